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
        handle.Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyHandle)self.Ref!), self);
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

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyHandle shown)
    {
        var handle = shown.Core;
        var debug = handle.Loop?.Tag is PyEventLoop { Debug: true };
        var text = $"<{shown.Class.Name}" + (handle.IsCancelled ? " cancelled" : "");
        if (handle is TimerHandle timer)
            text += $" when={FloatFormat.Repr(timer.When / 1e9)}";
        if (!handle.IsCancelled || debug)
        {
            yield return thread.Push(CallableText.SourceSteps(thread, CallbackOf(handle), ArgsOf(handle), debug));
            text += " " + thread.Input.AsText;
        }

        if (debug && shown.CreatedAt is [.., var (source, line)])
            text += $" created at {source.FileName}:{line}";
        thread.Output = Value.FromStr(text + ">");
    }

    /// <summary>"tick() at main.py:3": what is said to have failed.</summary>
    public static IEnumerable<Value> DescribeSteps(PyThread thread, Handle handle)
    {
        var debug = handle.Loop?.Tag is PyEventLoop { Debug: true };
        return CallableText.SourceSteps(thread, CallbackOf(handle), ArgsOf(handle), debug);
    }

    private static Value CallbackOf(Handle handle) => handle switch
    {
        ProgramHandle program => program.Callback,
        ProgramTimer timer => timer.Callback,
        ProgramDoneCallback done => done.Callback,
        _ => Value.FromStr(CallableText.OfInner(handle)),
    };

    private static Value[] ArgsOf(Handle handle) => handle switch
    {
        ProgramHandle program => program.Args,
        ProgramTimer timer => timer.Args,
        ProgramDoneCallback done => [done.Owner],
        _ => [],
    };
}
