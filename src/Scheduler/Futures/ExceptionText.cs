using Playground.Scheduler.Queues;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;

namespace Playground.Scheduler.Futures;

/// <summary>An exception that knows how the trace shows it, as those of another language do.</summary>
public interface IDescribedException
{
    /// <summary>Such as "ValueError: bad".</summary>
    string Describe();
}

/// <summary>Shows exceptions in traces, under the names that they have in Python.</summary>
public static class ExceptionText
{
    /// <summary>Such as "TimeoutError", or "ValueError: bad".</summary>
    public static string Of(Exception exception)
    {
        if (exception is IDescribedException described) return described.Describe();
        var name = PythonName(exception);
        return exception.Message.Length == 0 ? name : $"{name}: {exception.Message}";
    }

    /// <summary>The name of the Python exception that a CLR exception of this library stands for.</summary>
    public static string PythonName(Exception exception) => exception switch
    {
        CancelledException => "CancelledError",
        TimeoutException => "TimeoutError",
        InvalidStateException => "InvalidStateError",
        BrokenBarrierException => "BrokenBarrierError",
        QueueEmptyException => "QueueEmpty",
        QueueFullException => "QueueFull",
        QueueShutDownException => "QueueShutDown",
        ExceptionGroup => "ExceptionGroup",
        RecursionException => "RecursionError",
        ArgumentException => "ValueError",
        InvalidOperationException => "RuntimeError",
        _ => exception.GetType().Name,
    };
}
