using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

public enum InspectorTab
{
    Frames,
    Tasks,
    Futures,
    Context,
    Breakpoints,
}

/// <summary>What an answer to <see cref="LookInside"/> holds for.</summary>
/// <param name="IsPlaying">It will be another in no time.</param>
public sealed record MomentView(int Revision, int Position, bool IsPlaying)
{
    public static MomentView None { get; } = new(0, 0, false);
}

/// <param name="Tasks">Whose resumption one can wait for.</param>
/// <param name="Problem">Why a condition could not be evaluated, or empty.</param>
public sealed record BreakpointsView(Seq<Breakpoint> Points, Seq<TaskChip> Tasks, string Problem)
{
    public static BreakpointsView Empty { get; } = new([], [], "");
}

/// <param name="Chip">The task that it belongs to; null for none.</param>
/// <param name="Parked">It is not on the stack: its coroutine is suspended.</param>
public sealed record FrameView(int Number, string Name, int Line, TaskChip? Chip, bool Parked, Seq<LocalView> Locals);

/// <param name="Depth">How many tasks made it: 0 for one that no task made.</param>
/// <param name="Waits">What it waits for, in words; empty if it does not.</param>
/// <param name="Result">How it ended, in the program's words; empty before.</param>
public sealed record TaskNodeView(TaskChip Chip, string Name, string Function, int Depth, TaskPhase Phase, string Waits, Outcome? Outcome, string Result);

/// <param name="Purpose">What it stands for; may be empty.</param>
/// <param name="AwaitedBy">Tasks that it will wake.</param>
public sealed record FutureNodeView(int Number, string Purpose, Seq<TaskChip> AwaitedBy, int OtherCallbacks);

/// <summary>What the inspector shows: only the chosen tab's part is worked out.</summary>
/// <param name="Alive">Tasks that are not done; for the context.</param>
/// <param name="Running">The task that runs, or 0.</param>
public sealed record InspectorView(
    InspectorTab Tab, Seq<FrameView> Frames, Seq<TaskNodeView> Tasks, Seq<FutureNodeView> Futures,
    Seq<TaskChip> Alive, int Running, BreakpointsView Breakpoints)
{
    /// <summary>Rows at most.</summary>
    public const int Most = 60;
    /// <summary>Each is a card.</summary>
    public const int MostFrames = 16;

    public static InspectorView Empty { get; } = new(InspectorTab.Frames, [], [], [], [], 0, BreakpointsView.Empty);
}
