using Playground.Python.Bytecode;
using Playground.Python.Modules;
using Playground.Python.Modules.Signals;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Python.Vm;
using Playground.Python.Vm.Inspection;
using Playground.Scheduler.Trace;

namespace Playground.Python;

/// <summary>
/// One run of a program: a pure function of its options. The host calls <see cref="Continue"/> until it has ended;
/// between two calls the run is at rest, and nothing of it is on a thread's stack.
/// </summary>
public sealed partial class PythonRun
{
    private readonly Interpreter _interpreter;
    private readonly IOutput _output;
    private readonly TraceLimit? _traceLimit;
    private bool _ended;

    /// <param name="options">Everything the run depends on.</param>
    /// <param name="sink">Takes the trace; null runs untraced, and faster.</param>
    /// <param name="output">Takes stdout and stderr.</param>
    public PythonRun(RunOptions options, ITraceSink? sink, IOutput output)
    {
        _output = output;
        _traceLimit = sink is null ? null : new TraceLimit(sink, options.Limits);
        _interpreter = new Interpreter(options, _traceLimit, output);
        _inspector = new Inspector(_interpreter);
        if (_traceLimit is not null)
            _traceLimit.Paused = _interpreter.Rest;
        ProgramMain.Start(_interpreter, problem => SyntaxError = problem);
    }

    /// <summary>Set when the main program could not be compiled.</summary>
    public SyntaxProblem? SyntaxError { get; private set; }

    /// <summary>As `python` would exit with; 3 when a limit was reached, 70 when the interpreter itself failed.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Which limit was reached (or how the interpreter failed), and what to do; null when all went well.</summary>
    public string? LimitMessage { get; private set; }

    /// <summary>VM steps run so far.</summary>
    public long Steps => _interpreter.Steps;

    /// <summary>Bytes of objects asked for so far, by the fixed size model.</summary>
    internal long BytesReserved => _interpreter.Meter.Bytes;

    /// <summary>Nanoseconds on the program's own clock.</summary>
    public long VirtualTime
    {
        get
        {
            _interpreter.SyncClock();
            return _interpreter.Clock.Now;
        }
    }

    /// <summary>
    /// Sends the program a signal, such as 2 for SIGINT, before its next step. Returns the step to stamp the command with: a
    /// run with it in <see cref="RunOptions.Signals"/> is the same run.
    /// </summary>
    public long SendSignal(int number)
    {
        _interpreter.Signals.Send(_interpreter.Steps, number);
        return _interpreter.Steps;
    }

    /// <summary>Runs on for about so many steps.</summary>
    public RunStatus Continue(long fuel)
    {
        if (_ended)
            return RunStatus.Ended;
        try
        {
            if (_interpreter.Run(fuel))
                return RunStatus.Running;
            End(_interpreter.ExitCode);
        }
        catch (ProgramKilled killed)
        {
            End(killed.ExitCode);
        }
        catch (LimitExceeded limit)
        {
            Break("LimitExceeded", limit.Message, 3);
        }
        catch (Exception mistake)
        {
            // A run must never take its host down; whoever sees this is asked to tell us.
            Break("InternalError", $"the playground's interpreter failed ({mistake.GetType().Name}: {mistake.Message}). This is a mistake of the playground, not of the program", 70);
        }

        return RunStatus.Ended;
    }

    /// <summary>Ends the run where it stands; none of the program's handlers or `finally` blocks run.</summary>
    private void Break(string kind, string message, int exitCode)
    {
        _traceLimit?.Lift();
        LimitMessage = message;
        _interpreter.Tracer.IsMuted = false;
        _output.Write(2, $"{kind}: {message}\n");
        _interpreter.Tracer.Emit(EventKind.LimitReached, text: message);
        End(exitCode);
    }

    private void End(int exitCode)
    {
        _ended = true;
        ExitCode = exitCode;
        _interpreter.Tracer.CurrentTask = 0;
        _interpreter.Tracer.Emit(EventKind.ProgramEnded, number: exitCode);
    }
}
