using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Coroutines;

/// <summary>
/// A C# <c>async</c> method seen as Python sees its own: it does nothing until somebody drives it, step by step. A task
/// drives it, another coroutine that awaits it, or a VM that shows it to its program.
/// </summary>
/// <remarks>
/// Invariant: the one being driven (the outermost) knows the innermost of the chain of awaits, where execution goes on;
/// each in the chain knows who awaits it. Chains are followed in a loop, so their length is bounded by memory only.
/// </remarks>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
public abstract class Coroutine
{
    private Coroutine? parent;
    private Coroutine? innermost;

    // The coroutine or the future that it waits for; what it raised once it is closed. Which of them is asked at every step, and noted
    // since telling it from the type takes a call.
    private object? awaited;
    private Awaited kind;

    /// <summary>Its number in the trace; 0 before it is first driven or made a task.</summary>
    public int Number { get; private set; }

    /// <summary>Created, running, suspended or closed.</summary>
    public CoroutineState State { get; private set; }

    /// <summary>The future that the innermost of its awaits waits for; null when it gave way.</summary>
    public Future? WaitsFor => (innermost ?? this).AwaitedFuture;

    /// <summary>What it raised, once closed.</summary>
    public Exception? Failure => State == CoroutineState.Closed ? awaited as Exception : null;

    /// <summary>Its qualified name. Empty for a mere part of another one, which the trace does not show.</summary>
    public abstract string Name { get; }

