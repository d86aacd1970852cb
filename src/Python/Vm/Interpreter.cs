using System.Runtime.CompilerServices;
using Playground.Python.Builtins;
using Playground.Python.Modules;
using Playground.Python.Modules.Signals;
using Playground.Python.Modules.Importing;
using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Threads;
using ThreadState = Playground.Scheduler.World.Threads.ThreadState;

namespace Playground.Python.Vm;

/// <summary>Everything that one run has to itself: modules, clock, meter, trace, output and its thread.</summary>
public sealed class Interpreter
{
    private readonly long _nanosecondsPerStep;
    private readonly Dictionary<PyObject, int> _identities = new(ReferenceEqualityComparer.Instance);
    private int _lastIdentity;
    private PyThread _running;
    private long _granted;
    private bool _rests;
    private long _clockedSteps;
    private int _libraryDepth;

    internal Interpreter(RunOptions options, ITraceSink? sink, IOutput output)
    {
        Options = options;
        _entropy = unchecked((ulong)options.Seed);
        Clock = new VirtualClock();
        Tracer = PopulationLimits.Apply(options.Limits, sink, Clock);
        TraceTexts = new TraceTexts(Tracer);
        Meter = new Meter(options.Limits.MaxBytes);
        _nanosecondsPerStep = options.NanosecondsPerStep;
        Output = new OutputStreams(this, output);
        Input = new StandardInput(options.WaitsForInput);
        Builtins = BuiltinModule.Create();
        Imports = new ImportSystem(this);
        Warnings = new WarningSystem(this);
        Watch = new WatchList(this);
        Threads = new ThreadScheduler(Clock, Tracer, options.Seed);
        Signals = new SignalState(this);
        MainThread = _running = new PyThread(this);
        Threads.Main.Tag = MainThread;
        Machine = new Machine(Clock, Tracer, options.Seed);
    }

    /// <summary>
    /// Tracebacks keep the variables of the frames that an exception has left. That costs something at every frame, so only from
    /// when some source of the program has the name of what shows them: f_locals, capture_locals, tb_locals.
    /// </summary>
    internal bool KeepsLocals { get; private set; }

    /// <summary>Source of the program is compiled.</summary>
    internal void NoteWishes(SourceText source) => KeepsLocals |= source.Text.Contains("_locals", StringComparison.Ordinal);

    /// <summary>Compiles for this run: with trace instructions when somebody listens.</summary>
    /// <exception cref="SyntaxException">It is no program.</exception>
    internal CodeObject Compile(Module module, SourceText source)
    {
        NoteWishes(source);
        Warnings.OfSyntax(source, module.Warnings);
        var warnings = new List<SyntaxWarning>();
        try
        {
            return Compiler.Compile(module, source, new CompileOptions { Instrumented = Tracer.IsOn || Options.IsInstrumented, Warnings = warnings });
        }
        finally
        {
            Warnings.OfSyntax(source, warnings);
        }
    }

    internal RunOptions Options { get; }
    public VirtualClock Clock { get; }
    public Tracer Tracer { get; }
    public Meter Meter { get; }
    internal TraceTexts TraceTexts { get; }
    internal OutputStreams Output { get; }
    internal PyModule Builtins { get; }
    internal ImportSystem Imports { get; }
    internal WarningSystem Warnings { get; }
    internal WatchList Watch { get; }

    private uint _looks;

    /// <summary>A new number for <see cref="PyHeapObject.LastLook"/>; 0 when there are no more.</summary>
    internal uint NextLook() => _looks < PyHeapObject.MostLooks ? ++_looks : 0;

    internal PyThread MainThread { get; }

    /// <summary>The thread that runs.</summary>
    internal PyThread CurrentThread => _running;

    /// <summary>The machine that the program thinks it is on.</summary>
    internal Machine Machine { get; }

    /// <summary>Who handles which signal, and which have come.</summary>
    internal SignalState Signals { get; }

    /// <summary>Waiting is up to the scheduler of threads, because others may run or a signal may come meanwhile.</summary>
    internal bool WaitsByThreads => Threads.IsThreaded || Signals.AreExpected;

    /// <summary>Decides which thread runs.</summary>
    internal ThreadScheduler Threads { get; }

    /// <summary>The thread whose turn it is.</summary>
    internal PyThread Running => _running;

    internal StandardInput Input { get; }

    internal Modules.Asyncio.AsyncioState Asyncio { get; } = new();

    /// <summary>Every source that has been compiled, for tracebacks.</summary>
    internal List<SourceText> Sources { get; } = [];

    internal int ExitCode { get; set; }

    /// <summary>sys.get_int_max_str_digits(); int.MaxValue stands for no limit.</summary>
    internal int MostIntDigits { get; set; } = Python.Builtins.IntText.MostDigits;

    /// <summary>The events that tell of calls handed to a pool and not started yet.</summary>
    internal Dictionary<int, int> ExecutorCalls { get; } = [];

    private ulong _entropy;

