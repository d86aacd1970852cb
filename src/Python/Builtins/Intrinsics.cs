using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>The operations behind <see cref="Opcode.Intrinsic"/>.</summary>
internal static class Intrinsics
{
    public static Value Run(PyThread thread, Intrinsic intrinsic, ReadOnlySpan<Value> args) => intrinsic switch
    {
        Intrinsic.IsSequence => Value.FromBool(PatternMatching.IsSequence(args[0].Type)),
        Intrinsic.IsMapping => Value.FromBool(PatternMatching.IsMapping(args[0].Type)),
        Intrinsic.Length => PatternMatching.Length(thread, args[0]),
        Intrinsic.MatchKeys => PatternMatching.MatchKeys(thread, args[0], (PyTuple)args[1].Ref!),
        Intrinsic.MatchClass => PatternMatching.MatchClass(thread, args[0], args[1], (int)args[2].Bits, (PyTuple)args[3].Ref!),
        Intrinsic.MatchGroup => ExceptStar.Match(thread, args[0], args[1]),
        Intrinsic.PrepareReraise => ExceptStar.PrepareReraise(thread, (PyException)args[0].Ref!, (PyList)args[1].Ref!),
        Intrinsic.TypeVar => TypeParameterTypes.Make(Types.TypeVar, args[0]),
        Intrinsic.TypeVarTuple => TypeParameterTypes.Make(Types.TypeVarTuple, args[0]),
        Intrinsic.ParamSpec => TypeParameterTypes.Make(Types.ParamSpec, args[0]),
        Intrinsic.TypeVarWithBound => TypeParameterTypes.Make(Types.TypeVar, args[0], bound: args[1]),
        Intrinsic.TypeVarWithConstraints => TypeParameterTypes.Make(Types.TypeVar, args[0], constraints: args[1]),
        Intrinsic.TypeParameterDefault => TypeParameterTypes.SetDefault(args[0], args[1]),
        Intrinsic.FunctionTypeParameters => TypeParameterTypes.SetOn((PyFunction)args[0].Ref!, (PyTuple)args[1].Ref!),
        Intrinsic.GenericBase => Modules.Typing.Call(thread, "_generic_base", args[0]),
        Intrinsic.TypeAlias => TypeAliasType.Make(thread, args[0], args[1], args[2]),
        Intrinsic.SetUpAnnotations => SetUpAnnotations(thread),
        Intrinsic.Display => Modules.SysHooks.Display(thread, args[0]),
        _ => throw new InvalidOperationException($"intrinsic {intrinsic}"),
    };

    private static Value SetUpAnnotations(PyThread thread)
    {
        var frame = (PyFrame)thread.Current!;
        var names = frame.Namespace ?? frame.Globals;
        if (names.Class.IsHeap)
            return thread.Push(SetUpSteps(thread, names));
        if (names.Get(Names.__annotations__).IsUnbound)
            names.Set(Names.__annotations__, new PyDict());
        return Value.None;
    }

    private static IEnumerable<Value> SetUpSteps(PyThread thread, Value names)
    {
        yield return thread.Try().Get(names);
        if (thread.Caught is { } error)
        {
            if (!error.Is(Types.KeyError))
                yield return thread.Raise(error);
            yield return Operators.SetItem(thread, names, Names.__annotations__, new PyDict());
        }

        thread.Output = Value.None;
    }

    private static Value Get(this PyThread thread, Value names) => Operators.GetItem(thread, names, Names.__annotations__);
}
