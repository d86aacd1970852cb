namespace Playground.Scheduler.Futures;

/// <summary>
/// <c>RecursionError</c>: a cancellation went through too many futures that wait for each other, or in a circle. The limit
/// is a fixed number and not the size of the stack, so that it is the same on every machine.
/// </summary>
public sealed class RecursionException() : Exception("maximum recursion depth exceeded")
{
    /// <summary>Through how many futures, one within the other, a cancellation may go.</summary>
    public const int Limit = 2000;

    /// <summary>Through how many in all: gathers that contain each other would multiply without end.</summary>
    public const int TotalLimit = 5_000_000;
}
