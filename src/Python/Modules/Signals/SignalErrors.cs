using Playground.Python.Objects;

namespace Playground.Python.Modules.Signals;

/// <summary>Every error of signals, in CPython's words.</summary>
internal static class SignalErrors
{
    public static PyException OutOfRange() => new(Types.ValueError, "signal number out of range");

    public static PyException NotMainThread() => new(Types.ValueError, "signal only works in main thread of the main interpreter");

    public static PyException NotAHandler() => new(Types.TypeError, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");

    /// <summary>OSError by number.</summary>
    public static PyException OsError(int number)
    {
        var (type, text) = number switch
        {
            3 => (Types.ProcessLookupError, "No such process"),
            10 => (Types.ChildProcessError, "No child processes"),
            _ => (Types.OSError, "Invalid argument"),
        };
        var error = new PyException(type, new PyTuple(Value.FromInt(number), Value.FromStr(text))) { Fields = new PyDict() };
        error.Fields.Set("errno", Value.FromInt(number));
        error.Fields.Set("strerror", Value.FromStr(text));
        return error;
    }
}