    /// <summary>A mere part of another language's coroutine, which the trace shows instead.</summary>
    public bool IsPart { get; set; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <summary>Lets the other ready callbacks run first: a bare <c>yield</c>, as in <c>asyncio.sleep(0)</c>.</summary>
    /// <param name="run">The run in which it is awaited.</param>
    public static GiveWayAwaitable GiveWay(Tracer run) => new(run);

    /// <summary>
    /// <c>coro.send(None)</c> or <c>coro.throw(exception)</c>: runs until it waits, gives way, or is closed.
    /// </summary>
    /// <param name="tracer">Where its transitions are reported.</param>
    /// <param name="throwIn">Raised where the coroutine is suspended; null just goes on.</param>
    /// <exception cref="InvalidOperationException">It is closed or running already.</exception>
    public CoroutineStep Step(Tracer tracer, Exception? throwIn = null)
    {
        if (State == CoroutineState.Closed) throw CoroutineErrors.AlreadyAwaited();
        if (State == CoroutineState.Running) throw CoroutineErrors.AlreadyExecuting();
        if (parent is not null) throw CoroutineErrors.BeingAwaited();
        var current = innermost ?? this;
        if (innermost is not null) innermost = null;
        if (tracer.IsOn && State == CoroutineState.Suspended) TraceResumption(tracer, current);
        while (true)
        {
            current.Resume(tracer, throwIn);
            throwIn = null;
            if (current.State == CoroutineState.Closed)
            {
                if (tracer.IsOn) current.Trace(tracer, EventKind.CoroutineFinished, current.DescribeOutcome());
                if (current == this) return Failure is null ? CoroutineStep.Returned : CoroutineStep.Raised;
                var awaiting = current.parent!;
                current.parent = null;
                current = awaiting;
            }
            else if (current.kind == Awaited.Coroutine)
            {
                var child = Unsafe.As<Coroutine>(current.awaited)!;
                child.parent = current;
                current = child;
            }
            else
            {
                if (current != this) innermost = current;
                State = current.State = CoroutineState.Suspended;
                if (tracer.IsOn) TraceSuspension(tracer, current);
                return current.kind == Awaited.Nothing ? CoroutineStep.GaveWay : CoroutineStep.Waits;
            }
        }
    }

    /// <summary><c>coro.close()</c>: raises <see cref="CoroutineExitException"/> inside, so that its <c>finally</c> blocks run.</summary>
    /// <exception cref="InvalidOperationException">It awaits again all the same.</exception>
    public void Close(Tracer tracer)
    {
        if (State == CoroutineState.Closed) return;
        if (State == CoroutineState.Created)
        {
            State = CoroutineState.Closed;
            return;
        }

        switch (Step(tracer, new CoroutineExitException()))
        {
            case CoroutineStep.Waits or CoroutineStep.GaveWay: throw CoroutineErrors.IgnoredExit();
            case CoroutineStep.Raised when Failure is not CoroutineExitException:
                ExceptionDispatchInfo.Throw(Failure!);
                break;
        }
    }

    /// <summary>Awaits it, which drives it.</summary>
    public CoroutineAwaiter GetAwaiter()
    {
        CheckFresh();
        return new(this);
    }

    /// <summary>
    /// Gives it its number, which is when the trace first hears of it. Driving it or making it a task does so too; a driver
    /// that shows coroutines to its program does it when one is made.
    /// </summary>
    public void Register(Tracer tracer)
    {
        if (Number != 0) return;
        Number = tracer.NextCoroutine();
        if (tracer.IsOn) Trace(tracer, EventKind.CoroutineCreated, Name);
    }

    /// <summary>
    /// Called when it is about to be awaited: a coroutine that comes to its end at once may do so here, and then the one that awaits
    /// it need not suspend. False leaves everything to the driver.
    /// </summary>
    internal virtual bool TryRunAtOnce() => false;

    /// <summary>Waits for a coroutine that is a mere part of this one: the trace hears nothing of it, not even a number.</summary>
    private protected void AwaitPart(Coroutine part)
    {
        part.IsPart = true;
        part.Number = Number;
        ParkOn(part);
    }

    internal void ParkOn(Future future)
    {
        awaited = future;
        kind = Awaited.Future;
    }

    internal void ParkOn(Coroutine coroutine)
    {
        awaited = coroutine;
        kind = Awaited.Coroutine;
    }

    internal void ThrowIfFailed()
    {
        if (Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
    }

    private protected void CheckFresh()
    {
        if (State == CoroutineState.Closed) throw CoroutineErrors.AlreadyAwaited();
        if (State != CoroutineState.Created || parent is not null) throw CoroutineErrors.BeingAwaited();
    }

    private protected void Finish() => State = CoroutineState.Closed;

    private protected void Fail(Exception exception)
    {
        awaited = exception;
        kind = Awaited.Nothing;
        State = CoroutineState.Closed;
    }

    private protected abstract void MoveNext();

    private protected virtual string DescribeOutcome() =>
        Failure is { } exception ? ExceptionText.Of(exception) : string.Empty;

    private Future? AwaitedFuture => kind == Awaited.Future ? Unsafe.As<Future>(awaited) : null;

    private void Resume(Tracer tracer, Exception? throwIn)
    {
        if (State == CoroutineState.Created)
        {
            Register(tracer);
            if (throwIn is not null)
            {
                Fail(throwIn);
                return;
            }

            if (tracer.IsOn) Trace(tracer, EventKind.CoroutineStarted);
        }

        // Nearly always both are null, and a look is cheaper than a write.
        if (tracer.ThrownIn != throwIn) tracer.ThrownIn = throwIn;
        awaited = null;
        kind = Awaited.Nothing;
        State = CoroutineState.Running;
        MoveNext();
    }

    /// <summary>The whole chain is suspended, from the inside out.</summary>
    private void TraceSuspension(Tracer tracer, Coroutine from)
    {
        var future = from.AwaitedFuture;
        var what = future?.Describe();
        for (var each = from; each is not null; each = each == this ? null : each.parent)
        {
            each.Trace(tracer, EventKind.CoroutineSuspended, what, future?.Number ?? 0);
            if (each.Name.Length > 0 && !each.IsPart) what = each.Name;
        }
    }

    /// <summary>The whole chain goes on, from the outside in.</summary>
    private void TraceResumption(Tracer tracer, Coroutine to)
    {
        var chain = new List<Coroutine>();
        for (var each = to; each is not null; each = each == this ? null : each.parent) chain.Add(each);
        for (var i = chain.Count - 1; i >= 0; i--) chain[i].Trace(tracer, EventKind.CoroutineResumed);
    }

    private void Trace(Tracer tracer, EventKind kind, string? text = null, int other = 0)
    {
        if (Name.Length > 0 && !IsPart) tracer.Emit(kind, Number, other, text: text);
    }

    private enum Awaited : byte
    {
        Nothing,
        Coroutine,
        Future,
    }
}
