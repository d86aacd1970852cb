using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Shorthand for saying what a builtin type has: `type.Method("append", 1, …)`.</summary>
internal static class TypeSetup
{
    public delegate Value Method0(PyThread thread, Value self);
    public delegate Value Method1(PyThread thread, Value self, Value arg);
    public delegate Value Method2(PyThread thread, Value self, Value arg1, Value arg2);

    /// <summary>Takes no argument besides self.</summary>
    public static void Method(this PyType type, string name, Method0 body) => type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        CheckSelf(thread, type, name, args) is { IsSignal: true } error ? error
        : PythonNames.OfMethod(type, name) is { } python && args.All.Length != 1 ? Refuse(thread, python, "self, /", args)
        : args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{type.QualName}.{name}() takes no keyword arguments")
        : args.Count != 1 ? thread.Raise(Types.TypeError, $"{type.QualName}.{name}() takes no arguments ({args.Count - 1} given)")
        : body(thread, args[0]), type) { Method0 = body, TextSignature = "($self, /)" });

    private static Value Refuse(PyThread thread, string python, string signature, in CallArgs args)
    {
        var parsed = Signature.Parse(python, signature, python: python);
        parsed.Bind(thread, args, new Value[parsed.Count]);
        return Value.Error;
    }

    /// <summary>Takes exactly one positional argument.</summary>
    public static void Method(this PyType type, string name, Method1 body) => type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        CheckSelf(thread, type, name, args) is { IsSignal: true } error ? error
        : args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{type.QualName}.{name}() takes no keyword arguments")
        : args.Count != 2 ? thread.Raise(Types.TypeError, $"{type.QualName}.{name}() takes exactly one argument ({args.Count - 1} given)")
        : body(thread, args[0], args[1]), type) { Method1 = body });

    /// <summary>Takes exactly one argument, by its name as well.</summary>
    public static void Method(this PyType type, string name, string parameter, Method1 body)
    {
        var parsed = Signature.Parse(name, "self, /, " + parameter, python: PythonNames.OfMethod(type, name));
        type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        {
            if (CheckSelf(thread, type, name, args) is { IsSignal: true } error)
                return error;
            Span<Value> values = new Value[2];
            return parsed.Bind(thread, args, values, skip: 1) ? body(thread, values[0], values[1]) : Value.Error;
        }, type) { Method1 = body, TextSignature = parsed.Text });
    }

    /// <summary>Takes exactly two positional arguments.</summary>
    public static void Method(this PyType type, string name, Method2 body) => type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        CheckSelf(thread, type, name, args) is { IsSignal: true } error ? error
        : args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{type.QualName}.{name}() takes no keyword arguments")
        : args.Count != 3 ? thread.Raise(Types.TypeError, $"{name} expected 2 arguments, got {args.Count - 1}")
        : body(thread, args[0], args[1], args[2]), type) { Method2 = body });

    /// <summary>
    /// Takes what its signature says, such as "sep=None, maxsplit=-1" or "x, /, *, key=None"; self comes first in the values.
    /// The other bodies are for calls with so many arguments, which then need no binding.
    /// </summary>
    public static void Method(this PyType type, string name, string signature, SignatureBody body, Method0? method0 = null, Method1? method1 = null, Method2? method2 = null)
    {
        var parsed = Signature.Parse(name, "self, /" + (signature.Length == 0 ? "" : ", " + signature), type.QualName, PythonNames.OfMethod(type, name));
        type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        {
            if (CheckSelf(thread, type, name, args) is { IsSignal: true } error)
                return error;
            return parsed.TakesAsIs(args) ? parsed.Call(thread, args.All, body) : BindAndCall(thread, parsed, args, body);
        }, type) { Method0 = method0, Method1 = method1, Method2 = method2, TextSignature = parsed.Text });
    }

    private static Value BindAndCall(PyThread thread, Signature parsed, in CallArgs args, SignatureBody body)
    {
        var buffer = default(ArgumentBuffer);
        var values = buffer.Span(parsed.Count);
        return parsed.Bind(thread, args, values, skip: 1) ? parsed.Call(thread, values, body) : Value.Error;
    }

    /// <summary>Takes whatever it is given, self first.</summary>
    public static void MethodVar(this PyType type, string name, NativeFunction body, string? textSignature = null) => type.AddMethod(new PyBuiltin(name, (PyThread thread, in CallArgs args) =>
        CheckSelf(thread, type, name, args) is { IsSignal: true } error ? error : body(thread, args), type) { TextSignature = textSignature });

    public static void ClassMethod(this PyType type, string name, NativeFunction body) =>
        type.Dict[Names.Intern(name)] = new PyClassMethod(new PyBuiltin(name, body));

    /// <summary>Takes its class and exactly one positional argument.</summary>
    public static void ClassMethod(this PyType type, string name, Method1 body) => type.ClassMethod(name, (PyThread thread, in CallArgs args) =>
        args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{((PyType)args[0].Ref!).QualName}.{name}() takes no keyword arguments")
        : args.Count != 2 ? thread.Raise(Types.TypeError, $"{((PyType)args[0].Ref!).QualName}.{name}() takes exactly one argument ({args.Count - 1} given)")
        : body(thread, args[0], args[1]));

    public static void StaticMethod(this PyType type, string name, NativeFunction body) =>
        type.Dict[Names.Intern(name)] = new PyStaticMethod(new PyBuiltin(name, body));

    public static void Attribute(this PyType type, string name, UnarySlot get, BinarySlot? set = null) =>
        type.Dict[Names.Intern(name)] = new PyGetSet(type, name, get, set);

    /// <summary>A field that can only be read.</summary>
    public static void Member(this PyType type, string name, UnarySlot get) =>
        type.Dict[Names.Intern(name)] = new PyGetSet(type, name, get) { IsMember = true };

    public static void Constant(this PyType type, string name, Value value) => type.Dict[Names.Intern(name)] = value;

    private static void AddMethod(this PyType type, PyBuiltin method) => type.Dict[Names.Intern(method.Name)] = method;

    private static Value CheckSelf(PyThread thread, PyType type, string name, in CallArgs args)
    {
        if (args.Count == 0)
            return thread.Raise(Types.TypeError, $"unbound method {type.QualName}.{name}() needs an argument");
        return args[0].Type.IsSubtypeOf(type)
            ? Value.None
            : thread.Raise(Types.TypeError, $"descriptor '{name}' for '{type.Name}' objects doesn't apply to a '{args[0].Type.Name}' object");
    }
}
