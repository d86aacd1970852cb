namespace Playground.Client.Play.Timelines;

/// <summary>The stretch of the timeline that is visible, in shares of the whole.</summary>
public readonly record struct ZoomWindow(double From, double To)
{
    // How near to an edge the reader may come before the window moves along, as a share of its width.
    private const double Margin = .04;
    private const double FewestSteps = 12;

    public static ZoomWindow Whole { get; } = new(0, 1);

    public double Width => To - From;

    public bool CanZoomOut => Width < 1;

    /// <summary>Whether there is more to see in less, in a run of so many steps.</summary>
    public bool CanZoomIn(int steps) => Width > Narrowest(steps) * 1.5;

    public ZoomWindow In(double around, int steps) => Sized(Math.Max(Narrowest(steps), Width / 2), around);

    public ZoomWindow Out(double around) => Sized(Math.Min(1, Width * 2), around);

    /// <summary>The same width around another place.</summary>
    public ZoomWindow Around(double place) => Sized(Width, place);

    /// <summary>The same width, moved if need be so that a place is well inside.</summary>
    public ZoomWindow Following(double place)
    {
        var margin = Width * Margin;
        var isInside = (place >= From + margin || From <= 0) && (place <= To - margin || To >= 1);
        return isInside ? this : Sized(Width, place);
    }

    private static double Narrowest(int steps) => Math.Min(1, FewestSteps / Math.Max(1, steps));

    private static ZoomWindow Sized(double width, double around)
    {
        var from = Math.Clamp(around - width / 2, 0, 1 - width);
        return new ZoomWindow(from, from + width);
    }
}
