using Playground.Python.Builtins;
using Playground.Python.Bytecode;
using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Handle and TimerHandle (https://docs.python.org/3.13/library/asyncio-eventloop.html#callback-handles).</summary>
internal static class HandleType
{
    public static void Define(PyType handle, PyType timer)
    {
        handle.New = static (PyThread thread, PyType cls, in CallArgs args) => New(thread, cls, args, HandleParameters);
        timer.New = static (PyThread thread, PyType cls, in CallArgs args) => New(thread, cls, args, TimerParameters);
        handle.Init = timer.Init = static (PyThread _, Value _, in CallArgs _) => Value.None;
        timer.Compare = Compare;
        timer.Hash = static (_, self) => Value.FromInt(TimerOf(self).When);
        handle.Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyHandle)self.Ref!), self);
        handle.Method("cancel", static (thread, self) =>
        {
            thread.Interpreter.SyncClock();
            ((PyHandle)self.Ref!).Core.Cancel();
            return Value.None;
        });
        handle.Method("cancelled", static (_, self) => Value.FromBool(((PyHandle)self.Ref!).Core.IsCancelled));
        handle.Method("get_context", static (thread, self) => ContextOf(thread, ((PyHandle)self.Ref!).Core));
        handle.Method("_describe", static (thread, self) => thread.Push(DescribeSteps(thread, ((PyHandle)self.Ref!).Core), self));
        handle.Method("_run", static (thread, self) => thread.Call(AsyncioModule.Helper(thread, "_run_handle"), self));
        Insides.DefineHandle(handle, timer);
        timer.Method("when", static (_, self) => Value.FromFloat(((TimerHandle)((PyHandle)self.Ref!).Core).When / 1e9));
    }

    private static readonly Signature HandleParameters = Signature.Parse("__init__", "callback, args, loop, context=None");
    private static readonly Signature TimerParameters = Signature.Parse("__init__", "when, callback, args, loop, context=None");

    /// <summary>What it runs in.</summary>
    public static Value ContextOf(PyThread thread, Handle handle) => handle switch
    {
        ProgramHandle program => program.Context,
        ProgramTimer program => program.Context,
        ProgramDoneCallback program => program.Context,
        _ => thread.Context,
    };

    private static TimerHandle TimerOf(Value self) => (TimerHandle)((PyHandle)self.Ref!).Core;

    /// <summary>The constructors are there for loops of other makes; no loop of ours runs such a handle.</summary>
    private static Value New(PyThread thread, PyType cls, in CallArgs args, Signature parameters)
    {
        Span<Value> values = new Value[parameters.Count];
        if (!parameters.Bind(thread, args, values))
            return Value.Error;
        var rest = values[^4..];
        if (rest[2].Ref is not PyEventLoop loop)
            return thread.Raise(Types.AttributeError, $"'{rest[2].Type.Name}' object has no attribute 'get_debug'");
        if (ContextVarsModule.TakeContext(thread, rest[3], out var context).IsError)
            return Value.Error;
        var given = rest[1].Ref is PyTuple tuple ? tuple.Items.ToArray() : [];
        if (values.Length == 4)
            return new PyHandle(cls, new ProgramHandle(rest[0], given, context), loop);
        var when = values[0].IsInt ? values[0].Bits : values[0].Float;
        return new PyHandle(cls, new ProgramTimer(Nanoseconds.FromSeconds(when), rest[0], given, context), loop);
    }

    /// <summary>Timers are ordered by their deadlines.</summary>
    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (right.Ref is not PyHandle { Core: TimerHandle other })
            return Value.NotImplemented;
        var (mine, theirs) = (TimerOf(left), other);
        if (op is CompareOp.Eq or CompareOp.Ne)
        {
            var same = ReferenceEquals(mine, theirs)
                || (mine.When == theirs.When && mine.IsCancelled == theirs.IsCancelled && mine is ProgramTimer a && theirs is ProgramTimer b && a.Callback.Is(b.Callback)
                    && a.Args.Length == b.Args.Length && a.Args.Zip(b.Args).All(static pair => pair.First.Is(pair.Second)));
            return Value.FromBool(same == (op == CompareOp.Eq));
        }

        var order = mine.When.CompareTo(theirs.When);
        return Value.FromBool(op switch { CompareOp.Lt => order < 0, CompareOp.Le => order <= 0, CompareOp.Gt => order > 0, _ => order >= 0 });
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyHandle shown)
    {
        var handle = shown.Core;
        var debug = shown.Loop.Debug;
        var text = $"<{shown.Class.ShortName}" + (handle.IsCancelled ? " cancelled" : "");
        if (handle is TimerHandle timer)
            text += $" when={FloatFormat.Repr(timer.When / 1e9)}";
        if (!handle.IsCancelled || debug)
        {
            yield return thread.Push(CallableText.SourceSteps(thread, CallbackOf(handle), ArgsOf(handle), debug));
            text += " " + thread.Input.AsText;
        }

        if (shown.CreatedAt is [var made, ..])
            text += $" created at {made.Source.FileName}:{made.Line}";
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

    public static Value[] ArgsOf(Handle handle) => handle switch
    {
        ProgramHandle program => program.Args,
        ProgramTimer timer => timer.Args,
        ProgramDoneCallback done => [done.Owner],
        _ => [],
    };
}
