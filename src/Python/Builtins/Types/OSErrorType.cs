using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>OSError: OSError(errno, text, …) makes the subclass that goes with the number (PEP 3151).</summary>
internal static class OSErrorType
{
    /// <summary>Linux's numbers.</summary>
    private static readonly Dictionary<long, PyType> ByNumber = new()
    {
        [11] = Types.BlockingIOError, [114] = Types.BlockingIOError, [115] = Types.BlockingIOError,
        [32] = Types.BrokenPipeError, [108] = Types.BrokenPipeError,
        [10] = Types.ChildProcessError,
        [103] = Types.ConnectionAbortedError, [111] = Types.ConnectionRefusedError, [104] = Types.ConnectionResetError,
        [17] = Types.FileExistsError, [2] = Types.FileNotFoundError,
        [21] = Types.IsADirectoryError, [20] = Types.NotADirectoryError,
        [4] = Types.InterruptedError,
        [1] = Types.PermissionError, [13] = Types.PermissionError,
        [3] = Types.ProcessLookupError, [110] = Types.TimeoutError,
    };

    private static readonly PyStr Number = Names.Intern("errno");
    private static readonly PyStr Text = Names.Intern("strerror");
    private static readonly PyStr File = Names.Intern("filename");
    private static readonly PyStr File2 = Names.Intern("filename2");

    private static readonly PyStr Written = Names.Intern("characters_written");

    public static void Define()
    {
        var type = Types.OSError;
        foreach (var name in (ReadOnlySpan<string>)["errno", "strerror", "filename", "filename2"])
            ExceptionFields.Field(type, name);
        type.New = New;
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
        {
            if (!IsFilledByInit(self.Type))
                return Value.None;
            if (args.Names.Length > 0)
                return thread.Raise(Types.TypeError, $"{self.Type.Name}() takes no keyword arguments");
            Fill(BaseExceptionType.Of(self), args);
            return Value.None;
        };
        type.Attribute("characters_written",
            static (thread, self) => BaseExceptionType.Of(self).Fields?.Get(Written) is { IsUnbound: false } count ? count : thread.Raise(Types.AttributeError, "characters_written"),
            SetWritten);
        type.Str = static (thread, self) => thread.Push(StrSteps(thread, BaseExceptionType.Of(self)));
    }

    /// <summary>The subclass that goes with a number.</summary>
    public static PyType TypeOf(int number) => ByNumber.GetValueOrDefault(number, Types.OSError);

    /// <summary>OSError(number, text).</summary>
    public static PyException Make(PyType type, int number, string text)
    {
        var exception = new PyException(type, new PyTuple(Value.FromInt(number), Value.FromStr(text)));
        ExceptionFields.Set(exception, Number, Value.FromInt(number));
        ExceptionFields.Set(exception, Text, Value.FromStr(text));
        return exception;
    }

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        thread.Interpreter.Meter.Reserve(200);
        if (ReferenceEquals(type, Types.OSError) && args.Count >= 2 && args[0].IsInt && ByNumber.TryGetValue(args[0].Bits, out var specific))
            type = specific;
        var exception = new PyException(type, PyTuple.Empty);
        if (IsFilledByInit(type))
            return exception;
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, $"{type.Name}() takes no keyword arguments");
        Fill(exception, args);
        return exception;
    }

    /// <summary>A class with an `__init__` of its own, and no `__new__`, says there what OSError is to know.</summary>
    private static bool IsFilledByInit(PyType type) => type.IsHeap
        && !type.Lookup(Names.__init__).Is(Types.OSError.Lookup(Names.__init__)) && type.Lookup(Names.__new__).Is(Types.OSError.Lookup(Names.__new__));

    private static Value SetWritten(PyThread thread, Value self, Value count)
    {
        var exception = BaseExceptionType.Of(self);
        if (count.IsUnbound)
        {
            return exception.Fields?.Remove(Written) == true ? Value.None : thread.Raise(Types.AttributeError, "characters_written");
        }

        if (!count.IsInt)
            return thread.Raise(Types.TypeError, $"'{count.Type.Name}' object cannot be interpreted as an integer");
        ExceptionFields.Set(exception, Written, count);
        return Value.None;
    }

    private static void Fill(PyException exception, in CallArgs args)
    {
        exception.Args = BaseExceptionType.ArgsOf(args);
        if (args.Count is < 2 or > 5)
            return;
        ExceptionFields.Set(exception, Number, args[0]);
        ExceptionFields.Set(exception, Text, args[1]);
        if (args.Count > 2 && ReferenceEquals(exception.Class, Types.BlockingIOError) && args[2].IsInt)
        {
            ExceptionFields.Set(exception, Written, args[2]);
        }
        else if (args.Count > 2 && !args[2].IsNone)
        {
            ExceptionFields.Set(exception, File, args[2]);
            if (args.Count == 5)
                ExceptionFields.Set(exception, File2, args[4]);
            exception.Args = new PyTuple(args[0], args[1]);
        }
    }

    private static IEnumerable<Value> StrSteps(PyThread thread, PyException exception)
    {
        var number = ExceptionFields.Get(exception, Number);
        var text = ExceptionFields.Get(exception, Text);
        var file = ExceptionFields.Get(exception, File);
        var file2 = ExceptionFields.Get(exception, File2);
        if (number.IsNone && text.IsNone)
        {
            yield return Types.BaseException.Str!(thread, exception);
            thread.Output = thread.Input;
            yield break;
        }

        yield return Operators.Str(thread, number);
        var result = $"[Errno {thread.Input.AsText}] ";
        yield return Operators.Str(thread, text);
        result += thread.Input.AsText;
        if (!file.IsNone)
        {
            yield return Operators.Repr(thread, file);
            result += $": {thread.Input.AsText}";
        }

        if (!file2.IsNone)
        {
            yield return Operators.Repr(thread, file2);
            result += $" -> {thread.Input.AsText}";
        }

        thread.Output = Value.FromStr(result);
    }
}
