using Playground.Python.Bytecode;

namespace Playground.Python.Objects;

/// <summary>A cell: a variable shared between a function and the functions inside it.</summary>
public sealed class PyCell : PyObject
{
    public Value Content = Value.Unbound;

    public override PyType Type => Types.Cell;
}

/// <summary>A function that the program defined.</summary>
public sealed class PyFunction(CodeObject code, PyDict globals, PyDict builtins, PyCell[] closure) : PyHeapObject(Types.Function)
{
    public CodeObject Code { get; set; } = code;
    public PyDict Globals { get; } = globals;
    public PyDict Builtins { get; } = builtins;
    public PyCell[] Closure { get; } = closure;
    public PyTuple? Defaults { get; set; }
    public PyDict? KwDefaults { get; set; }
    public PyDict? Annotations { get; set; }

    /// <summary>Of a scope of types in a class body: the names of the class, looked up before globals.</summary>
    internal PyDict? ClassNamespace { get; init; }
    public PyTuple TypeParams { get; set; } = PyTuple.Empty;
    public string Name { get; set; } = code.Name;
    public string QualName { get; set; } = code.QualName;
    public Value Doc { get; set; } = code.Docstring is null ? Value.None : Value.FromStr(code.Docstring);
    public Value Module { get; set; } = globals.Get(Names.__name__);
}

/// <summary>A function bound to its first argument.</summary>
public sealed class PyMethod(Value function, Value self) : PyHeapObject(Types.Method)
{
    public Value Function { get; } = function;
    public Value Self { get; } = self;
}
