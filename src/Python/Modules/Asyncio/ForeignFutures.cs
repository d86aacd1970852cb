using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// Futures of other makes: any object whose class has `_asyncio_future_blocking`, as `asyncio.isfuture()` defines them. A task that waits
/// for one calls its methods; what the scheduler sees is a stand-in.
/// </summary>
internal static class ForeignFutures
{
    private static readonly PyStr Blocking = Names.Intern("_asyncio_future_blocking");
    private static readonly PyStr LoopName = Names.Intern("_loop");

    public static bool IsFuture(Value value) => value.Ref is PyHeapObject { Class.IsHeap: true } other and not PyFuture
        && other.Class.Lookup(Blocking) is { IsUnbound: false } ofClass
        && (Attributes.GetOwn(other, Blocking) is { IsUnbound: false } own ? own : ofClass) is { IsNone: false };

    /// <summary>Waits for one by its own methods.</summary>
    public static IEnumerable<Value> JoinSteps(PyThread thread, Scheduler.Tasks.Task<Value> task, Value future)
    {
        var waiting = (PyTask)task.Tag!;
        yield return thread.Try().CallMethod(future, OverriddenFutures.GetLoop);
        if (thread.Caught is { } missing && missing.Is(Types.AttributeError))
            yield return thread.Try().Get(future, LoopName);
        var loop = thread.Input;
        if (thread.Caught is null && !ReferenceEquals(loop.Ref, waiting.Loop))
        {
            yield return thread.Push(WrongSteps(thread, task, future, "Task {0} got Future {1} attached to a different loop"), waiting, future);
            yield break;
        }

        if (thread.Caught is null)
        {
            yield return Attributes.Get(thread, future, Blocking);
            yield return Operators.Truth(thread, thread.Input);
            if (!thread.Input.IsTrue)
            {
                yield return thread.Push(WrongSteps(thread, task, future, "yield was used instead of yield from in task {0} with {1}"), waiting, future);
                yield break;
            }

            yield return thread.Try().SetAttribute(future, Blocking, Value.False);
        }

        if (thread.Caught is null)
            yield return thread.Try().Get(future, OverriddenFutures.AddDoneCallback);
        if (thread.Caught is null)
            yield return thread.Try().Call(thread.Input, [OverriddenFutures.WakeupOf(waiting), waiting.Context], [Names.Intern("context")]);
        thread.Interpreter.SyncClock();
        if (thread.Caught is { } failed)
        {
            task.YieldedWrong(failed.AsClr);
        }
        else
        {
            var standIn = new PyForeignFuture(waiting.Loop, waiting.Loop.Core.CreateFuture<Value>(future.Type.ShortName), future);
            if (task.Joined(standIn.Core))
                yield return Attributes.CallMethod(thread, future, OverriddenFutures.CancelName, OverriddenFutures.Argument(task.CancelMessage));
        }

        thread.Output = Value.None;
    }

    /// <summary>The stand-in that a task waits for, where it stands for this object; null otherwise.</summary>
    public static PyForeignFuture? WaitedForBy(PyTask task, Value future) =>
        task.Task.WaitsFor?.Tag is PyForeignFuture standIn && standIn.Foreign.Is(future) ? standIn : null;

    private static IEnumerable<Value> WrongSteps(PyThread thread, Scheduler.Tasks.Task<Value> task, Value future, string format)
    {
        yield return Operators.Repr(thread, (PyTask)task.Tag!);
        var taskText = thread.Input.AsText;
        yield return Operators.Repr(thread, future);
        task.YieldedWrong(new PyException(Types.RuntimeError, string.Format(null, format, taskText, thread.Input.AsText)).AsClr);
        thread.Output = Value.None;
    }

    private static Value Get(this PyThread thread, Value from, PyStr name) => Attributes.Get(thread, from, name);

    private static Value SetAttribute(this PyThread thread, Value of, PyStr name, Value value) => Attributes.Set(thread, of, name, value);
}

/// <summary>What a task waits for where the program has a future of another make.</summary>
internal sealed class PyForeignFuture : PyFuture
{
    public PyForeignFuture(PyEventLoop loop, Future<Value> core, Value foreign)
        : base(AsyncioTypes.Future, loop, core)
    {
        Foreign = foreign;
        Held = [foreign];
    }

    /// <summary>The program's own object.</summary>
    public Value Foreign { get; }
}