    /// <summary>64 bits where a program would get chance from its machine: decided by the run's seed (SplitMix64).</summary>
    internal ulong NextEntropy()
    {
        var mixed = _entropy += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Steps run so far.</summary>
    public long Steps => _granted - _running.Fuel;

    /// <summary>Brings the virtual clock up to the steps run. Said before anything looks at the time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // it is said at every line of a traced run
    internal void SyncClock()
    {
        var steps = Steps;
        if (steps != _clockedSteps && !IsLoadingLibrary)
            MoveClock(steps);
    }

    private void MoveClock(long steps)
    {
        Clock.Advance((steps - _clockedSteps) * _nanosecondsPerStep);
        _clockedSteps = steps;
    }

    /// <summary>A module of the library is being imported. That takes steps, but no time, and is not traced: it would not be there in the learner's program.</summary>
    internal bool IsLoadingLibrary => _libraryDepth > 0;

    internal void BeginLibrary()
    {
        SyncClock();
        _libraryDepth++;
        Tracer.IsMuted = true;
    }

    internal void EndLibrary()
    {
        if (--_libraryDepth > 0)
            return;
        _clockedSteps = Steps;
        Tracer.IsMuted = false;
    }

    /// <summary>Runs for about so many steps, never beyond the limit of steps, whichever threads' turn it is. False when the main thread has ended.</summary>
    internal bool Run(long fuel)
    {
        var until = Steps + Math.Min(fuel, Math.Max(1, Options.Limits.MaxSteps - Steps));
        _rests = false;
        while (true)
        {
            Signals.Sync();
            if (Signals.ArePending && ReferenceEquals(_running, MainThread) && Threads.Current.State == ThreadState.Runnable)
                Signals.Interrupt(MainThread);
            GrantUntil(until);
            _running.Run();
            if (Steps >= _measureAt)
                GiveBack();
            SyncClock();
            Signals.Sync();
            if (_running.HasEnded)
            {
                if (ReferenceEquals(_running, MainThread))
                    return false;
                Threads.EndCurrent();
                _running.OnEnded?.Invoke();
            }

            if (Threads.Current.State != ThreadState.Runnable || Clock.Now >= Threads.SliceEnd)
                SwitchThread();
            if (Steps >= until || _rests)
                return true;
        }
    }

    private void GrantUntil(long until)
    {
        var steps = Steps;
        until = Math.Min(Math.Min(until, _measureAt), Math.Max(Signals.NextStep, steps + 1));
        if (WaitsByThreads)
        {
            var end = Math.Min(Threads.SliceEnd, Signals.AlarmTime);
            until = Math.Min(until, steps + Math.Max(1, (end - Clock.Now) / Math.Max(1, _nanosecondsPerStep)));
        }

        _granted = until;
        _running.Fuel = until - steps;
    }

    private long _measureAt = HeapMeasure.Interval;

    /// <summary>Bytes of what the program has let go are given back, where it has reserved more than may be alive.</summary>
    private void GiveBack()
    {
        _measureAt = (Steps / HeapMeasure.Interval + 1) * HeapMeasure.Interval;
        if (!Meter.IsMeasureDue)
            return;
        var alive = Reachability.Measure(_running, out var looks);
        _running.Charge(looks / 4);
        if (alive is { } bytes)
            Meter.Measured(bytes);
    }

    /// <summary>The thread that runs leaves the dispatch loop at once; its steps stay counted.</summary>
    internal void StopSlice()
    {
        _granted = Steps;
        _running.Fuel = 0;
    }

    /// <summary>The whole run rests as soon as it can be interrupted, whatever fuel is left.</summary>
    internal void Rest()
    {
        _rests = true;
        StopSlice();
    }

    private void SwitchThread()
    {
        if (!Threads.Next(Signals.AlarmTime))
            throw new LimitExceeded("deadlock: " + ThreadStall.Of(Threads));
        var steps = Steps;
        _running = (PyThread)Threads.Current.Tag!;
        _granted = steps;
        _running.Fuel = 0;
    }

    internal void CheckSteps()
    {
        if (Steps >= Options.Limits.MaxSteps)
            throw new LimitExceeded($"steps: the program ran {Options.Limits.MaxSteps:N0} steps without coming to its end. Look for a loop that never ends, or do less work");
        SyncClock();
        if (Clock.Now > Options.Limits.MaxVirtualNanoseconds)
            throw new LimitExceeded($"time: the program's own clock passed {Options.Limits.MaxVirtualNanoseconds / 1_000_000_000:N0} seconds");
    }

    private readonly Dictionary<string, PyStr> _interned = [];

    /// <summary>sys.intern(): of equal texts the first.</summary>
    internal PyStr InternText(PyStr text)
    {
        if (_interned.TryGetValue(text.Text, out var known))
            return known;
        Meter.Keep(64 + text.Text.Length * 2L);
        _interned.Add(text.Text, text);
        return text;
    }

    private int _contextVars;

    /// <summary>A number for a new ContextVar.</summary>
    internal int NextContextVar() => ++_contextVars;

    internal int NextFrame() => Tracer.NextFrame();

    internal int NextCoroutine() => Tracer.NextCoroutine();

    internal (int Number, string Words) DescribeAwaited(Value awaited) => awaited.Ref switch
    {
        null => (0, ""),
        IAwaitable native => native.Describe(),
        _ => awaited.IsUnbound ? (0, "") : (0, awaited.Type.ShortName),
    };

    /// <summary>id(x), also the address in a default repr: made up, and the same in every run.</summary>
    internal long AddressOf(Value value)
    {
        if (value.IsInt)
            return 0x7e0000000000 + value.Bits * 32;
        if (value.IsFloat)
            return 0x7d0000000000 + (value.Bits & 0xffffffffff);
        return 0x7f0000001000 + IdentityOf(value.Ref!) * 0x70L;
    }

    private int IdentityOf(PyObject obj)
    {
        switch (obj)
        {
            case PyHeapObject heap and not (PyType { IsHeap: false } or PyBuiltin or PyTuple { Count: 0 }):
                return heap.Identity != 0 ? heap.Identity : heap.Identity = ++_lastIdentity;
            default:
                if (!_identities.TryGetValue(obj, out var identity))
                    _identities.Add(obj, identity = ++_lastIdentity);
                return identity;
        }
    }
}
