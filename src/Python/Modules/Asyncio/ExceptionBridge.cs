using Playground.Python.Objects;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Queues;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// Exceptions on their way between the program and the scheduler. The program's own object comes back as the same one,
/// however often it crosses.
/// </summary>
internal static class ExceptionBridge
{
    /// <summary>An exception of the program, as the scheduler holds it.</summary>
    public static Exception ToScheduler(PyException exception)
    {
        if (!exception.Is(AsyncioTypes.CancelledError))
            return exception.AsClr;
        var message = exception.Args.Count > 0 ? (object)exception.Args[0] : null;
        return new CancelledException(message) { Tag = exception };
    }

    /// <summary>An exception of the scheduler, as the program sees it.</summary>
    public static PyException ToProgram(Exception exception)
    {
        switch (exception)
        {
            case PythonException python:
                return python.Value;
            case CancelledException { Tag: PyException known }:
                return known;
            case CancelledException cancelled:
                var args = cancelled.CancelMessage is Value message && !message.IsNone ? new PyTuple(message) : PyTuple.Empty;
                var made = new PyException(AsyncioTypes.CancelledError, args);
                cancelled.Tag = made;
                return made;
            case InvalidStateException:
                return new PyException(AsyncioTypes.InvalidStateError, exception.Message);
            case TimeoutException:
                var timeout = new PyException(Types.TimeoutError, PyTuple.Empty);
                if (exception.InnerException is { } inner)
                {
                    timeout.Cause = timeout.Context = ToProgram(inner);
                    timeout.SuppressContext = true;
                }

                return timeout;
            case ArgumentException:
                return new PyException(Types.ValueError, exception.Message);
            default:
                return new PyException(Types.RuntimeError, exception.Message);
        }
    }
}

/// <summary>KeyboardInterrupt and SystemExit: they end the loop besides ending the task.</summary>
internal sealed class PropagatingException(PyException value) : PythonException(value), IMustPropagate;
