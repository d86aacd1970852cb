using Playground.Python.Bytecode;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm;

/// <summary>The exceptions that the interpreter itself raises, with CPython's words.</summary>
internal static class Errors
{
    public static PyException Type(string message) => new(Types.TypeError, message);

    /// <summary>What an argument is, in the words of "argument 1 must be str, not None".</summary>
    public static string KindOf(in Value argument) => argument.IsNone ? "None" : argument.Type.Name;

    public static PyException NotCallable(Value value) => Type($"'{value.Type.Name}' object is not callable");

    public static PyException NoAttribute(Value obj, PyStr name)
    {
        var text = obj.Ref switch
        {
            PyType type => $"type object '{type.Name}' has no attribute '{name.Text}'",
            PyModule module => Modules.Importing.ImportErrors.NoAttribute(module, name.Text),
            _ => $"'{obj.Type.Name}' object has no attribute '{name.Text}'",
        };
        return WithNameAndObject(new PyException(Types.AttributeError, text), name, obj);
    }

    /// <summary>An attribute of `__slots__` that has no value: CPython names the type in full there.</summary>
    public static PyException EmptySlot(Value obj, PyStr name) => WithNameAndObject(
        new PyException(Types.AttributeError, $"'{(obj.Type.Module == "__main__" ? "" : obj.Type.Module + ".")}{obj.Type.QualName}' object has no attribute '{name.Text}'"), name, obj);

    public static PyException NoAttributeToSet(Value obj, PyStr name) =>
        WithNameAndObject(new PyException(Types.AttributeError, $"'{obj.Type.Name}' object has no attribute '{name.Text}' and no __dict__ for setting new attributes"), name, obj);

    public static PyException ReadOnlyAttribute(Value obj, PyStr name) =>
        WithNameAndObject(new PyException(Types.AttributeError, $"'{obj.Type.Name}' object attribute '{name.Text}' is read-only"), name, obj);

    /// <summary>An AttributeError that a property or `__getattr__` has raised without saying of what: what it was asked for.</summary>
    public static void TellOfAttribute(PyException error, PyStr name, Value obj)
    {
        if (error.Fields is { } fields && !(fields.Get(Names.Name).IsUnbound && fields.Get(Names.Intern("obj")).IsUnbound))
            return;
        ExceptionFields.Set(error, Names.Name, name);
        ExceptionFields.Set(error, Names.Intern("obj"), obj);
    }

    private static PyException WithNameAndObject(PyException exception, PyStr name, Value obj)
    {
        exception.Fields = new PyDict();
        exception.Fields.Set(Names.Name, name);
        exception.Fields.Set(Names.Intern("obj"), obj);
        return exception;
    }

    public static PyException NameNotDefined(PyStr name)
    {
        var exception = new PyException(Types.NameError, $"name '{name.Text}' is not defined") { Fields = new PyDict() };
        exception.Fields.Set(Names.Name, name);
        return exception;
    }

    /// <summary>Without the name in its fields: CPython has no suggestion for it either.</summary>
    public static PyException UnboundLocal(PyStr name) =>
        new(Types.UnboundLocalError, $"cannot access local variable '{name.Text}' where it is not associated with a value");

    public static PyException UnboundCell(CodeObject code, int cell)
    {
        var name = code.CellNames[cell];
        if (cell < code.OwnCellCount)
            return UnboundLocal(name);
        var exception = new PyException(Types.NameError, $"cannot access free variable '{name.Text}' where it is not associated with a value in enclosing scope") { Fields = new PyDict() };
        exception.Fields.Set(Names.Name, name);
        return exception;
    }

    public static PyException RecursionLimitReached(string during = "") => new(Types.RecursionError, "maximum recursion depth exceeded" + during);

    public static PyException UnsupportedOperands(string symbol, Value left, Value right)
    {
        if (symbol is "+" or "+=" && Concatenates(left))
        {
            var kind = left.Type.BuiltinBase.Name;
            return Type($"can only concatenate {kind} (not \"{right.Type.Name}\") to {kind}");
        }

        if (symbol == "*=" && left.Ref is PyList && left.Type.Lookup(SpecialMethods.Inplace[(int)BinaryOperator.Mult]).Ref is PySlotWrapper)
            return Type($"can't multiply sequence by non-int of type '{right.Type.Name}'");
        if (symbol is "*" or "*=" && (Repeats(left) || Repeats(right)))
            return Type($"can't multiply sequence by non-int of type '{(Repeats(left) ? right : left).Type.Name}'");
        var shown = symbol == "**" ? "** or pow()" : symbol;
        // `print >> file, text` of Python 2.
        var hint = symbol == ">>" && left.Ref is PyBuiltin { Name: "print" } ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "";
        return Type($"unsupported operand type(s) for {shown}: '{left.Type.Name}' and '{right.Type.Name}'{hint}");
    }

