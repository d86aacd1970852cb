using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Sync;

/// <summary>The future of somebody who waits in line, and a link of that line.</summary>
/// <param name="loop">The loop.</param>
/// <param name="target">What is waited in.</param>
/// <param name="operation">The operation that waits: "acquire".</param>
internal sealed class Waiter(EventLoop loop, Primitive target, string operation)
    : Future<bool>(loop, loop.Tracer.IsOn ? Words(target, operation) : null)
{
    /// <summary>What is waited in.</summary>
    public Primitive Target => target;

    /// <summary>Why it has to wait, and for whom.</summary>
    public Obstacle Obstacle => target.Shown.ObstacleOf(operation);

    /// <inheritdoc/>
    public override string Describe() => Words(target, operation);

    private static string Words(Primitive target, string operation) => $"{target.Shown.TypeName}.{operation}";

    public WaiterList? Line { get; set; }

    public Waiter? Previous { get; set; }

    public Waiter? Next { get; set; }
}
