namespace Playground.Scheduler.Trace;

public enum SegmentKind { Ready, Running, Waiting, Idle }

/// <summary>
/// A stretch of a lane. Times are virtual nanoseconds; sequence numbers make the same lane drawable on an axis of steps. The end is
/// that of the trace so far while <see cref="IsOpen"/>.
/// </summary>
/// <param name="Text">What a waiting task waits for, in words.</param>
/// <param name="WaitsFor">Number of the future or task that it waits for, or 0.</param>
public readonly record struct LaneSegment(
    SegmentKind Kind, long StartTime, long EndTime, int StartSequence, int EndSequence, string Text, int WaitsFor, bool IsOpen);

/// <summary>
/// The line of a task, or (task 0) of the code outside of tasks: the module, callbacks, the loop when idle; or (below 0, its number
/// negated) of a thread besides the main one.
/// </summary>
public sealed class Lane
{
    internal Lane(int task, string name, string shortName, int color, string function, int createdAt, long createdTime) =>
        (Task, Name, ShortName, Color, Function, CreatedAt, CreatedTime) = (task, name, shortName, color, function, createdAt, createdTime);

    public int Task { get; }

    /// <summary>As the program knows it; empty for lane 0.</summary>
    public string Name { get; }

    public string ShortName { get; }

    public int Color { get; }

    public string Function { get; }

    public int CreatedAt { get; }

    public long CreatedTime { get; }

    /// <summary>The event that ended it, 0 while it lives.</summary>
    public int DoneAt { get; internal set; }

    public long DoneTime { get; internal set; }

    /// <summary>Meaningful once it is done.</summary>
    public Outcome Outcome { get; internal set; }

    /// <summary>In order, without overlap.</summary>
    public IReadOnlyList<LaneSegment> Segments => SegmentList;

    internal List<LaneSegment> SegmentList { get; } = [];
}

public enum WakeKind { Created, Woken, Cancelled, Timer }

/// <summary>Who brought a task into the ready queue: an arrow between two points of the timeline.</summary>
/// <param name="FromTask">Task that did it; 0 for the loop or a callback.</param>
/// <param name="FromSequence">The event by which it did it (a future resolved, a task done, …).</param>
public readonly record struct WakeArrow(
    WakeKind Kind, int FromTask, int FromSequence, long FromTime, int ToTask, int ToSequence, long ToTime);

public enum MarkerKind { Output, ErrorOutput, Exception, Cancelling, Notice }

/// <param name="Task">Lane that it is on.</param>
public readonly record struct LaneMarker(MarkerKind Kind, int Task, int Sequence, long Time, string Text);
