using Playground.Client.Play.Views;

namespace Playground.Client.Play.Timelines;

/// <param name="X">Left edge in percent of the width.</param>
public sealed record LaneLabel(double X, double Width, string Text);

/// <summary>A lane. The paths are in units of a thousandth of the width, and in pixels downwards.</summary>
/// <param name="Task">0 for the program outside of tasks and the loop.</param>
public sealed record LaneView(int Task, int? Color, string Name, string Function, string Running, string Ready, string Waiting, Seq<LaneLabel> Labels);

/// <param name="X">In percent of the width.</param>
public sealed record TickView(double X, string Text);

/// <param name="Path">Arrows from tasks of one colour.</param>
public sealed record WakeView(int? Color, string Path);

/// <summary>The part of the timeline that does not change while the reader moves along it.</summary>
public sealed record LanesView(Seq<LaneView> Lanes, int MoreLanes, Seq<TickView> Ticks, Seq<WakeView> Wakes)
{
    public const int LaneHeight = 26;
    public const int MostLanes = 100;

    public static LanesView Empty { get; } = new([], 0, [], []);
}

/// <param name="X">In percent of the width; outside of 0 to 100 when zoomed in elsewhere.</param>
public sealed record PlayheadView(double X);
