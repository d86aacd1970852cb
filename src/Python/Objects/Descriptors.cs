namespace Playground.Python.Objects;

public sealed class PyClassMethod(Value function, PyType? type = null) : PyHeapObject(type ?? Types.ClassMethod)
{
    public Value Function { get; set; } = function;
}

public sealed class PyStaticMethod(Value function, PyType? type = null) : PyHeapObject(type ?? Types.StaticMethod)
{
    public Value Function { get; set; } = function;
}

public sealed class PyProperty(PyType type) : PyHeapObject(type), Vm.IReferences
{
    public Value Getter { get; set; } = Value.None;
    public Value Setter { get; set; } = Value.None;
    public Value Deleter { get; set; } = Value.None;
    public Value Doc { get; set; } = Value.None;

    /// <summary>The doc is the getter's: another getter brings its own.</summary>
    public bool IsDocOfGetter { get; set; }

    public Value Name { get; set; } = Value.Unbound;

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
        reachability.Reference(Getter);
        reachability.Reference(Setter);
        reachability.Reference(Deleter);
        reachability.Reference(Doc);
    }
}

public sealed class PySuper(PyType start, Value self, PyType selfType, PyType? type = null) : PyHeapObject(type ?? Types.Super), Vm.IReferences
{
    /// <summary>Lookups begin behind this class in the MRO of <see cref="SelfType"/>.</summary>
    public PyType Start { get; } = start;

    /// <summary>Unbound for super(type) alone.</summary>
    public Value Self { get; } = self;

    public PyType SelfType { get; } = selfType;

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
        reachability.Reference(Start);
        reachability.Reference(SelfType);
        reachability.Reference(Self);
    }
}