    /// <summary>It has + as a sequence: as its builtin type does, unless its class has another.</summary>
    private static bool Concatenates(Value value) => IsSequence(value) && value.Type.Lookup(Names.__add__).Ref is PySlotWrapper;

    internal static bool Repeats(Value value) =>
        IsSequence(value) && value.Type.Lookup(Names.__mul__).Ref is PySlotWrapper && value.Type.Lookup(SpecialMethods.Reflected[(int)BinaryOperator.Mult]).Ref is PySlotWrapper;

    internal static bool IsSequence(Value value) => value.Ref is PyList or PyTuple or PyStr or PyBytes;

    public static PyException NotContextManager(PyType type, bool isAsync, bool enterMissing)
    {
        var protocol = isAsync ? "asynchronous context manager" : "context manager";
        var missing = isAsync ? enterMissing ? "__aenter__" : "__aexit__" : enterMissing ? "__enter__" : "__exit__";
        var rest = enterMissing ? "" : $" (missed {missing} method)";
        return Type($"'{type.Name}' object does not support the {protocol} protocol{rest}");
    }

    /// <summary>The `context` of what `async for` awaits.</summary>
    public const int InAsyncFor = 3;

    public static PyException NotAwaitable(Value value, int context) => Type(context switch
    {
        1 => $"'async with' received an object from __aenter__ that does not implement __await__: {value.Type.Name}",
        2 => $"'async with' received an object from __aexit__ that does not implement __await__: {value.Type.Name}",
        InAsyncFor => $"'async for' received an invalid object from __anext__: {value.Type.Name}",
        _ => $"object {value.Type.Name} can't be used in 'await' expression",
    });

    public static PyException MissingArguments(PyFunction function, string kind, List<string> names) => Type(MissingArguments(function.QualName, kind, names));

    public static string MissingArguments(string function, string kind, List<string> names)
    {
        var quoted = names.ConvertAll(name => $"'{name}'");
        var list = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} and {quoted[1]}",
            _ => string.Join(", ", quoted.GetRange(0, quoted.Count - 1)) + ", and " + quoted[^1],
        };
        return $"{function}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}";
    }

    public static PyException TooManyPositional(PyFunction function, int given, ReadOnlySpan<Value> registers)
    {
        var code = function.Code;
        var keywordOnly = 0;
        for (var i = code.ArgCount; i < code.ArgCount + code.KwOnlyCount; i++)
            keywordOnly += registers[i].IsUnbound ? 0 : 1;
        return Type(TooManyPositional(function.QualName, code.ArgCount, function.Defaults?.Count ?? 0, given, keywordOnly));
    }

    /// <param name="count">Parameters that can be given by position.</param>
    /// <param name="defaults">How many of them have a default.</param>
    /// <param name="given">How many were given by position.</param>
    /// <param name="keywordOnly">How many arguments of those after them were given.</param>
    public static string TooManyPositional(string function, int count, int defaults, int given, int keywordOnly)
    {
        var takes = defaults > 0 ? $"from {count - defaults} to {count}" : $"{count}";
        var plural = defaults > 0 || count != 1 ? "s" : "";
        var extra = keywordOnly == 0 ? "" : $" positional argument{(given == 1 ? "" : "s")} (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")})";
        var verb = given == 1 && keywordOnly == 0 ? "was" : "were";
        return $"{function}() takes {takes} positional argument{plural} but {given}{extra} {verb} given";
    }

    /// <param name="names">All names that arguments were given by.</param>
    public static PyException UnexpectedKeyword(PyFunction function, PyStr name, ReadOnlySpan<PyStr> names)
    {
        var code = function.Code;
        var positionalOnly = new List<string>();
        for (var i = 0; i < code.PosOnlyCount; i++)
        {
            foreach (var given in names)
            {
                if (given.Text == code.LocalNames[i].Text)
                    positionalOnly.Add(given.Text);
            }
        }

        return positionalOnly.Count > 0
            ? Type($"{function.QualName}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'")
            : Type(UnexpectedKeyword($"{function.QualName}()", name.Text, [.. code.LocalNames[code.PosOnlyCount..(code.ArgCount + code.KwOnlyCount)].Select(static parameter => parameter.Text)]));
    }

    /// <summary>With the parameter that was likely meant.</summary>
    /// <param name="function">Its name, with brackets.</param>
    public static string UnexpectedKeyword(string function, string name, IReadOnlyCollection<string> parameters)
    {
        var text = $"{function} got an unexpected keyword argument '{name}'";
        return Modules.Tracebacks.NameDistance.Closest(name, parameters) is { } meant ? $"{text}. Did you mean '{meant}'?" : text;
    }
}
