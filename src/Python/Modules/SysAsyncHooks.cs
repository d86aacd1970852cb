using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>What sys has for event loops: hooks of asynchronous generators, and where coroutines were made.</summary>
internal static class SysAsyncHooks
{
    private static readonly PyType HooksType = MakeHooksType();

    public static void Add(PyModule module)
    {
        module.Function("get_asyncgen_hooks", "", static (thread, _) =>
        {
            var hooks = thread.AsyncGeneratorHooks;
            return hooks.Loop is not { } loop ? StructSequence.Make(HooksType, hooks.FirstIteration, hooks.Finalizer) : thread.Push(LoopHooksSteps(thread, loop));
        });
        module.Function("set_asyncgen_hooks", "firstiter=…, finalizer=…", static (thread, args) =>
        {
            var hooks = thread.AsyncGeneratorHooks;
            if (!args[1].IsUnbound && !args[1].IsNone && !IsCallable(args[1]))
                return thread.Raise(Types.TypeError, $"callable finalizer expected, got {args[1].Type.Name}");
            if (!args[0].IsUnbound && !args[0].IsNone && !IsCallable(args[0]))
                return thread.Raise(Types.TypeError, $"callable firstiter expected, got {args[0].Type.Name}");
            thread.AsyncGeneratorHooks = new AsyncGeneratorHooks(
                args[0].IsUnbound ? hooks.FirstIteration : args[0],
                args[1].IsUnbound ? hooks.Finalizer : args[1],
                args[0].IsUnbound && args[1].IsUnbound ? hooks.Loop : null);
            return Value.None;
        });
        module.Function("get_coroutine_origin_tracking_depth", "", static (thread, _) => Value.FromInt(thread.OriginDepth));
        module.Function("set_coroutine_origin_tracking_depth", "depth", static (thread, args) =>
        {
            if (!args[0].IsInt && !args[0].IsBool)
                return thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object cannot be interpreted as an integer");
            var depth = args[0].IsInt ? args[0].Bits : args[0].IsTrue ? 1 : 0;
            if (depth < 0)
                return thread.Raise(Types.ValueError, "depth must be >= 0");
            thread.OriginDepth = (int)Math.Min(depth, int.MaxValue);
            return Value.None;
        });
    }

    private static bool IsCallable(Value value) => value.Type.Call is not null || value.Ref is PyFunction or PyBuiltin or PyMethod or PyBoundBuiltin or PyType;

    private static IEnumerable<Value> LoopHooksSteps(PyThread thread, Asyncio.PyEventLoop loop)
    {
        yield return Attributes.Get(thread, loop, Names.Intern("_asyncgen_firstiter_hook"));
        var first = thread.Input;
        yield return Attributes.Get(thread, loop, Names.Intern("_asyncgen_finalizer_hook"));
        thread.Output = StructSequence.Make(HooksType, first, thread.Input);
    }

    private static PyType MakeHooksType()
    {
        var type = StructSequence.Define("", "asyncgen_hooks", "firstiter", "finalizer");
        var repr = type.Repr!;
        type.Repr = (thread, self) => thread.Then(thread.Current!, repr(thread, self), static (_, text) => Value.FromStr(text.AsText!.TrimStart('.')));
        return type;
    }
}
