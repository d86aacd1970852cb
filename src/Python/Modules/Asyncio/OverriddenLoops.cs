using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>What a loop has methods of its own for.</summary>
[Flags]
internal enum OwnLoopMethods
{
    Nothing = 0,
    Time = 1,
    CallSoon = 2,
    CallLater = 4,
    CallAt = 8,
    RunOnce = 16,

    /// <summary>Any that has a say about timers.</summary>
    Timers = Time | CallLater | CallAt,
}

/// <summary>
/// Loops that have methods of their own, by their class or by themselves: a simulated clock (`time`, `_run_once`), a tracing `call_soon`.
/// Where CPython's asyncio calls those, so do we. What the scheduler schedules in such a loop goes through them as a
/// <see cref="PyHandleCall"/>, as soon as the scheduler has returned (docs/decisions/overridden-loops.md).
/// </summary>
internal static class OverriddenLoops
{
    private static readonly PyStr TimeName = Names.Intern("time");
    private static readonly PyStr CallSoonName = Names.Intern("call_soon");
    private static readonly PyStr CallLaterName = Names.Intern("call_later");
    private static readonly PyStr CallAtName = Names.Intern("call_at");
    private static readonly PyStr RunOnceName = Names.Intern("_run_once");
    private static readonly PyStr RunForeverName = Names.Intern("run_forever");
    private static readonly PyStr RunUntilCompleteName = Names.Intern("run_until_complete");
    private static readonly PyStr ContextName = Names.Intern("context");

    /// <summary>Looks which methods the loop has of its own.</summary>
    public static void Look(PyEventLoop loop, Interpreter interpreter)
    {
        var own = OwnLoopMethods.Nothing;
        if (HasOwn(loop, TimeName)) own |= OwnLoopMethods.Time;
        if (HasOwn(loop, CallSoonName)) own |= OwnLoopMethods.CallSoon;
        if (HasOwn(loop, CallLaterName)) own |= OwnLoopMethods.CallLater;
        if (HasOwn(loop, CallAtName)) own |= OwnLoopMethods.CallAt;
        if (HasOwn(loop, RunOnceName)) own |= OwnLoopMethods.RunOnce;
        loop.Own = own;
        var calls = interpreter.Asyncio.Calls;
        loop.Core.HasOwnClock = own.HasFlag(OwnLoopMethods.Time);
        loop.Core.SchedulingTaken = !own.HasFlag(OwnLoopMethods.CallSoon) ? null : handle =>
        {
            calls.Enqueue(thread => CallSoonSteps(thread, loop, handle));
            return true;
        };
        loop.Core.TimerTaken = (own & OwnLoopMethods.Timers) == 0 ? null : (timer, nanoseconds, isDelay) =>
        {
            calls.Enqueue(thread => TimerSteps(
                thread, loop, timer, isDelay ? CallLaterName : CallAtName, isDelay ? Delay(nanoseconds) : Value.FromFloat(Nanoseconds.ToSeconds(nanoseconds))));
            return true;
        };
    }

    /// <summary>run_forever() of a loop with a `_run_once` of its own.</summary>
    public static IEnumerable<Value> RunForeverSteps(PyThread thread, PyEventLoop loop)
    {
        var hooks = LoopFrame.BeginRun(thread, loop);
        loop.RunsByMethod = true;
        PyException? error;
        do
        {
            yield return thread.Try().CallMethod(loop, RunOnceName);
            error = thread.Caught;
        }
        while (error is null && !loop.Core.IsStopping);

        loop.RunsByMethod = false;
        LoopFrame.EndRun(thread, loop, hooks);
        if (error is not null)
            yield return thread.Raise(error);
        thread.Output = Value.None;
    }

    /// <summary>run_forever(), which may be the program's own.</summary>
    public static Value RunForever(this PyThread thread, PyEventLoop loop) => HasOwn(loop, RunForeverName)
        ? Attributes.CallMethod(thread, loop, RunForeverName)
        : EventLoopType.RunForever(thread, loop);

    /// <summary>run_until_complete(), which may be the program's own.</summary>
    public static Value RunUntilComplete(this PyThread thread, PyEventLoop loop, Value awaitable) => HasOwn(loop, RunUntilCompleteName)
        ? Attributes.CallMethod(thread, loop, RunUntilCompleteName, awaitable)
        : thread.Push(EventLoopType.RunUntilCompleteSteps(thread, loop, awaitable), loop, awaitable);

    /// <summary>Asks a loop with its own clock what time it is.</summary>
    public static Value AskForTime(PyThread thread, PyEventLoop loop) => Attributes.CallMethod(thread, loop, TimeName);

    /// <summary>Tells the scheduler what the loop has answered.</summary>
    public static Value TakeTime(PyThread thread, PyEventLoop loop, Value time) => time.IsInt || time.IsFloat || time.IsBool
        ? FutureType.Guard(thread, () => loop.Core.OwnTime = Nanoseconds.FromSeconds(time.IsFloat ? time.Float : time.IsInt ? time.Bits : time.IsTrue ? 1 : 0))
        : thread.Raise(Types.TypeError, $"unsupported operand type(s) for +: '{time.Type.Name}' and 'float'");

    private static bool HasOwn(PyEventLoop loop, PyStr method) =>
        loop.Class.Lookup(method).Ref is not PyBuiltin || !Attributes.GetOwn(loop, method).IsUnbound;

    private static IEnumerable<Value> CallSoonSteps(PyThread thread, PyEventLoop loop, Handle handle)
    {
        yield return Attributes.Get(thread, loop, CallSoonName);
        var method = thread.Input;
        if (handle is ProgramDoneCallback done)
            yield return thread.Call(method, [done.Callback, done.Owner, done.Context], [ContextName]);
        else if (handle is DoneCallback { Future: { } future })
            yield return thread.Call(method, [new PyHandleCall(handle), WrapperOf(future), ContextOf(thread, handle)], [ContextName]);
        else
            yield return thread.Call(method, [new PyHandleCall(handle), ContextOf(thread, handle)], [ContextName]);
    }

    private static Value ContextOf(PyThread thread, Handle handle) => handle.Task?.Future.Tag is PyTask task ? task.Context : thread.Context;

    private static Value WrapperOf(Future future) => future.Tag is PyFuture shown ? shown : Value.None;

    /// <summary>Most delays are given as whole seconds.</summary>
    private static Value Delay(long nanoseconds) => nanoseconds % Nanoseconds.PerSecond == 0
        ? Value.FromInt(nanoseconds / Nanoseconds.PerSecond)
        : Value.FromFloat(Nanoseconds.ToSeconds(nanoseconds));

    private static IEnumerable<Value> TimerSteps(PyThread thread, PyEventLoop loop, TimerHandle timer, PyStr method, Value seconds)
    {
        yield return timer.Sleep is { } sleep
            ? Attributes.CallMethod(thread, loop, method, seconds, new PyHandleCall(timer), WrapperOf(sleep), Value.None)
            : Attributes.CallMethod(thread, loop, method, seconds, new PyHandleCall(timer));
    }
}
