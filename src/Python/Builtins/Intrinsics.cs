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
        Intrinsic.GenericBase => GenericAliasType.Make(Types.Generic, args[0]),
        Intrinsic.TypeAlias => TypeAliasType.Make(thread, args[0], args[1], args[2]),
        _ => throw new InvalidOperationException($"intrinsic {intrinsic}"),
    };
}
