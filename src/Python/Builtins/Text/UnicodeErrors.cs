using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>UnicodeEncodeError and UnicodeDecodeError with all their fields.</summary>
internal static class UnicodeErrors
{
    public static PyException Make(PyType type, string encoding, Value source, int start, int end, string reason)
    {
        Value[] args = [Value.FromStr(encoding), source, Value.FromInt(start), Value.FromInt(end), Value.FromStr(reason)];
        var exception = new PyException(type, new PyTuple(args));
        string[] names = ["encoding", "object", "start", "end", "reason"];
        for (var i = 0; i < names.Length; i++)
            ExceptionFields.Set(exception, Names.Intern(names[i]), args[i]);
        return exception;
    }
}
