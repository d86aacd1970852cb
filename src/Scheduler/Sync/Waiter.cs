using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Sync;

/// <summary>The future of somebody who waits in line, and a link of that line.</summary>
internal sealed class Waiter(EventLoop loop, string? label) : Future<bool>(loop, label)
{
    public WaiterList? Line { get; set; }

    public Waiter? Previous { get; set; }

    public Waiter? Next { get; set; }
}
