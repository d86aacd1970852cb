namespace Playground.Scheduler.Coroutines;

/// <summary>What a coroutine did when it was driven one step.</summary>
public enum CoroutineStep : byte
{
    /// <summary>It waits for <see cref="Coroutine.WaitsFor"/>.</summary>
    Waits,

    /// <summary>It gave way for one pass of the loop, as a bare <c>yield</c> does.</summary>
    GaveWay,

    /// <summary>It returned.</summary>
    Returned,

    /// <summary>It raised <see cref="Coroutine.Failure"/>.</summary>
    Raised,
}
