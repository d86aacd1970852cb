namespace Playground.Scheduler.Futures;

/// <summary>The state of a future (asyncio: "Futures", "Future Object").</summary>
public enum FutureState : byte
{
    /// <summary>Neither result nor exception yet.</summary>
    Pending,

    /// <summary>Has a result or an exception.</summary>
    Finished,

    /// <summary>Was cancelled.</summary>
    Cancelled,
}
