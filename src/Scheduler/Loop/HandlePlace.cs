namespace Playground.Scheduler.Loop;

/// <summary>Where a handle is.</summary>
internal enum HandlePlace : byte
{
    /// <summary>Not scheduled, or already taken out to be run.</summary>
    Nowhere,

    /// <summary>In the ready queue.</summary>
    Ready,

    /// <summary>Among the timers.</summary>
    Timers,
}
