namespace Playground.Server.Sessions;

/// <summary>How many VM steps make a slice of the wanted length, learnt from the slices before.</summary>
internal sealed class SliceFuel
{
    public const int Least = 64;
    private const int Most = 1 << 20;

    public int Amount { get; private set; } = 1024;

    /// <summary>
    /// At most doubles, so that one cheap stretch doesn't make the next slice long; and a slice that the window cut short says
    /// nothing about how much more would have fitted.
    /// </summary>
    /// <param name="used">How many steps the slice had.</param>
    /// <param name="lengths">How many times the wanted length it lasted.</param>
    public void Adapt(int used, double lengths)
    {
        var factor = Math.Clamp(1 / Math.Max(lengths, 0.001), 0.1, 2);
        if (factor < 1 || used == Amount)
        {
            Amount = (int)Math.Clamp(used * factor, Least, Most);
        }
    }
}
