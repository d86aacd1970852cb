namespace Playground.Python.Objects;

public sealed class PyModule : PyHeapObject
{
    public PyModule(string name, PyType? type = null)
        : base(type ?? Types.Module)
    {
        Name = name;
        Dict.Set(Names.__name__, Value.FromStr(name));
        Dict.Set(Names.__doc__, Value.None);
        Dict.Set(Names.__package__, Value.FromStr(""));
        Dict.Set(Names.Intern("__loader__"), Value.None);
        Dict.Set(Names.Intern("__spec__"), Value.None);
    }

    public string Name { get; internal set; }
    public PyDict Dict { get; } = new();

    /// <summary>Its body is still running.</summary>
    internal bool IsInitializing { get; set; }

    /// <summary>A file of the program that stands beside the main one, where it is found before the library.</summary>
    internal bool IsBesideMain { get; init; }

    /// <summary>Comes with the interpreter.</summary>
    internal bool IsOurs { get; set; }
}
