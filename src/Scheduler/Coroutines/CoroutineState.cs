namespace Playground.Scheduler.Coroutines;

/// <summary>The state of a coroutine: <c>inspect.getcoroutinestate()</c>.</summary>
public enum CoroutineState : byte
{
    /// <summary>CORO_CREATED: not started.</summary>
    Created,

    /// <summary>CORO_RUNNING.</summary>
    Running,

    /// <summary>CORO_SUSPENDED.</summary>
    Suspended,

    /// <summary>CORO_CLOSED: returned or raised.</summary>
    Closed,
}
