namespace Playground.Scheduler.Tasks;

/// <summary>Several exceptions at once: <c>BaseExceptionGroup</c>.</summary>
public sealed class ExceptionGroup(string message, IReadOnlyList<Exception> exceptions) : Exception(message, exceptions[0])
{
    /// <summary>The exceptions, in the order in which they were raised.</summary>
    public IReadOnlyList<Exception> Exceptions => exceptions;
}
