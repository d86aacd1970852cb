namespace Playground.Scheduler.Loop;

/// <summary>Conversions between asyncio's seconds and the scheduler's nanoseconds.</summary>
public static class Nanoseconds
{
    /// <summary>One millisecond: what epoll rounds its timeout up to.</summary>
    public const long PerMillisecond = 1_000_000;

    /// <summary>One second.</summary>
    public const long PerSecond = 1_000_000_000;

    /// <summary>Seconds to the nearest nanosecond, capped at what 64 bits can hold (292 years).</summary>
    /// <exception cref="ArgumentException"><paramref name="seconds"/> is NaN.</exception>
    public static long FromSeconds(double seconds)
    {
        if (double.IsNaN(seconds)) throw LoopErrors.DelayIsNaN();
        var exact = Math.Round(seconds * PerSecond);
        if (exact >= long.MaxValue) return long.MaxValue;
        return exact <= long.MinValue ? long.MinValue : (long)exact;
    }

    /// <summary>What Python's <c>float</c> seconds show.</summary>
    public static double ToSeconds(long nanoseconds) => nanoseconds / (double)PerSecond;

    /// <summary>The sum, capped instead of wrapping round: a deadline too far away is never reached either way.</summary>
    public static long Add(long moment, long delay)
    {
        var sum = unchecked(moment + delay);
        if (delay >= 0) return sum < moment ? long.MaxValue : sum;
        return sum > moment ? long.MinValue : sum;
    }
}
