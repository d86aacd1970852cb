using System.Text;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Loop;

/// <summary>
/// Says why a loop can't go on (<see cref="EventLoop.IsStalled"/>): which task waits for what, and the circle in which tasks
/// wait for each other if there is one. CPython would hang without a word.
/// </summary>
public static class StallReport
{
    /// <summary>Several lines, joined by "\n".</summary>
    public static string Of(EventLoop loop)
    {
        var text = new StringBuilder("Nothing is ready to run, no timer is set and nothing is in flight.");
        foreach (var task in loop.AllTasks)
            if (task.WaitsFor is { } future)
            {
                text.Append("\n  ").Append(task.Name).Append(" waits for ").Append(future.Describe());
                if (HolderOf(future) is { } holder) text.Append(", held by ").Append(holder.Name);
            }

        if (loop.World is Selector selector)
            foreach (var (descriptor, _, _) in selector.Watched)
                if (descriptor is SimulatedSocket { State: SocketState.Listening } server)
                    text.Append("\n  The server at ").Append(server.Local).Append(" listens, and nobody is left who would connect to it");
        if (FindCircle(loop) is { } circle)
            text.Append("\nThey wait in a circle: ").AppendJoin(" -> ", circle.Select(task => task.Name));
        return text.ToString();
    }

    /// <summary>The first circle among the tasks, its first task again at the end; null if there is none.</summary>
    public static IReadOnlyList<ITask>? FindCircle(EventLoop loop)
    {
        var known = new HashSet<ITask>();
        foreach (var start in loop.AllTasks)
        {
            // Every task waits for at most one future, so a walk ends, meets an earlier one, or comes back to its own way.
            var way = new List<ITask>();
            for (var task = start; task is not null && known.Add(task); task = NextOf(task)) way.Add(task);
            var back = way.Count > 0 && NextOf(way[^1]) is { } next ? way.IndexOf(next) : -1;
            if (back >= 0) return [.. way[back..], way[back]];
        }

        return null;
    }

    /// <summary>Whom a task waits for: the task that it awaits, or the one that holds the lock.</summary>
    private static ITask? NextOf(ITask task) => task.WaitsFor as ITask ?? HolderOf(task.WaitsFor);

    private static ITask? HolderOf(Future? future) => future is Waiter { Target: Sync.Lock { Holder: { Future.IsDone: false } holder } } ? holder : null;
}
