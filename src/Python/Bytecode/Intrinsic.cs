namespace Playground.Python.Bytecode;

/// <summary>
/// What <see cref="Opcode.Intrinsic"/> does: operations too rare for an instruction of their own. The comment names the
/// arguments, which stand in consecutive registers.
/// </summary>
public enum Intrinsic : ushort
{
    /// <summary>(subject): a sequence pattern may look into it.</summary>
    IsSequence,

    /// <summary>(subject): a mapping pattern may look into it.</summary>
    IsMapping,

    /// <summary>(subject): its length.</summary>
    Length,

    /// <summary>(subject, tuple of keys): tuple of their values, or None when one is missing.</summary>
    MatchKeys,

    /// <summary>(subject, class, number of positional patterns, tuple of keyword names): tuple of attributes, or None.</summary>
    MatchClass,

    /// <summary>(exception or None, types): what an except* clause takes of it, and the rest, each may be None.</summary>
    MatchGroup,

    /// <summary>(exception, list of what the except* clauses raised and left): what is to be raised, or None.</summary>
    PrepareReraise,

    /// <summary>(name): a TypeVar of the syntax `[T]`.</summary>
    TypeVar,

    /// <summary>(name, function that computes the bound).</summary>
    TypeVarWithBound,

    /// <summary>(name, function that computes the tuple of constraints).</summary>
    TypeVarWithConstraints,

    /// <summary>(name): of `[*Ts]`.</summary>
    TypeVarTuple,

    /// <summary>(name): of `[**P]`.</summary>
    ParamSpec,

    /// <summary>(type parameter, function that computes its default): the type parameter.</summary>
    TypeParameterDefault,

    /// <summary>(function, tuple of type parameters): the function, which now has them.</summary>
    FunctionTypeParameters,

    /// <summary>(tuple of type parameters): Generic of them.</summary>
    GenericBase,

    /// <summary>(name, tuple of type parameters or None, function that computes the value): what `type` defines.</summary>
    TypeAlias,

    /// <summary>(anything): the namespace gets an `__annotations__` if it has none.</summary>
    SetUpAnnotations,

    /// <summary>(value): shown by sys.displayhook.</summary>
    Display,
}

internal static class IntrinsicExtensions
{
    public static int ArgumentCount(this Intrinsic intrinsic) => intrinsic switch
    {
        Intrinsic.MatchClass => 4,
        Intrinsic.TypeAlias => 3,
        Intrinsic.MatchKeys or Intrinsic.MatchGroup or Intrinsic.PrepareReraise or Intrinsic.TypeVarWithBound
            or Intrinsic.TypeVarWithConstraints or Intrinsic.TypeParameterDefault or Intrinsic.FunctionTypeParameters => 2,
        _ => 1,
    };
}
