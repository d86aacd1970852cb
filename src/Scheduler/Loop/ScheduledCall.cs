namespace Playground.Scheduler.Loop;

/// <summary>
/// A delegate that a loop has been asked to call: what <c>asyncio.Handle</c> is to a C# program. It is a place in the ready queue and not an
/// object, so that a call that nobody takes back allocates nothing.
/// </summary>
public readonly struct ScheduledCall
{
    private readonly EventLoop? loop;
    private readonly long position;

    internal ScheduledCall(EventLoop loop, long position)
    {
        this.loop = loop;
        this.position = position;
    }

    /// <summary>Whether it is still to come: false while it runs and after that, when it was cancelled, and of the default value.</summary>
    public bool IsWaiting => loop?.IsCallWaiting(position) ?? false;

    /// <summary><c>Handle.cancel()</c>: it will not be called. Harmless when it has been already, or twice.</summary>
    public void Cancel() => loop?.CancelCall(position);
}
