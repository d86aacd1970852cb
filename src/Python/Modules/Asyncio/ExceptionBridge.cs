using System.Runtime.ExceptionServices;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// Exceptions on their way between the program and the scheduler. The same object comes back as the same one, however
/// often it crosses, whichever side made it.
/// </summary>
internal static class ExceptionBridge
{
    private static readonly object Key = new();

    private static readonly Dictionary<string, PyType> ByName = new()
    {
        ["InvalidStateError"] = AsyncioTypes.InvalidStateError,
        ["BrokenBarrierError"] = AsyncioTypes.BrokenBarrierError,
        ["QueueEmpty"] = AsyncioTypes.QueueEmpty,
        ["QueueFull"] = AsyncioTypes.QueueFull,
        ["QueueShutDown"] = AsyncioTypes.QueueShutDown,
        ["RecursionError"] = Types.RecursionError,
        ["ValueError"] = Types.ValueError,
        ["TimeoutError"] = Types.TimeoutError,
    };

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
                var args = cancelled.CancelMessage switch
                {
                    Value { IsNone: false } message => new PyTuple(message),
                    string text => new PyTuple(Value.FromStr(text)),
                    _ => PyTuple.Empty,
                };
                var made = new PyException(AsyncioTypes.CancelledError, args);
                cancelled.Tag = made;
                return made;
            default:
                if (exception.Data[Key] is not PyException converted)
                    exception.Data[Key] = converted = Convert(exception);
                return converted;
        }
    }

    private static PyException Convert(Exception exception)
    {
        switch (exception)
        {
            case LimitExceeded:
                // Met inside a C# coroutine: no program gets to see it.
                ExceptionDispatchInfo.Throw(exception);
                break;
            case ExceptionGroup group:
                return Group(exception.Message, [.. group.Exceptions.Select(member => (Value)ToProgram(member))]);
            case Scheduler.World.OsException failed:
                return Sockets.SocketErrors.Of(failed);
            case Scheduler.World.NameResolutionException unknown:
                return Sockets.SocketErrors.Of(unknown);
            case Scheduler.Streams.IncompleteReadException incomplete:
                return Network.StreamErrorTypes.Of(incomplete);
            case Scheduler.Streams.LimitOverrunException overrun:
                return Network.StreamErrorTypes.Of(overrun);
            case Scheduler.Streams.ConnectionLostException lost:
                return new PyException(Types.ConnectionResetError, lost.Message);
            case BoundToOtherLoopException { Primitive.Tag: PyPrimitive primitive }:
                return new PyException(Types.RuntimeError, primitive.Repr(exception.Message));
            case BoundToOtherLoopException { Primitive: { Shown.Tag: PyPrimitive owner } part }:
                return new PyException(Types.RuntimeError, owner.ReprOfPart(part, exception.Message));
        }

        var type = ByName.GetValueOrDefault(ExceptionText.PythonName(exception), Types.RuntimeError);
        var converted = exception.Message.Length == 0 ? new PyException(type, PyTuple.Empty) : new PyException(type, exception.Message);
        if (exception is TimeoutException { InnerException: { } inner })
        {
            // Both have been raised in the timeout's own code.
            converted.Cause = converted.Context = ToProgram(inner);
            converted.Cause.HasPassedLibrary = converted.HasPassedLibrary = true;
            converted.SuppressContext = true;
        }

        return converted;
    }

    /// <summary>BaseExceptionGroup(message, members), raised from None: an ExceptionGroup when all members are Exceptions.</summary>
    private static PyException Group(string message, Value[] members)
    {
        var type = Array.TrueForAll(members, member => ((PyException)member.Ref!).Is(Types.Exception)) ? Types.ExceptionGroup : Types.BaseExceptionGroup;
        var group = new PyException(type, new PyTuple(Value.FromStr(message), new PyList(members))) { SuppressContext = true };
        ExceptionFields.Set(group, Names.Intern("message"), Value.FromStr(message));
        ExceptionFields.Set(group, Names.Intern("exceptions"), new PyTuple(members));
        return group;
    }
}

/// <summary>KeyboardInterrupt and SystemExit: they end the loop besides ending the task.</summary>
internal sealed class PropagatingException(PyException value) : PythonException(value), IMustPropagate;
