namespace Playground.Client.Play.Timelines;

/// <summary>The stretch of the timeline that is visible, in shares of the whole.</summary>
public readonly record struct ZoomWindow(double From, double To)
{
    private const double Narrowest = 1.0 / 128;
    // How near to an edge the reader may come before the window moves along, as a share of its width.
    private const double Margin = .04;

    public static ZoomWindow Whole { get; } = new(0, 1);

    public bool CanZoomIn => To - From > Narrowest * 1.5;

    public bool CanZoomOut => To - From < 1;

    public ZoomWindow In(double around) => Sized(Math.Max(Narrowest, (To - From) / 2), around);

    public ZoomWindow Out(double around) => Sized(Math.Min(1, (To - From) * 2), around);

    /// <summary>The same width, moved if need be so that a place is well inside.</summary>
    public ZoomWindow Following(double place)
    {
        var margin = (To - From) * Margin;
        var isInside = (place >= From + margin || From <= 0) && (place <= To - margin || To >= 1);
        return isInside ? this : Sized(To - From, place);
    }

    private static ZoomWindow Sized(double width, double around)
    {
        var from = Math.Clamp(around - width / 2, 0, 1 - width);
        return new ZoomWindow(from, from + width);
    }
}
