namespace Playground.Scheduler.Futures;

/// <summary><c>asyncio.InvalidStateError</c>: the future is not in the state that the operation needs.</summary>
public sealed class InvalidStateException(string message) : Exception(message);
