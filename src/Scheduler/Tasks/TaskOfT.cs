using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// A future that drives a coroutine: <c>asyncio.Task</c>. A C# coroutine is run by its step's handle; any other is run by
/// the driver, which reports what it did (see the part on stepping).
/// </summary>
/// <remarks>
/// Invariant while not done, as in CPython: it waits for a future (<see cref="WaitsFor"/> is pending and its step is among
/// that future's callbacks), or its step is in the ready queue, or it is running; exactly one of the three.
/// </remarks>
public partial class Task<T> : Future<T>, ITask
{
    private readonly TaskStep step;
    private readonly int nameNumber;
    private Coroutine? coroutine;

    /// <summary>Makes a task of a C# coroutine: <c>loop.create_task()</c>.</summary>
    /// <param name="loop">The loop to run it in.</param>
    /// <param name="coroutine">The coroutine to drive.</param>
    /// <param name="name">Its name; null numbers it: "Task-1".</param>
    /// <param name="eagerStart">Runs the first step at once if the loop is running, as eager task factories do.</param>
    public Task(EventLoop loop, Coroutine<T> coroutine, string? name = null, bool eagerStart = false)
        : this(loop, (Coroutine)coroutine, name, eagerStart)
    {
    }

    internal Task(EventLoop loop, Coroutine coroutine, string? name, bool eagerStart)
        : this(loop, name)
    {
        coroutine.Register(loop.Tracer);
        this.coroutine = coroutine;
        Start(coroutine.Number, eagerStart);
        if (!IsEagerStarting) return;
        BeginEagerStep();
        Drive(null);
    }

    /// <summary>Makes a task of a coroutine that only the driver can run.</summary>
    /// <param name="loop">The loop to run it in.</param>
    /// <param name="coroutineNumber">The coroutine's number in the trace.</param>
    /// <param name="name">Its name; null numbers it: "Task-1".</param>
    /// <param name="eagerStart">
    /// Leaves the first step to the maker if the loop is running (see <see cref="IsEagerStarting"/>), instead of scheduling it.
    /// </param>
    public Task(EventLoop loop, int coroutineNumber, string? name = null, bool eagerStart = false)
        : this(loop, name)
    {
        IsExternal = true;
        Start(coroutineNumber, eagerStart);
    }

    private Task(EventLoop loop, string? name)
        : base(loop)
    {
        if (name is not null) Label = name;
        else nameNumber = loop.Tracer.NextTaskName();
        step = new Step(this);
    }

    /// <inheritdoc/>
    /// <remarks>"Task-1" is put together only when somebody asks: most tasks' names nobody sees.</remarks>
    public string Name
    {
        get => Label ??= $"Task-{nameNumber}";
        set => Label = value;
    }

    /// <inheritdoc/>
    public bool IsExternal { get; }

    /// <inheritdoc/>
    public Future? WaitsFor => step.Future;

    /// <summary>The C# coroutine that it drives; null for an external one and when done.</summary>
    public Coroutine? Coroutine => coroutine;

    Future ITask.Future => this;

    TaskStep ITask.Step => step;

    private protected override EventKind ResolvedEvent => EventKind.TaskDone;

    private protected override void Settled() => Loop.Tracer.Tasks.Give();

    /// <summary>Refused: <c>RuntimeError</c>.</summary>
    public override void SetResult(T value) => throw FutureErrors.TaskSetResult();

    /// <summary>Refused: <c>RuntimeError</c>.</summary>
    public override void SetException(Exception exception) => throw FutureErrors.TaskSetException();

    /// <inheritdoc/>
    public override string Describe() => Name;

    /// <inheritdoc/>
    public override string ToString() => $"<Task {State.ToString().ToLowerInvariant()} name='{Name}'>";

    private void Start(int coroutineNumber, bool eagerStart)
    {
        var tracer = Loop.Tracer;
        tracer.Tasks.Take();
        Loop.Register(step);
        IsEagerStarting = eagerStart && Loop.IsRunning;
        var created = tracer.IsOn ? tracer.Emit(EventKind.TaskCreated, Number, other: coroutineNumber, text: Name) : 0;
        if (IsEagerStarting) return;
        if (created == 0) Loop.CallSoon(step);
        else StartBecauseOf(created);
    }

    private void StartBecauseOf(int created)
    {
        using (Loop.Tracer.Because(created)) Loop.CallSoon(step);
    }
}
