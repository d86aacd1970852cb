using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary>
/// What locks, events, conditions, semaphores, barriers and queues have in common: a number, and the loop that they are
/// bound to when somebody first waits in them (asyncio's <c>_LoopBoundMixin</c>).
/// </summary>
public abstract class Primitive
{
    private readonly Primitive? owner;
    private EventLoop? loop;

    private protected Primitive(Tracer run, int capacity, Primitive? owner)
    {
        Run = run;
        this.owner = owner;
        Number = owner?.Number ?? run.NextPrimitive();
        if (owner is null) run.Emit(EventKind.PrimitiveCreated, Number, number: capacity, text: TypeName);
    }

    /// <summary>Its number in the trace. A part of another primitive shows as that one.</summary>
    public int Number { get; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <summary>The run that it belongs to.</summary>
    protected Tracer Run { get; }

    /// <summary>The loop that somebody has waited in it in; null before that. Nobody can wait in it in another one.</summary>
    public EventLoop? BoundTo
    {
        get => loop;
        set => loop = value;
    }

    /// <summary>Those who wait in it, in line.</summary>
    public virtual IEnumerable<Future> InLine => [];

    /// <summary>asyncio's name of the type.</summary>
    public virtual string TypeName => GetType().Name.Split('`')[0];

    /// <summary>What it shows as: the primitive that it is a part of, or itself.</summary>
    public Primitive Shown => owner ?? this;

    /// <summary>What keeps those who wait in an operation, for the report on a loop that can't go on.</summary>
    internal virtual Obstacle ObstacleOf(string operation) => default;

    /// <summary>As <c>repr()</c> shows it, but for the address.</summary>
    public override string ToString() => $"<{TypeName} [{DescribeState()}]>";

    /// <summary>The part of its <c>repr()</c> in brackets.</summary>
    protected abstract string DescribeState();

    private protected static string WithWaiters(string state, int waiters) =>
        waiters == 0 ? state : $"{state}, waiters:{waiters}";

    /// <summary>Makes a waiter at the end of a line.</summary>
    /// <exception cref="BoundToOtherLoopException">Somebody has waited in it in another loop.</exception>
    private protected Waiter Join(WaiterList line, string operation)
    {
        var waiter = NewWaiter(operation);
        Append(line, waiter, operation);
        return waiter;
    }

    private protected Waiter NewWaiter(string operation)
    {
        var running = Asyncio.RunningLoop(Run);
        loop ??= running;
        if (loop != running) throw new BoundToOtherLoopException(this);
        return new Waiter(running, this, operation);
    }

    private protected void Append(WaiterList line, Waiter waiter, string operation)
    {
        line.Append(waiter);
        Run.Emit(EventKind.WaiterAdded, Number, other: waiter.Number, text: operation);
    }

    private protected void Leave(WaiterList line, Waiter waiter)
    {
        if (line.Remove(waiter)) Run.Emit(EventKind.WaiterRemoved, Number, other: waiter.Number);
    }

    /// <summary>Reports a change, unless this is a hidden part of another primitive.</summary>
    private protected int Report(EventKind kind, long number) => owner is not null ? 0 : Run.Emit(kind, Number, number: number);
}

/// <summary>What keeps somebody waiting.</summary>
/// <param name="Reason">In a few words that follow "waits for Queue.get".</param>
/// <param name="Tasks">Those who could end it, as far as that is known.</param>
internal readonly record struct Obstacle(string? Reason, params IReadOnlyList<ITask> Tasks)
{
    /// <summary>", held by ada, bob".</summary>
    public static Obstacle HeldBy(IReadOnlyList<ITask> holders) =>
        new(holders.Count == 0 ? null : $", held by {string.Join(", ", holders.Select(holder => holder.Name))}", holders);
}

/// <summary><c>RuntimeError: … is bound to a different event loop</c>.</summary>
public sealed class BoundToOtherLoopException(Primitive primitive)
    : InvalidOperationException($"{primitive} is bound to a different event loop")
{
    /// <summary>What is bound.</summary>
    public Primitive Primitive => primitive;
}
