using System.Runtime.InteropServices;

namespace Playground.Scheduler.Trace;

/// <summary>
/// One thing that happened. Its sequence number is its position in the trace, from 1.
/// </summary>
/// <param name="Kind">What happened; says what the other fields mean.</param>
/// <param name="Time">Virtual time in nanoseconds since the run began.</param>
/// <param name="Task">Number of the task that was running, 0 outside of any.</param>
/// <param name="Cause">Sequence number of the event that brought this one about, 0 for none.</param>
/// <param name="Subject">Number of the thing it is about. Frames, tasks, handles, … are numbered from 1, each kind by itself,
/// except that tasks and futures share one numbering (a task is a future).</param>
/// <param name="Other">A second thing, see <see cref="EventKind"/>.</param>
/// <param name="Number">A number, see <see cref="EventKind"/>.</param>
/// <param name="Text">Number of a string in the trace's table, 0 for none.</param>
[StructLayout(LayoutKind.Auto)] // 40 bytes instead of 48: traces hold millions of these
public readonly record struct TraceEvent(
    EventKind Kind,
    long Time,
    int Task,
    int Cause,
    int Subject,
    int Other,
    long Number,
    int Text);
