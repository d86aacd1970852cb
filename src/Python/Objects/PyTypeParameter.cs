using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>TypeVar, TypeVarTuple or ParamSpec (https://docs.python.org/3.13/library/typing.html#building-generic-types-and-type-aliases).</summary>
public sealed class PyTypeParameter(PyType type, string name) : PyHeapObject(type), IReferences
{
    public string Name { get; } = name;

    /// <summary>The module it was made in.</summary>
    public Value Module { get; set; } = Value.None;

    public bool IsCovariant { get; init; }
    public bool IsContravariant { get; init; }

    /// <summary>Made by the syntax `[T]`: checkers find its variance themselves.</summary>
    public bool InfersVariance { get; init; }

    public LazyValue Bound { get; } = new();

    /// <summary>A tuple.</summary>
    public LazyValue Constraints { get; } = new();

    public LazyValue Default { get; } = new();

    void IReferences.Visit(Reachability reachability)
    {
        foreach (var value in (LazyValue[])[Bound, Constraints, Default])
        {
            reachability.Reference(value.Value);
            reachability.Reference(value.Evaluate);
        }
    }
}

/// <summary>A value, or the function of the program that computes it when it is first asked for; or neither.</summary>
public sealed class LazyValue
{
    /// <summary>Unbound until it has been computed.</summary>
    public Value Value = Value.Unbound;

    /// <summary>Unbound when there is none.</summary>
    public Value Evaluate = Value.Unbound;

    public bool IsGiven => !Value.IsUnbound || !Evaluate.IsUnbound;

    /// <summary>The value; what to say where there is none.</summary>
    internal Value Get(PyThread thread, Value none)
    {
        if (!Value.IsUnbound)
            return Value;
        if (Evaluate.IsUnbound)
            return none;
        return thread.Then(thread.Current!, thread.Call(Evaluate), (_, value) => Value = value);
    }
}

/// <summary>What `type X = …` defines.</summary>
public sealed class PyTypeAlias(string name, PyTuple parameters) : PyHeapObject(Types.TypeAliasType), IReferences
{
    public string Name { get; } = name;
    public PyTuple Parameters { get; } = parameters;
    public Value Module { get; set; } = Value.None;
    public LazyValue Target { get; } = new();

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Parameters);
        reachability.Reference(Target.Value);
        reachability.Reference(Target.Evaluate);
    }
}

/// <summary>`P.args` or `P.kwargs` of a ParamSpec.</summary>
public sealed class PyParamSpecPart(PyType type, Value origin) : PyHeapObject(type), IReferences
{
    public Value Origin { get; } = origin;

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Origin);
}
