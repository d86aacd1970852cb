using Playground.Client.Play.Views;

namespace Playground.Client.Play.Timelines;

// What is minor is left out where there is little room.

/// <param name="X">Left edge in percent of the width.</param>
public sealed record LaneLabel(double X, double Width, string Text)
{
    // What a letter takes where the timeline is narrowest for its letters' size.
    private const double Letter = .8;

    public bool IsMinor => Width < 30;

    /// <summary>It may have to be cut. The others are not clipped: each clip costs the browser at every frame.</summary>
    public bool IsTight => Text.Length * Letter > Width;
}

/// <summary>A lane. The paths are in units of a thousandth of the width, and in pixels downwards.</summary>
/// <param name="Task">0 for the program outside of tasks and the loop.</param>
/// <param name="Waiting">Waiting for somebody: a task, a queue, a lock, bytes.</param>
/// <param name="Sleeping">Waiting for nothing but the clock.</param>
/// <param name="Raised">Where exceptions were raised.</param>
public sealed record LaneView(
    int Task, int? Color, string Name, string Function, string Running, string Ready, string Waiting, string Sleeping, string Raised,
    Seq<LaneLabel> Labels);

/// <param name="X">In percent of the width.</param>
public sealed record TickView(double X, string Text, bool IsMinor = false);

/// <param name="Path">Arrows from tasks of one colour.</param>
/// <param name="Heads">Their heads.</param>
public sealed record WakeView(int? Color, string Path, string Heads);

/// <summary>A stretch in which nothing was ready and the clock jumped; edges in percent of the width.</summary>
public sealed record IdleView(double X, double Width);

/// <summary>The part of the timeline that does not change while the reader moves along it.</summary>
public sealed record LanesView(Seq<LaneView> Lanes, int MoreLanes, Seq<TickView> Ticks, Seq<WakeView> Wakes, Seq<IdleView> Idle)
{
    public const int LaneHeight = 26;
    public const int MostLanes = 100;

    public static LanesView Empty { get; } = new([], 0, [], [], []);
}

/// <param name="X">In percent of the width; outside of 0 to 100 when zoomed in elsewhere.</param>
/// <param name="Row">The lane of what runs, counted from 0; -1 for none.</param>
/// <param name="IsFine">Steps are so many that one moves it by less than is worth a motion.</param>
public sealed record PlayheadView(double X, int Row = -1, bool IsFine = false);

/// <param name="Path">Where the task ran, in units of a thousandth of the width and a row's height.</param>
public sealed record MapLane(int? Color, string Path);

/// <summary>The whole run in small, and which part of it is visible.</summary>
/// <param name="X">Left edge of the visible part in percent of the width.</param>
public sealed record MapView(Seq<MapLane> Lanes, int Rows, double X, double Width)
{
    public static MapView Empty { get; } = new([], 0, 0, 100);
}
