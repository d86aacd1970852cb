using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

/// <param name="Name">As the program knows it, such as "Task-1".</param>
/// <param name="ShortName">As every view shows it, such as "C1".</param>
/// <param name="Color">0, 1, 2, … in order of creation.</param>
public sealed record TaskName(int Number, string Name, string ShortName, int Color, string Function);

/// <param name="Name">The variable that it was first seen in, or empty.</param>
/// <param name="Type">Such as "Queue".</param>
public sealed record PrimitiveName(int Number, string Name, string Type);

/// <summary>
/// What the numbers in a trace are called, wherever in the trace they are used. The same names as <see cref="LoopState"/> has.
/// Grows with the trace: call <see cref="Update"/> after events have arrived.
/// </summary>
public sealed class TraceNames(TraceLog log)
{
    private readonly TaskNaming _naming = new();
    private readonly NumberTable<TaskName> _tasks = new();
    private readonly NumberTable<PrimitiveName> _primitives = new();
    private readonly NumberTable<string> _coroutines = new();
    private readonly NumberTable<string> _frames = new();
    private readonly NumberTable<string> _endpoints = new();
    private readonly NumberTable<string> _threads = new();
    private readonly NumberTable<string> _calls = new();
    private readonly Origins _handles = new();
    private readonly Origins _futures = new();
    private readonly Origins _timers = new();
    private PrimitiveName? _unnamed;
    private int _read;

    public TraceLog Log => log;

    /// <summary>In order of creation.</summary>
    public IReadOnlyCollection<TaskName> Tasks => _tasks;

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        while (_read < log.Count)
        {
            foreach (ref readonly var e in log.Stretch(_read + 1)) Add(e, ++_read);
        }
    }

    public TaskName? Task(int number) => _tasks[number];

    public PrimitiveName? Primitive(int number) => _primitives[number];

    /// <summary>Qualified name of a coroutine's function, or empty.</summary>
    public string Coroutine(int number) => _coroutines[number] ?? "";

    /// <summary>Qualified name of what a frame runs, or empty.</summary>
    public string Frame(int number) => _frames[number] ?? "";

    /// <summary>What an endpoint is, such as "server 127.0.0.1:8888", or a process's command line; or empty.</summary>
    public string Endpoint(int number) => _endpoints[number] ?? "";

    /// <summary>Name of a thread, or empty.</summary>
    public string Thread(int number) => number == 0 ? "MainThread" : _threads[number] ?? "";

    /// <summary>What a call of a pool calls, or empty.</summary>
    public string Call(int number) => _calls[number] ?? "";

    /// <summary>The event that put a handle into the ready queue or set its timer, 0 if unknown.</summary>
    public int HandleOrigin(int number) => _handles[number];

    /// <summary>The event that set a timer, 0 if the handle is none.</summary>
    public int TimerOrigin(int handle) => _timers[handle];

    /// <summary>The event that made a future, 0 if unknown or a task.</summary>
    public int FutureOrigin(int number) => _futures[number];

    private void Add(in TraceEvent e, int sequence)
    {
        switch (e.Kind)
        {
            case TaskCreated:
                var function = Coroutine(e.Other);
                var (shortName, color) = _naming.Of(e.Subject, function);
                _tasks[e.Subject] = new TaskName(e.Subject, log.Text(e.Text), shortName, color, function);
                break;
            case CoroutineCreated: _coroutines[e.Subject] = log.Text(e.Text); break;
            case FrameEntered: _frames[e.Subject] = log.Text(e.Text); break;
            case HandleScheduled: _handles[e.Subject] = sequence; break;
            case TimerSet:
                _handles[e.Subject] = sequence;
                _timers[e.Subject] = sequence;
                break;
            case EndpointCreated or ProcessStarted: _endpoints[e.Subject] = log.Text(e.Text); break;
            case ThreadStarted: _threads[e.Subject] = log.Text(e.Text); break;
            case ExecutorSubmitted: _calls[e.Subject] = log.Text(e.Text); break;
            case FutureCreated: _futures[e.Subject] = sequence; break;
            case PrimitiveCreated:
                _primitives[e.Subject] = _unnamed = new PrimitiveName(e.Subject, "", log.Text(e.Text));
                break;
            case LocalChanged when _unnamed is not null && PrimitiveNaming.Fits(_unnamed.Type, log.TextOf(e)):
                _primitives[_unnamed.Number] = _unnamed with { Name = log.Text(e.Other) };
                _unnamed = null;
                break;
        }
    }

    /// <summary>Sequence numbers by the number of what an event made.</summary>
    private sealed class Origins
    {
        private const int MaxNumber = 1 << 26;
        private int[] _sequences = new int[64];

        public int this[int number]
        {
            get => (uint)number < (uint)_sequences.Length ? _sequences[number] : 0;
            set
            {
                if (number is < 0 or > MaxNumber) return;
                if (number >= _sequences.Length) Array.Resize(ref _sequences, Math.Max(number + 1, _sequences.Length * 2));
                _sequences[number] = value;
            }
        }
    }
}
