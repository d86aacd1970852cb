namespace Playground.Scheduler.Trace;

/// <summary>
/// Everything that can be drawn at one moment of a run: what the events up to <see cref="Sequence"/> add up to. The one reducer
/// over traces; the page, the tests and the text rendering all use it. Not safe for threads; copies share unchanged parts.
/// </summary>
/// <remarks>
/// Invariants, as far as the trace keeps to its own rules: a handle is in at most one of <see cref="Timers"/>,
/// <see cref="Ready"/> and <see cref="RunningHandle"/>; at most one task is in phase Running, and it is <see cref="RunningTask"/>;
/// every frame on <see cref="Stack"/> is alive. Numbers that the trace does not explain (0, or a thing never made) change nothing
/// and throw nothing.
/// </remarks>
public sealed partial class LoopState
{
    private readonly StringTable _strings;
    private readonly TaskNaming _naming;
    private readonly PartTable<TaskInfo> _tasks;
    private readonly PartTable<CoroutineInfo> _coroutines;
    private readonly PartTable<FutureInfo> _futures;
    private readonly PartTable<PrimitiveInfo> _primitives;
    private readonly PartTable<FrameInfo> _frames;
    private readonly NumberTable<EndpointInfo> _endpoints;
    private readonly NumberTable<ProcessInfo> _processes;
    private readonly SharedHistory<SignalInfo> _signals;
    private readonly NumberTable<ThreadInfo> _threads;
    private readonly NumberTable<CallInfo> _calls;
    private readonly ReadyQueue _ready;
    private readonly TimerList _timers;
    private readonly SharedHistory<OutputRun> _output;
    private readonly SharedHistory<Notice> _notices;
    private readonly NumberStack _stack;

    /// <summary>The state before the first event.</summary>
    /// <param name="strings">The string table of the trace that will be applied.</param>
    public LoopState(StringTable strings)
    {
        _strings = strings;
        (_naming, _tasks, _coroutines, _futures, _primitives, _frames) = (new(), new(), new(), new(), new(), new());
        (_ready, _timers, _output, _notices, _stack, _runningChain) = (new(), new(), new(), new(), new(), new());
        (_threads, _calls) = (new(), new());
        (_endpoints, _processes, _signals) = (new(), new(), new());
    }

    private LoopState(LoopState other)
    {
        (_strings, _naming) = (other._strings, other._naming);
        (_tasks, _coroutines, _futures) = (other._tasks.Copy(), other._coroutines.Copy(), other._futures.Copy());
        (_primitives, _frames) = (other._primitives.Copy(), other._frames.Copy());
        (_ready, _timers) = (other._ready.Copy(), other._timers.Copy());
        (_threads, _calls) = (other._threads.Copy(), other._calls.Copy());
        (_endpoints, _processes, _signals) = (other._endpoints.Copy(), other._processes.Copy(), other._signals.Copy());
        (RunningThread, MainThreadWaitsFor) = (other.RunningThread, other.MainThreadWaitsFor);
        _pausedThreads = other._pausedThreads;
        (_output, _notices, _stack) = (other._output.Copy(), other._notices.Copy(), new(other._stack.AsSpan()));

        (Sequence, Clock, Loop, LoopStatus, Iteration) = (other.Sequence, other.Clock, other.Loop, other.LoopStatus, other.Iteration);
        (RunningTask, LastJump, Raised) = (other.RunningTask, other.LastJump, other.Raised);
        (_isHandleRunning, _runningHandle, _highestHandle) = (other._isHandleRunning, other._runningHandle, other._highestHandle);
        (Limit, HasEnded, ExitCode, LastChangedFrame) = (other.Limit, other.HasEnded, other.ExitCode, other.LastChangedFrame);
        (_runningChain, _startedCoroutine) = (new(other._runningChain.AsSpan()), other._startedCoroutine);
        (_lastSuspended, _lastSuspendedAt, _stackBase) = (other._lastSuspended, other._lastSuspendedAt, other._stackBase);
        _unnamedPrimitive = other._unnamedPrimitive;
    }

    /// <summary>The last event that was applied; 0 at the start.</summary>
    public int Sequence { get; private set; }

    /// <summary>Virtual time in nanoseconds.</summary>
    public long Clock { get; private set; }

