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
                text.Append("\n  ").Append(task.Name).Append(" waits for ").Append(future.Describe()).Append((future as Waiter)?.Obstacle.Reason);

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
            if (known.Add(start) && FindCircleFrom(start, known) is { } circle)
                return circle;
        return null;
    }

    /// <summary>Goes as deep as it can and steps back where all ways are known.</summary>
    private static IReadOnlyList<ITask>? FindCircleFrom(ITask start, HashSet<ITask> known)
    {
        var way = new List<(ITask Task, IEnumerator<ITask> Ways)> { (start, WaysFrom(start)) };
        var places = new Dictionary<ITask, int> { [start] = 0 };
        while (way.Count > 0)
        {
            var (task, ways) = way[^1];
            if (!ways.MoveNext())
            {
                places.Remove(task);
                way.RemoveAt(way.Count - 1);
            }
            else if (places.TryGetValue(ways.Current, out var back))
            {
                return [.. way[back..].Select(step => step.Task), ways.Current];
            }
            else if (known.Add(ways.Current))
            {
                places[ways.Current] = way.Count;
                way.Add((ways.Current, WaysFrom(ways.Current)));
            }
        }

        return null;
    }

    /// <summary>Whom a task waits for: the task that it awaits, or those who keep it waiting in a lock, a queue, ….</summary>
    private static IEnumerator<ITask> WaysFrom(ITask task)
    {
        IReadOnlyList<ITask> others = task.WaitsFor switch
        {
            ITask awaited => [awaited],
            Waiter waiter => waiter.Obstacle.Tasks ?? [],
            _ => [],
        };
        return others.Where(other => !other.Future.IsDone).GetEnumerator();
    }
}
