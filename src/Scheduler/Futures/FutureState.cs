namespace Playground.Scheduler.Futures;

/// <summary>The state of a future.</summary>
public enum FutureState : byte
{
    /// <summary>Neither result nor exception yet.</summary>
    Pending,

    /// <summary>Has a result or an exception.</summary>
    Finished,

    /// <summary>Was cancelled.</summary>
    Cancelled,
}
