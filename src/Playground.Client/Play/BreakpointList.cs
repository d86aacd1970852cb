using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>Where playing pauses, and what the "next breakpoint" is: lines, tasks that resume, output.</summary>
public sealed class BreakpointList
{
    private readonly List<Breakpoint> _all = [];

    /// <summary>In the order in which they were set.</summary>
    public IReadOnlyList<Breakpoint> All => _all;

    /// <summary>The lines among them that hold always.</summary>
    public IEnumerable<(string File, int Line)> Lines =>
        _all.OfType<LineBreakpoint>().Where(line => line.Condition is null).Select(line => (line.File, line.Line));

    /// <summary>Some hold only sometimes: whether one does is for the server to say.</summary>
    public bool HasConditions => _all.Exists(point => point is LineBreakpoint { Condition: not null });

    public IEnumerable<int> LinesOf(string file) => _all.OfType<LineBreakpoint>().Where(line => line.File == file).Select(line => line.Line).Order();

    /// <summary>Sets a breakpoint at a line, or clears the one that is there.</summary>
    public void Toggle(string file, int line)
    {
        if (_all.RemoveAll(point => point is LineBreakpoint there && there.File == file && there.Line == line) == 0)
            _all.Add(new LineBreakpoint(file, line));
    }

    public void Add(Breakpoint point)
    {
        if (!_all.Contains(point))
            _all.Add(point);
    }

    public void Remove(Breakpoint point) => _all.Remove(point);

    public void Replace(Breakpoint old, Breakpoint changed)
    {
        if (_all.IndexOf(old) is >= 0 and var at)
            _all[at] = changed;
    }

    /// <summary>The first event after a place, and not after another, at which one is met that has no condition; 0 for none.</summary>
    public int Next(TraceLog log, int from, int until)
    {
        for (var sequence = from + 1; _all.Count > 0 && sequence <= until; sequence++)
        {
            if (IsMet(log, sequence))
                return sequence;
        }
        return 0;
    }

    /// <summary>The last event before a place at which one is met that has no condition; 0 for none.</summary>
    public int Previous(TraceLog log, int from)
    {
        for (var sequence = Math.Min(from - 1, log.Count); _all.Count > 0 && sequence > 0; sequence--)
        {
            if (IsMet(log, sequence))
                return sequence;
        }
        return 0;
    }

    private bool IsMet(TraceLog log, int sequence)
    {
        foreach (var point in _all)
        {
            if (IsMet(point, log, sequence))
                return true;
        }
        return false;
    }

    // As the server has it (BreakpointSearch).
    private static bool IsMet(Breakpoint point, TraceLog log, int sequence)
    {
        ref readonly var e = ref log[sequence];
        return point switch
        {
            LineBreakpoint { Condition: null } line => e.Kind == EventKind.LineReached && e.Number == line.Line && log.Text(e.Other) == line.File,
            TaskResumes task => e.Kind == EventKind.TaskRunning && e.Subject == task.Task,
            SomethingPrinted printed => e.Kind == EventKind.OutputWritten
                && (printed.Containing is null || log.Text(e.Text).Contains(printed.Containing, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
