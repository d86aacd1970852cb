namespace Playground.Python.Objects;

public sealed class PyModule : PyHeapObject
{
    public PyModule(string name)
        : base(Types.Module)
    {
        Name = name;
        Dict.Set(Names.__name__, Value.FromStr(name));
        Dict.Set(Names.__doc__, Value.None);
        Dict.Set(Names.Intern("__package__"), Value.FromStr(""));
        Dict.Set(Names.Intern("__loader__"), Value.None);
        Dict.Set(Names.Intern("__spec__"), Value.None);
    }

    public string Name { get; }
    public PyDict Dict { get; } = new();
}
