using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Where to stop when stepping through a trace. A place is the moment just after the event with that sequence number; 0 is the
/// start. Grows with the trace: call <see cref="Update"/> after events have arrived.
/// </summary>
public sealed class TraceSteps(TraceLog log)
{
    // Places in ascending order. Lines need no list: one is never far away.
    private readonly List<int> _steps = [];
    private readonly List<int> _switches = [];
    private readonly List<int> _iterations = [];
    private readonly List<int> _outputs = [];
    private readonly List<int> _exceptions = [];
    private readonly HashSet<(string File, int Line)> _breakpoints = [];
    // Most lines are told apart without looking at a name.
    private readonly HashSet<int> _breakpointLines = [];

    private int _read;
    // The step that is open: where it ends if the next event does not belong to it; 0 for none.
    private int _open;
    private StepRole _openRole;
    private bool _openSwitches;

    /// <summary>How many default steps there are so far.</summary>
    public int Count => _steps.Count;

    /// <summary>Where each default step ends, in ascending order.</summary>
    public int[] Places() => [.. _steps];

    /// <summary>Which default step a place is in: 0 before the first one's end, then 1, 2, … ("step 128 of 342").</summary>
    public int IndexOf(int place) => FirstAfter(_steps, place);

    /// <summary>Where the n-th default step ends; 0 for the start.</summary>
    /// <param name="index">0 to <see cref="Count"/>; what lies outside is brought inside.</param>
    public int PlaceOf(int index)
    {
        index = Math.Min(index, _steps.Count);
        return index <= 0 ? 0 : _steps[index - 1];
    }

    /// <summary>Lines that <see cref="StepGrain.Breakpoint"/> stops at.</summary>
    public void SetBreakpoints(IEnumerable<(string File, int Line)> breakpoints)
    {
        _breakpoints.Clear();
        _breakpointLines.Clear();
        foreach (var (file, line) in breakpoints)
        {
            _breakpoints.Add((file, line));
            _breakpointLines.Add(line);
        }
    }

