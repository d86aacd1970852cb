using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Loop;

/// <summary>
/// The time of a run, in nanoseconds from 0. It moves only when told to: by CPU time that the driver accounts for,
/// and by the loop when nothing is ready. Stands for asyncio's <c>loop.time()</c> and <c>time.monotonic()</c>.
/// </summary>
public sealed class VirtualClock
{
    /// <summary>The smallest difference the clock can show: 1 ns, as CPython reports for Linux's monotonic clock.</summary>
    public const long Resolution = 1;

    /// <summary>Nanoseconds since the run began.</summary>
    public long Now { get; private set; }

    /// <summary>Accounts for time spent computing.</summary>
    /// <param name="nanoseconds">How much; not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // it is said at every line of a traced run
    public void Advance(long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        Now = checked(Now + nanoseconds);
    }

    /// <summary>Moves on to a later moment; a moment already past leaves the clock as it is.</summary>
    /// <param name="nanoseconds">The moment, in ns since the run began.</param>
    public void JumpTo(long nanoseconds) => Now = Math.Max(Now, nanoseconds);
}
