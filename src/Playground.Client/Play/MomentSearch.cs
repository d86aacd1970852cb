using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>Looks for an example's moment in a trace that is still arriving.</summary>
public sealed class MomentSearch(TraceLog log, ExampleMoment moment)
{
    private string? _mainFile;
    private int _hits;
    private int _read;

    /// <summary>The place of the moment; null if it is not in what has arrived.</summary>
    public int? Find()
    {
        while (_read < log.Count)
        {
            ref readonly var e = ref log[++_read];
            if (e.Kind != EventKind.LineReached)
                continue;
            // A run begins in its main file.
            _mainFile ??= log.Text(e.Other);
            if (e.Number == moment.Line && log.Text(e.Other) == _mainFile && ++_hits == moment.Hit)
                return _read;
        }
        return null;
    }
}
