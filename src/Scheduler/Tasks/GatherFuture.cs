using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Tasks;

/// <summary>What gather returns: cancelling it cancels its children, and it ends when they have.</summary>
internal sealed class GatherFuture<T> : Future<T>
{
    private readonly IReadOnlyList<Future> children;

    public GatherFuture(EventLoop loop, IReadOnlyList<Future> children)
        : base(loop, "gather") => this.children = children;

    public bool IsCancelRequested { get; private set; }

    public override bool Cancel(object? message = null)
    {
        if (IsDone) return false;
        var any = false;
        foreach (var child in children) any |= CancelNested(child, message);
        IsCancelRequested |= any;
        return any;
    }
}
