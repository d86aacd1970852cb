using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>
/// A run that meets the commands of a log at the moments at which they are stamped. Whoever makes one from the same record and
/// log gets the same trace; so it serves to go on after a restart as well as to look at an earlier moment.
/// </summary>
internal sealed class Replay
{
    private readonly IRun _run;
    private readonly IReadOnlyList<LoggedCommand> _commands;
    private int _next;

    public Replay(IEngine engine, SessionRecord record, CommandLog commands)
    {
        _commands = commands.InEffect;
        Revision = commands.Revision;
        Seed = commands.Seed ?? record.Seed;
        _run = engine.Start(record, Seed, Log);
    }

    public TraceLog Log { get; } = new();

    /// <summary>The revision of the log that it follows.</summary>
    public int Revision { get; private set; }

    public long Seed { get; }

    public SyntaxProblem? Problem => _run.Problem;

    public long Steps => _run.Steps;

    public bool HasEnded { get; private set; }

    /// <summary>It waits for input, and no command of the log gives it any.</summary>
    public bool AwaitsInput => _run.AwaitsInput && _next == _commands.Count;

    /// <summary>The run itself, for looking into it at rest.</summary>
    public IRun Run => _run;

    /// <summary>Runs about this many VM steps, resting after an event if told to.</summary>
    /// <exception cref="ReplayException">The log was made by another engine.</exception>
    public void Continue(int fuel, int restAfter = int.MaxValue)
    {
        ApplyDue();
        if (HasEnded || AwaitsInput || Log.Count >= restAfter)
        {
            return;
        }

        var stop = _next < _commands.Count ? Math.Min(_commands[_next].Sequence, restAfter) : restAfter;
        HasEnded = !_run.Continue(fuel, stop);
        if ((HasEnded || _run.AwaitsInput) && _next < _commands.Count && _commands[_next].Sequence > Log.Count)
        {
            throw new ReplayException(_commands[_next], _run.Steps);
        }
    }

    /// <summary>A new command, at this very moment: the run goes on under it.</summary>
    /// <returns>False when there is nothing that it could change; the run is then of no more use.</returns>
    public bool Adopt(LoggedCommand command, int revision)
    {
        if (command.Step != _run.Steps || command.Sequence != Log.Count)
        {
            throw new ReplayException(command, _run.Steps);
        }

        ApplyDue();
        Revision = revision;
        return _run.Apply(command.Change);
    }

    private void ApplyDue()
    {
        for (; _next < _commands.Count && _commands[_next].Sequence <= Log.Count; _next++)
        {
            var due = _commands[_next];
            if (due.Sequence != Log.Count || due.Step != _run.Steps)
            {
                throw new ReplayException(due, _run.Steps);
            }

            _run.Apply(due.Change);
        }
    }
}

/// <summary>A replay did not come by the moment of a command.</summary>
internal sealed class ReplayException(LoggedCommand command, long steps)
    : Exception($"the command at event {command.Sequence}, step {command.Step} was replayed at step {steps}");
