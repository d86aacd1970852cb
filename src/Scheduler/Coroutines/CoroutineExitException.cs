namespace Playground.Scheduler.Coroutines;

/// <summary>Raised inside a coroutine that is closed: Python's GeneratorExit.</summary>
public sealed class CoroutineExitException() : Exception("The coroutine was closed.");