    /// <summary>Number of the loop that last said something, 0 before there is one.</summary>
    public int Loop { get; private set; }

    public LoopStatus LoopStatus { get; private set; }

    /// <summary>Which pass over the ready queue this is, from 1.</summary>
    public long Iteration { get; private set; }

    /// <summary>The last jump of the clock over idle time, if any.</summary>
    public ClockJump? LastJump { get; private set; }

    /// <summary>Number of the task whose coroutine is being stepped, or 0.</summary>
    public int RunningTask { get; private set; }

    /// <summary>All tasks so far, in order of creation; done ones too.</summary>
    public IReadOnlyCollection<TaskInfo> Tasks => _tasks;

    /// <summary>Coroutines that have not finished, in order of creation.</summary>
    public IReadOnlyCollection<CoroutineInfo> Coroutines => _coroutines;

    /// <summary>Pending futures that are no tasks, in order of creation; see <see cref="FutureInfo.IsAwaited"/>.</summary>
    public IReadOnlyCollection<FutureInfo> Futures => _futures;

    /// <summary>Locks, events, queues, … in order of creation.</summary>
    public IReadOnlyCollection<PrimitiveInfo> Primitives => _primitives;

    /// <summary>Frames that are on the stack or parked, in the order in which they were entered.</summary>
    public IReadOnlyCollection<FrameInfo> Frames => _frames;

    /// <summary>Numbers of the frames that are running, the outermost first. Parked ones are not on it.</summary>
    public IReadOnlyList<int> Stack => _stack;

    /// <summary>What the program has written.</summary>
    public IReadOnlyList<OutputRun> Output => _output;

    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>The exception that is being raised and not caught yet.</summary>
    public RaisedException? Raised { get; private set; }

    /// <summary>Which limit stopped the run and what to do; null for none.</summary>
    public string? Limit { get; private set; }

    public bool HasEnded { get; private set; }

    /// <summary>Meaningful once the run <see cref="HasEnded"/>.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Frame of the local that changed last; 0 for none. Its <see cref="LocalInfo.ChangedAt"/> tells which.</summary>
    public int LastChangedFrame { get; private set; }

    /// <summary>The innermost running frame; null before the program has one.</summary>
    public FrameInfo? CurrentFrame => _stack.Count == 0 ? null : _frames[_stack[^1]];

    /// <summary>The line that runs, 0 for none.</summary>
    public int CurrentLine => CurrentFrame?.Line ?? 0;

    /// <summary>The file of <see cref="CurrentLine"/>, or empty.</summary>
    public string CurrentFile => CurrentFrame?.File ?? "";

    /// <summary>The loop runs and is choosing what to do next: no callback is on the stack.</summary>
    public bool IsBetweenHandles => LoopStatus == LoopStatus.Running && !_isHandleRunning;

    /// <summary>
    /// The program's own code runs: outside of the loop, or in what the running handle has called. Otherwise
    /// <see cref="CurrentLine"/> is where the program waits for the loop.
    /// </summary>
    public bool IsInProgram => _stack.Count > 0 && (!_isHandleRunning ? !IsBetweenHandles : _stack.Count > _stackBase);

    public TaskInfo? Task(int number) => _tasks[number];

    public CoroutineInfo? Coroutine(int number) => _coroutines[number];

    /// <summary>A pending future that is no task.</summary>
    public FutureInfo? Future(int number) => _futures[number];

    public PrimitiveInfo? Primitive(int number) => _primitives[number];

    /// <summary>A frame that is running or parked.</summary>
    public FrameInfo? Frame(int number) => _frames[number];

    /// <summary>A state of its own, equal to this one. Costs a few array copies; what does not change stays shared.</summary>
    public LoopState Clone()
    {
        _top = null;
        return new LoopState(this);
    }

    /// <summary>About how many references <see cref="Clone"/> copies.</summary>
    internal int CloneCost => _tasks.CopyCost + _coroutines.CopyCost + _futures.CopyCost + _primitives.CopyCost + _frames.CopyCost +
        _threads.CopyCost + _calls.CopyCost + _endpoints.CopyCost + _processes.CopyCost +
        _ready.Count + _timers.Count + _stack.Count + _primitives.Sum(static primitive => primitive.CopyCost) + 64;
}
