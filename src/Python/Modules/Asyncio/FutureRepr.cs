using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// How futures and tasks show: "&lt;Task pending name='Task-1' coro=&lt;main() running at main.py:5&gt; wait_for=…&gt;". Futures that
/// only the scheduler holds show as well, inside of those that wait for them.
/// </summary>
internal static class FutureRepr
{
    public static IEnumerable<Value> Steps(PyThread thread, Future core)
    {
        var wrapper = core.Tag as PyFuture;
        if (wrapper is not null && !thread.BeingShown.Add(wrapper))
        {
            thread.Output = Value.FromStr("...");
            yield break;
        }

        var task = wrapper as PyTask;
        var text = $"<{wrapper?.Class.ShortName ?? "Future"} {StateOf(core)}";
        if (task is not null)
        {
            text += $" name={TextFormat.Repr(task.Task.Name)}";
            if (!task.Coroutine.IsNone && !task.HasEndedEagerly)
                text += $" coro={OfCoroutine(task.Coroutine)}";
            if (task.Task is { IsDone: false, WaitsFor: { } waitsFor })
            {
                yield return thread.Push(Steps(thread, waitsFor), " while getting the repr of an object");
                text += $" wait_for={thread.Input.AsText}";
            }
        }

        if (core.State == FutureState.Finished && wrapper is not null)
        {
            var failed = core.PeekException is not null;
            yield return failed ? Operators.Repr(thread, ExceptionBridge.ToProgram(core.PeekException!)) : LimitedRepr.Of(thread, wrapper.Core.PeekResult);
            text += (failed ? " exception=" : " result=") + thread.Input.AsText;
        }

        var callbacks = core.Callbacks.ToArray();
        if (callbacks.Length > 0)
        {
            yield return thread.Push(CallbackSteps(thread, callbacks));
            text += $" cb=[{thread.Input.AsText}]";
        }

        if (wrapper is { CreatedAt: [var made, ..] })
            text += $" created at {made.Source.FileName}:{made.Line}";
        if (wrapper is not null)
            thread.BeingShown.Remove(wrapper);
        thread.Output = Value.FromStr(text + ">");
    }

    private static string StateOf(Future future) => future.State switch
    {
        FutureState.Pending => future is ITask { Cancelling: > 0 } ? "cancelling" : "pending",
        FutureState.Cancelled => "cancelled",
        _ => "finished",
    };

    private static IEnumerable<Value> CallbackSteps(PyThread thread, DoneCallback[] callbacks)
    {
        yield return One(thread, callbacks[0]);
        var text = thread.Input.AsText;
        if (callbacks.Length > 2)
            text += $", <{callbacks.Length - 2} more>";
        if (callbacks.Length > 1)
        {
            yield return One(thread, callbacks[^1]);
            text += $", {thread.Input.AsText}";
        }

        thread.Output = Value.FromStr(text!);
    }

    private static Value One(PyThread thread, DoneCallback callback) => callback is ProgramDoneCallback program
        ? thread.Push(CallableText.SourceSteps(thread, program.Callback, [], debug: false))
        : Value.FromStr(CallableText.OfInner(callback));

    /// <summary>"&lt;main() running at main.py:5&gt;", as in a task's repr.</summary>
    public static string OfCoroutine(Value coroutine)
    {
        if (coroutine.Ref is PyNativeCoroutine native)
            return $"<{native.Name}() {(native.Core.State == Scheduler.Coroutines.CoroutineState.Closed ? "done" : "running")}>";
        if (coroutine.Ref is not PyGenerator generator)
            return $"<<{coroutine.Type.ShortName} without __name__>()>";
        var code = generator.Frame.Code;
        var done = generator.State == GeneratorState.Finished;
        if (code.Source.IsHidden)
            return $"<{generator.QualName}() {(done ? "done" : "running")}>";
        return done ? $"<{generator.QualName}() done, defined at {code.Source.FileName}:{code.FirstLine}>"
            : $"<{generator.QualName}() running at {code.Source.FileName}:{(generator.State == GeneratorState.Created ? code.FirstLine : generator.Frame.Line)}>";
    }
}
