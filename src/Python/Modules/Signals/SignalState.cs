using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World.Signals;

namespace Playground.Python.Modules.Signals;

/// <summary>
/// The signals of a run: who handles which, which have come, and which are still to come. Handlers run in the main thread,
/// between two of its instructions.
/// </summary>
internal sealed class SignalState
{
    private readonly Interpreter _interpreter;
    private readonly Dictionary<int, Value> _handlers = [];
    private readonly Queue<int> _pending = new();
    private readonly PriorityQueue<int, long> _commands = new();

    public SignalState(Interpreter interpreter)
    {
        _interpreter = interpreter;
        foreach (var (step, number) in interpreter.Options.Signals)
            _commands.Enqueue(number, step);
    }

    /// <summary>signal.default_int_handler.</summary>
    public static PyBuiltin DefaultInterruptHandler { get; } = new("default_int_handler", static (PyThread thread, in CallArgs _) =>
        thread.Raise(new PyException(Types.KeyboardInterrupt, PyTuple.Empty))) { Module = "_signal" };

    /// <summary>When signal.alarm() or setitimer() raises SIGALRM, in ns of virtual time.</summary>
    public long AlarmTime { get; set; } = long.MaxValue;

    /// <summary>After which setitimer() raises it again; 0 for never.</summary>
    public long AlarmInterval { get; set; }

    /// <summary>The step at which a command sends one; <see cref="long.MaxValue"/> for none.</summary>
    public long NextStep => _commands.TryPeek(out _, out var step) ? step : long.MaxValue;

    /// <summary>How many have come for which there is a handler.</summary>
    public long Caught { get; private set; }

    public bool ArePending => _pending.Count > 0;

    /// <summary>A signal will come by itself, so waiting is not up to the loop alone.</summary>
    public bool AreExpected => AlarmTime != long.MaxValue;

    /// <summary>What handles a signal: a callable, 0 (SIG_DFL) or 1 (SIG_IGN).</summary>
    public Value this[int number]
    {
        get => _handlers.TryGetValue(number, out var handler) ? handler
            : number == SignalTable.Interrupt ? DefaultInterruptHandler
            : Value.FromInt(number == SignalTable.Pipe || number == 25 ? 1 : 0);
        set => _handlers[number] = value;
    }

    public IEnumerable<Value> Handlers => _handlers.Values;

    /// <summary>Sends one by a command of the host, once the run has come to a step.</summary>
    public void Send(long step, int number) => _commands.Enqueue(number, step);

    /// <summary>What has come by now: commands and alarms.</summary>
    public void Sync()
    {
        while (_commands.TryPeek(out var number, out var step) && step <= _interpreter.Steps)
        {
            _commands.Dequeue();
            Raise(number);
        }

        if (_interpreter.Clock.Now < AlarmTime)
            return;
        AlarmTime = AlarmInterval > 0 ? AlarmTime + AlarmInterval : long.MaxValue;
        Raise(SignalTable.Alarm);
    }

    /// <summary>The program gets a signal.</summary>
    /// <exception cref="ProgramKilled">It has not said what to do about it, and so it ends.</exception>
    public void Raise(int number)
    {
        _interpreter.Tracer.Emit(EventKind.SignalRaised, number: number, text: SignalTable.NameOf(number) ?? $"signal {number}");
        var handler = this[number];
        if (handler.IsInt && handler.Bits == 1)
            return;
        if (handler.IsInt)
        {
            if (SignalTable.DefaultAction(number) == SignalAction.Terminate)
                throw new ProgramKilled(128 + number);
            return;
        }

        Caught++;
        if (!_pending.Contains(number))
            _pending.Enqueue(number);
        _interpreter.Threads.Wake(_interpreter.Threads.Main);
    }

    /// <summary>Runs the handlers of what has come, in the main thread, before it goes on. Pushed, or None when there is nothing.</summary>
    public Value Handle(PyThread thread) => ArePending ? thread.Push(HandleSteps(thread)) : Value.None;

    private IEnumerable<Value> HandleSteps(PyThread thread)
    {
        while (_pending.TryDequeue(out var number))
        {
            var handler = this[number];
            if (!handler.IsInt)
                yield return thread.Call(handler, Value.FromInt(number), Value.None);
        }

        thread.Output = Value.None;
    }

    /// <summary>Puts the handlers on top of whatever the main thread is doing.</summary>
    public void Interrupt(PyThread main)
    {
        if (ArePending && main.Current is not null)
            main.Push(new InterruptFrame(this));
    }

    /// <summary>Runs handlers between two instructions: what they give is for nobody.</summary>
    private sealed class InterruptFrame(SignalState signals) : NativeFrame, IReferences
    {
        private bool _begun;
        private PyFrame? _interrupted;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (!_begun)
            {
                _begun = true;

                // An exception is to be raised at the instruction that is next, not at the one before.
                if (Back is PyFrame frame)
                {
                    _interrupted = frame;
                    frame.Pc++;
                }

                var result = signals.Handle(thread);
                if (result.IsPushed)
                    return result;
            }

            if (_interrupted is not null)
                _interrupted.Pc--;
            thread.Current = Back;
            return Value.Pushed;
        }

        void IReferences.Visit(Reachability reachability)
        {
        }
    }
}

/// <summary>A signal has ended the program: no Python exception, nothing of its code runs any more.</summary>
internal sealed class ProgramKilled(int exitCode) : Exception
{
    /// <summary>As a shell gives it: 128 and the signal's number.</summary>
    public int ExitCode { get; } = exitCode;
}
