namespace Playground.Python.Objects;

public sealed class PyNone : PyObject
{
    public static readonly PyNone Instance = new();
    private PyNone() { }
    public override PyType Type => Types.NoneType;
}

public sealed class PyBool : PyObject
{
    public static readonly PyBool True = new();
    public static readonly PyBool False = new();
    private PyBool() { }
    public override PyType Type => Types.Bool;
}

public sealed class PyEllipsis : PyObject
{
    public static readonly PyEllipsis Instance = new();
    private PyEllipsis() { }
    public override PyType Type => Types.Ellipsis;
}

public sealed class PyNotImplemented : PyObject
{
    public static readonly PyNotImplemented Instance = new();
    private PyNotImplemented() { }
    public override PyType Type => Types.NotImplementedType;
}
