using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>Finds tasks that wait for each other in a circle, so that none of them can ever go on.</summary>
public static class DeadlockFinder
{
    /// <summary>The circle, each task waiting for the next and the last for the first; null if there is none.</summary>
    public static Warning? Find(LoopState state)
    {
        var holders = Holders(state);
        var settled = new HashSet<int>();
        foreach (var task in state.Tasks)
        {
            if (task.Phase == TaskPhase.Waiting && WaitsForTask(state, holders, task) != 0 && Circle(state, holders, task.Number, settled) is { } circle)
                return new Warning(WarningKind.Deadlock, circle.Max(member => state.Task(member)!.ChangedAt), circle[0], "", 0, circle);
        }
        return null;
    }

    /// <summary>Walks along who waits for whom; a task waits for one other at a time.</summary>
    private static List<int>? Circle(LoopState state, Dictionary<int, int> holders, int task, HashSet<int> settled)
    {
        var path = new List<int>();
        for (var next = task; next != 0 && settled.Add(next);)
        {
            path.Add(next);
            next = WaitsForTask(state, holders, state.Task(next));
            var at = next == 0 ? -1 : path.IndexOf(next);
            if (at >= 0)
                return path[at..];
        }
        return null;
    }

    private static int WaitsForTask(LoopState state, Dictionary<int, int> holders, TaskInfo? task)
    {
        if (task is not { Phase: TaskPhase.Waiting })
            return 0;
        if (task.WaitsFor != 0 && state.Task(task.WaitsFor) is { Phase: not TaskPhase.Done } awaited)
            return awaited.Number;
        return holders.GetValueOrDefault(task.Number);
    }

    /// <summary>Who waits to take something that one other holds, and who that is.</summary>
    private static Dictionary<int, int> Holders(LoopState state)
    {
        var holders = new Dictionary<int, int>();
        foreach (var primitive in state.Primitives)
        {
            // Whoever holds the only place must give it back; a semaphore with several may be released by any of them.
            if (primitive.Holders.Count != 1)
                continue;
            foreach (var waiter in primitive.Waiters)
            {
                if (waiter.Operation == "acquire")
                    holders.TryAdd(waiter.Task, primitive.Holders[0]);
            }
        }
        return holders;
    }
}
