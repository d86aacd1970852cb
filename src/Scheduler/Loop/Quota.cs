namespace Playground.Scheduler.Loop;

/// <summary>How many things of one kind a run may have at a time, over all its loops, traced or not.</summary>
/// <param name="most">How many; one more is too many.</param>
/// <param name="exceeded">Called at the one that is too many, before it is there; throws what ends the run.</param>
public sealed class Quota(int most, Action exceeded)
{
    /// <summary>As many as one likes.</summary>
    public static Quota None => new(int.MaxValue, () => { });

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    internal void Take()
    {
        if (Count >= most) exceeded();
        Count++;
    }

    internal void Give(int count = 1) => Count -= count;
}