    /// <summary>Whether a place is one that <see cref="StepGrain.Breakpoint"/> stops at.</summary>
    public bool IsBreakpoint(int place) => place > 0 && log[place] is { Kind: LineReached } e && IsBreakpoint(e);

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        while (_read < log.Count)
        {
            foreach (ref readonly var e in log.Stretch(_read + 1)) Add(e, ++_read);
        }
    }

    /// <summary>The next stop after a place; the end of what is known if there is none.</summary>
    /// <param name="task">For <see cref="StepGrain.TaskLine"/>: whose lines; null for the task at <paramref name="from"/>.</param>
    public int Next(StepGrain grain, int from, int? task = null)
    {
        from = Math.Clamp(from, 0, log.Count);
        var found = grain switch
        {
            StepGrain.Step => Following(_steps, from),
            StepGrain.TaskSwitch => Following(_switches, from),
            StepGrain.Iteration => Following(_iterations, from),
            StepGrain.Output => Following(_outputs, from),
            StepGrain.Exception => Following(_exceptions, from),
            StepGrain.Line => NextLine(from, static (in TraceEvent _) => true),
            StepGrain.TaskLine => NextLine(from, OfTask(task ?? TaskAt(from))),
            StepGrain.Breakpoint => NextLine(from, IsBreakpoint),
            StepGrain.Over => NextOver(from),
            _ => 0,
        };
        return found == 0 ? log.Count : found;
    }

    /// <summary>The last stop before a place; 0, the start, if there is none.</summary>
    /// <inheritdoc cref="Next"/>
    public int Previous(StepGrain grain, int from, int? task = null)
    {
        from = Math.Clamp(from, 0, log.Count);
        return grain switch
        {
            StepGrain.Step => Preceding(_steps, from),
            StepGrain.TaskSwitch => Preceding(_switches, from),
            StepGrain.Iteration => Preceding(_iterations, from),
            StepGrain.Output => Preceding(_outputs, from),
            StepGrain.Exception => Preceding(_exceptions, from),
            StepGrain.Line => PreviousLine(from, static (in TraceEvent _) => true),
            StepGrain.TaskLine => PreviousLine(from, OfTask(task ?? TaskAt(from))),
            StepGrain.Breakpoint => PreviousLine(from, IsBreakpoint),
            StepGrain.Over => PreviousOver(from),
            _ => 0,
        };
    }

    private void Add(in TraceEvent e, int sequence)
    {
        var role = StepRoles.Of(e);
        if (_open != 0)
        {
            if (role == StepRole.Opening && _openRole == StepRole.Begin || role == StepRole.Tail && _openRole == StepRole.StopWithTail)
            {
                _open = sequence;
                _openSwitches |= e.Kind == TaskRunning;
                return;
            }
            // A callback of the loop's own that only resolves a future (a sleep's end, say) is one step with what it wakes.
            if (e.Kind != FutureResolved || log[sequence - 1].Kind != HandleRun) _steps.Add(_open);
            if (_openSwitches) _switches.Add(_open);
            (_open, _openSwitches) = (0, false);
        }

        if (role == StepRole.Stop) _steps.Add(sequence);
        else if (role is StepRole.Begin or StepRole.StopWithTail) (_open, _openRole) = (sequence, role);

        if (e.Kind == LoopIteration) _iterations.Add(sequence);
        else if (e.Kind == OutputWritten) _outputs.Add(sequence);
        else if (e.Kind == ExceptionRaised) _exceptions.Add(sequence);
    }

    private delegate bool LineTest(in TraceEvent e);

    private static LineTest OfTask(int task) => (in TraceEvent e) => e.Task == task;

    private bool IsBreakpoint(in TraceEvent e) =>
        _breakpointLines.Contains((int)e.Number) && _breakpoints.Contains((log.Text(e.Other), (int)e.Number));

    private int TaskAt(int place) => place == 0 ? 0 : log[place].Task;

    private int NextLine(int from, LineTest test)
    {
        for (var sequence = from + 1; sequence <= log.Count; sequence++)
        {
            ref readonly var e = ref log[sequence];
            if (e.Kind == LineReached && test(e)) return sequence;
        }
        return 0;
    }

    private int PreviousLine(int from, LineTest test)
    {
        for (var sequence = from - 1; sequence > 0; sequence--)
        {
            ref readonly var e = ref log[sequence];
            if (e.Kind == LineReached && test(e)) return sequence;
        }
        return 0;
    }

    /// <remarks>Between two lines of a frame, its task is in what the frame called; once the frame is left, it is in the caller.</remarks>
    private int NextOver(int from)
    {
        var (task, frame) = LineAt(from);
        var left = frame == 0;
        for (var sequence = from + 1; sequence <= log.Count; sequence++)
        {
            ref readonly var e = ref log[sequence];
            if (e.Kind == FrameLeft && e.Subject == frame && e.Number == 0) left = true;
            if (e.Kind == LineReached && e.Task == task && (left || e.Subject == frame)) return sequence;
        }
        return 0;
    }

    private int PreviousOver(int from)
    {
        var (task, frame) = LineAt(from);
        var entered = frame == 0;
        for (var sequence = from - 1; sequence > 0; sequence--)
        {
            ref readonly var e = ref log[sequence];
            if (e.Kind == FrameEntered && e.Subject == frame) entered = true;
            if (e.Kind == LineReached && e.Task == task && (entered || e.Subject == frame)) return sequence;
        }
        return 0;
    }

    /// <summary>Task and frame of the line that a place is on.</summary>
    private (int Task, int Frame) LineAt(int place)
    {
        var line = place > 0 && log[place].Kind == LineReached ? place : PreviousLine(place, static (in TraceEvent _) => true);
        return line == 0 ? (0, 0) : (log[line].Task, log[line].Subject);
    }

    /// <summary>How many places are not after a place.</summary>
    private static int FirstAfter(List<int> places, int place)
    {
        var at = places.BinarySearch(place);
        return at >= 0 ? at + 1 : ~at;
    }

    private static int Following(List<int> places, int place)
    {
        var at = FirstAfter(places, place);
        return at < places.Count ? places[at] : 0;
    }

    private static int Preceding(List<int> places, int place)
    {
        var at = FirstAfter(places, place - 1);
        return at == 0 ? 0 : places[at - 1];
    }
}
