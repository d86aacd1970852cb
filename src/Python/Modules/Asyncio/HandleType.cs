using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Handle and TimerHandle (https://docs.python.org/3.13/library/asyncio-eventloop.html#callback-handles).</summary>
internal static class HandleType
{
    public static void Define(PyType handle, PyType timer)
    {
        handle.Repr = static (thread, self) => Repr(thread, ((PyHandle)self.Ref!).Core);
        handle.Method("cancel", static (thread, self) =>
        {
            thread.Interpreter.SyncClock();
            ((PyHandle)self.Ref!).Core.Cancel();
            return Value.None;
        });
        handle.Method("cancelled", static (_, self) => Value.FromBool(((PyHandle)self.Ref!).Core.IsCancelled));
        handle.Method("get_context", static (thread, self) => ((PyHandle)self.Ref!).Core switch
        {
            ProgramHandle program => program.Context,
            ProgramTimer program => program.Context,
            _ => thread.Context,
        });
        timer.Method("when", static (_, self) => Value.FromFloat(((TimerHandle)((PyHandle)self.Ref!).Core).When / 1e9));
    }

    public static Value Repr(PyThread thread, Handle handle)
    {
        var kind = handle is TimerHandle ? "TimerHandle" : "Handle";
        if (handle.IsCancelled)
            return Value.FromStr($"<{kind} cancelled>");
        var when = handle is TimerHandle timer ? $" when={FloatFormat.Repr(timer.When / 1e9)}" : "";
        return Value.FromStr($"<{kind}{when} {DescribeCallback(thread, handle)}>");
    }

    /// <summary>"tick(1, 2) at main.py:3".</summary>
    public static string DescribeCallback(PyThread thread, Handle handle) => handle switch
    {
        ProgramHandle program => DescribeCallable(program.Callback, program.Args, IsDebug(handle)),
        ProgramTimer timer => DescribeCallable(timer.Callback, timer.Args, IsDebug(handle)),
        ProgramDoneCallback done => DescribeCallable(done.Callback, [done.Owner], IsDebug(handle)),
        _ => handle.Describe(),
    };

    private static bool IsDebug(Handle handle) => handle.Loop?.Tag is PyEventLoop { Debug: true };

    public static string DescribeCallable(Value callable, Value[]? args = null, bool debug = false)
    {
        // Arguments may be secret: they show in debug mode only, as in CPython.
        var call = debug ? "(" + string.Join(", ", (args ?? []).Select(arg => ShortRepr.Of(arg))) + ")" : "()";
        switch (callable.Ref)
        {
            case FunctoolsModule.PyPartial partial:
                return DescribeCallable(partial.Function, partial.Args, debug) + call;
            case PyFunction function:
                return $"{function.QualName}{call} at {function.Code.Source.FileName}:{function.Code.FirstLine}";
            case PyMethod { Function.Ref: PyFunction method }:
                return $"{method.QualName}{call} at {method.Code.Source.FileName}:{method.Code.FirstLine}";
            default:
                return CallbackText.Of(callable).TrimEnd('(', ')') + call;
        }
    }
}
