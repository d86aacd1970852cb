using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>A place in a program's course that survives changes of the trace, and edits elsewhere.</summary>
/// <param name="File">Null for the main file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Hit">The how-manieth time that the line is reached, from 1.</param>
public sealed record Place(string? File, int Line, int Hit)
{
    public static Place? Of(ExampleMoment? moment) => moment is null ? null : new Place(null, moment.Line, moment.Hit);

    /// <summary>The line that a moment is at; null before the first one.</summary>
    public static Place? At(TraceLog log, int position)
    {
        while (position > 0 && log[position].Kind != EventKind.LineReached)
            position--;
        if (position == 0)
            return null;
        var (file, line, hit) = (log[position].Other, log[position].Number, 0);
        for (var sequence = 1; sequence <= position; sequence++)
        {
            ref readonly var e = ref log[sequence];
            if (e.Kind == EventKind.LineReached && e.Number == line && e.Other == file)
                hit++;
        }
        return new Place(log.Text(file), (int)line, hit);
    }
}

/// <summary>Looks for a place in a trace that is still arriving.</summary>
public sealed class MomentSearch(TraceLog log, Place place)
{
    private string? _file = place.File;
    private int _hits;
    private int _last;
    private int _read;

    /// <summary>The moment; null if it is not in what has arrived.</summary>
    /// <param name="isComplete">Nothing more will arrive: then the last time that the line was reached will do.</param>
    public int? Find(bool isComplete)
    {
        while (_read < log.Count)
        {
            ref readonly var e = ref log[++_read];
            if (e.Kind != EventKind.LineReached)
                continue;
            // A run begins in its main file.
            _file ??= log.Text(e.Other);
            if (e.Number != place.Line || log.Text(e.Other) != _file)
                continue;
            _last = _read;
            if (++_hits == place.Hit)
                return _read;
        }
        return isComplete && _last > 0 ? _last : null;
    }
}
