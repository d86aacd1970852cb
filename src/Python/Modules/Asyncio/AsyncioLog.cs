using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// asyncio.log.logger. In a program that does not use logging, what it says goes to stderr as logging's last resort would
/// put it there, without loading the module.
/// </summary>
internal static class AsyncioLog
{
    public const string Debug = "debug", Warning = "warning", Error = "error";

    /// <summary>Whether the program can see more than warnings and errors.</summary>
    public static bool IsConfigurable(PyThread thread) => Logging(thread) is not null;

    /// <param name="thread">The thread.</param>
    /// <param name="level">One of the three.</param>
    /// <param name="text">The whole message.</param>
    /// <param name="exception">What to show the traceback of.</param>
    /// <param name="isHandled">The logger is to find out itself, as what is being handled.</param>
    public static IEnumerable<Value> Steps(PyThread thread, string level, string text, PyException? exception = null, bool isHandled = false)
    {
        if (Logging(thread) is { } logging)
        {
            var patched = (thread.Interpreter.Imports.Modules.Get("asyncio.base_events").Ref as PyModule)?.Dict.Get("logger") ?? Value.Unbound;
            if (patched.IsUnbound)
                yield return thread.Call(logging.Dict.Get("getLogger"), Value.FromStr("asyncio"));
            else
                thread.Input = patched;
            yield return Attributes.Get(thread, thread.Input, Names.Intern(level));
            var handled = thread.Handled;
            if (isHandled)
                thread.Handled = exception;
            yield return exception is null
                ? thread.Try().Call(thread.Input, Value.FromStr(text))
                : thread.Try().Call(
                    thread.Input,
                    [Value.FromStr(text), isHandled ? Value.True : new PyTuple(exception.Class, exception, exception.Traceback is null ? Value.None : exception.Traceback)],
                    [Names.Intern("exc_info")]);
            thread.Handled = handled;
            if (thread.Caught is { } failed)
                yield return thread.RaiseAgain(failed);
        }
        else if (level != Debug)
        {
            text += "\n";
            if (exception is not null)
            {
                yield return TracebackPrinter.Text(thread, exception);
                text += thread.Input.AsText;
            }

            yield return StandardError.Write(thread, text);
        }

        thread.Output = Value.None;
    }

    private static PyModule? Logging(PyThread thread) =>
        thread.Interpreter.Imports.Modules.Get("logging").Ref is PyModule { IsInitializing: false } module ? module : null;
}
