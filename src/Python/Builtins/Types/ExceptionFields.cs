using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Exceptions with attributes of their own.</summary>
internal static class ExceptionFields
{
    private static readonly PyStr Message = Names.Intern("msg");
    private static readonly PyStr Object = Names.Intern("object");

    public static void Define()
    {
        Types.KeyError.Str = static (thread, self) => Of(self).Args.Count == 1
            ? Operators.Repr(thread, Of(self).Args[0])
            : Types.BaseException.Str!(thread, self);
        DefineFirstArgument(Types.StopIteration, Names.Value);
        DefineFirstArgument(Types.SystemExit, Names.Code);
        DefineImportError();
        WithKeywords(Types.NameError, "NameError", "name");
        WithKeywords(Types.AttributeError, "AttributeError", "name", "obj");
        DefineUnicode();
        SyntaxErrorType.Define();
    }

    private static PyException Of(Value self) => (PyException)self.Ref!;

    /// <summary>A field of an exception, None where it was never set.</summary>
    public static Value Get(PyException exception, PyStr name) =>
        exception.Fields?.Get(name) is { IsUnbound: false } value ? value : Value.None;

    public static void Set(PyException exception, PyStr name, Value value) => (exception.Fields ??= new PyDict()).Set(name, value);

    public static void Field(PyType type, string name)
    {
        var key = Names.Intern(name);
        type.Attribute(name, (_, self) => Get(Of(self), key), (_, self, value) =>
        {
            Set(Of(self), key, value.IsUnbound ? Value.None : value);
            return Value.None;
        });
    }

    /// <summary>StopIteration.value, SystemExit.code: the first argument.</summary>
    private static void DefineFirstArgument(PyType type, PyStr name)
    {
        type.Attribute(name.Text, (_, self) => Of(self).Fields?.Get(name) is { IsUnbound: false } value ? value : FirstOf(Of(self), name), (_, self, value) =>
        {
            Set(Of(self), name, value.IsUnbound ? Value.None : value);
            return Value.None;
        });
    }

    private static Value FirstOf(PyException exception, PyStr name) => exception.Args.Count switch
    {
        0 => Value.None,
        > 1 when ReferenceEquals(name, Names.Code) => exception.Args,
        _ => exception.Args[0],
    };

    /// <summary>An __init__ that takes any positional arguments and certain keywords.</summary>
    private static void WithKeywords(PyType type, string function, params string[] names)
    {
        foreach (var name in names)
            Field(type, name);
        type.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Of(self).Args = BaseExceptionType.ArgsOf(args);
            for (var i = 0; i < args.Names.Length; i++)
            {
                var key = args.Names[i];
                if (Array.IndexOf(names, key.Text) < 0)
                    return thread.Raise(Types.TypeError, $"{function}() got an unexpected keyword argument '{key.Text}'");
                Set(Of(self), key, args.Named[i]);
            }

            return Value.None;
        };
    }

    private static void DefineImportError()
    {
        var type = Types.ImportError;
        WithKeywords(type, "ImportError", "name", "path", "name_from");
        Field(type, "msg");
        var init = type.Init!;
        type.Init = (PyThread thread, Value self, in CallArgs args) =>
        {
            Of(self).Fields = null; // called again, it forgets what it was given before
            var result = init(thread, self, args);
            if (args.Count == 1)
                Set(Of(self), Message, args[0]);
            return result;
        };
        type.Str = static (thread, self) => Get(Of(self), Message) is { Ref: PyStr } message ? Operators.Str(thread, message) : Types.BaseException.Str!(thread, self);
    }

    private static void DefineUnicode()
    {
        foreach (var type in (PyType[])[Types.UnicodeDecodeError, Types.UnicodeEncodeError, Types.UnicodeTranslateError])
        {
            string[] names = ReferenceEquals(type, Types.UnicodeTranslateError)
                ? ["object", "start", "end", "reason"]
                : ["encoding", "object", "start", "end", "reason"];
            foreach (var name in names)
            {
                if (name is "start" or "end")
                    IndexField(type, name);
                else
                    Field(type, name);
            }

            var keys = Array.ConvertAll(names, Names.Intern);
            type.Init = (PyThread thread, Value self, in CallArgs args) =>
            {
                if (args.Count != keys.Length)
                    return thread.Raise(Types.TypeError, $"function takes exactly {keys.Length} arguments ({args.Count} given)");
                Of(self).Args = BaseExceptionType.ArgsOf(args);
                for (var i = 0; i < keys.Length; i++)
                    Set(Of(self), keys[i], args[i]);
                return Value.None;
            };
            type.Str = static (thread, self) => Of(self).Fields is null || Get(Of(self), Object).IsNone ? Value.FromStr("") : thread.Push(UnicodeTextSteps(thread, Of(self)));
        }
    }

    /// <summary>start and end: they stay numbers.</summary>
    private static void IndexField(PyType type, string name)
    {
        var key = Names.Intern(name);
        type.Attribute(name, (_, self) => Get(Of(self), key), (thread, self, value) =>
        {
            if (!value.IsInt)
                return thread.Raise(Types.TypeError, value.IsUnbound ? "can't delete numeric/char attribute" : "an integer is required");
            Set(Of(self), key, value);
            return Value.None;
        });
    }

    /// <summary>Encoding and reason may have been set to anything: what str() says of them.</summary>
    private static IEnumerable<Value> UnicodeTextSteps(PyThread thread, PyException exception)
    {
        yield return Operators.Str(thread, Get(exception, Names.Intern("reason")));
        var reason = thread.Input.AsText!;
        string? encoding = null;
        if (!exception.Is(Types.UnicodeTranslateError))
        {
            yield return Operators.Str(thread, Get(exception, Names.Intern("encoding")));
            encoding = thread.Input.AsText;
        }

        thread.Output = Value.FromStr(UnicodeText(exception, encoding, reason));
    }

    private static string UnicodeText(PyException exception, string? encoding, string reason)
    {
        var start = Get(exception, Names.Intern("start")).Bits;
        var end = Get(exception, Names.Intern("end")).Bits;
        var isDecode = exception.Is(Types.UnicodeDecodeError);
        var verb = isDecode ? "decode" : exception.Is(Types.UnicodeEncodeError) ? "encode" : "translate";
        var what = isDecode ? "byte" : "character";
        var prefix = encoding is null ? "can't" : $"'{encoding}' codec can't";
        if (end != start + 1)
            return $"{prefix} {verb} {what}s in position {start}-{end - 1}: {reason}";
        return $"{prefix} {verb} {what} {Offender(exception, isDecode, (int)start)} in position {start}: {reason}";
    }

    private static string Offender(PyException exception, bool isDecode, int at)
    {
        if (isDecode)
            return Get(exception, Object).Ref is IByteSource bytes && at < bytes.Span.Length ? $"0x{bytes.Span[at]:x2}" : "0x??";
        if (Get(exception, Object).Ref is not PyStr text || at >= text.Length)
            return "'?'";
        var point = text.IsPlain ? text.Text[at] : text.CodePoints[at];
        return point < 0x100 ? $"'\\x{point:x2}'" : point < 0x10000 ? $"'\\u{point:x4}'" : $"'\\U{point:x8}'";
    }
}
