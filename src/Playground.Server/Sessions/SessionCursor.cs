using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>
/// A second run of the session's program, at rest at a moment that a viewer looks at. It goes on to later moments, and begins
/// anew for earlier ones. Only for the worker that has the session's claim.
/// </summary>
internal sealed class SessionCursor(Func<CommandLog, Replay> start)
{
    private Replay? _replay;
    private int _target;

    /// <summary>Lets go of the run; the next visit begins anew.</summary>
    public void Reset() => _replay = null;

    /// <summary>Takes the run out: somebody goes on with it.</summary>
    public Replay Take()
    {
        var replay = _replay!;
        _replay = null;
        return replay;
    }

    /// <summary>Goes on for about so many steps towards the first rest after an event.</summary>
    /// <returns>The run when it is there, or has ended before; null when there is more to run.</returns>
    public Replay? Approach(CommandLog commands, int sequence, int fuel)
    {
        if (_replay is null || _replay.Revision != commands.Revision || sequence < _target)
        {
            _replay = start(commands);
        }

        _target = sequence;
        _replay.Continue(fuel, sequence);
        return _replay.Log.Count >= sequence || _replay.HasEnded || _replay.AwaitsInput ? _replay : null;
    }
}
