using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>SyntaxError and its subclasses.</summary>
internal static class SyntaxErrorType
{
    private static readonly string[] Details = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

    public static void Define()
    {
        var type = Types.SyntaxError;
        ExceptionFields.Field(type, "msg");
        ExceptionFields.Field(type, "print_file_and_line");
        foreach (var name in Details)
            ExceptionFields.Field(type, name);
        type.Init = Init;
        type.Str = static (thread, self) => thread.Push(StrSteps(thread, BaseExceptionType.Of(self)));
    }

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        var exception = BaseExceptionType.Of(self);
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, $"{self.Type.Name}() takes no keyword arguments");
        exception.Args = BaseExceptionType.ArgsOf(args);
        if (args.Count > 0)
            ExceptionFields.Set(exception, Names.Intern("msg"), args[0]);
        if (args.Count != 2)
            return Value.None;
        return thread.Push(DetailSteps(thread, exception, args[1]));
    }

    private static IEnumerable<Value> DetailSteps(PyThread thread, PyException exception, Value details)
    {
        yield return Containers.Collect(thread, details);
        var list = (PyList)thread.Input.Ref!;
        if (list.Count is not (4 or 6))
        {
            yield return thread.Raise(Types.TypeError, list.Count == 5
                ? "end_offset must be provided when end_lineno is provided"
                : $"function takes {(list.Count < 4 ? "at least 4" : "at most 6")} arguments ({list.Count} given)");
        }

        for (var i = 0; i < list.Count; i++)
            ExceptionFields.Set(exception, Names.Intern(Details[i]), list[i]);
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> StrSteps(PyThread thread, PyException exception)
    {
        yield return Operators.Str(thread, ExceptionFields.Get(exception, Names.Intern("msg")));
        var message = thread.Input.AsText!;
        var file = ExceptionFields.Get(exception, Names.Intern("filename")).AsText;
        var line = ExceptionFields.Get(exception, Names.Intern("lineno"));
        if (file is not null)
            file = file[(file.LastIndexOf('/') + 1)..];
        thread.Output = Value.FromStr((file, line.IsInt) switch
        {
            (not null, true) => $"{message} ({file}, line {line.Bits})",
            (not null, false) => $"{message} ({file})",
            (null, true) => $"{message} (line {line.Bits})",
            _ => message,
        });
    }
}
