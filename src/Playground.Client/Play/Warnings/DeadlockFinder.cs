using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>Finds tasks that wait for each other in a circle, so that none of them can ever go on.</summary>
public static class DeadlockFinder
{
    /// <summary>The circle, each task waiting for the next and the last for the first; null if there is none.</summary>
    public static Warning? Find(LoopState state)
    {
        var settled = new HashSet<int>();
        foreach (var task in state.Tasks)
        {
            if (task.Phase == TaskPhase.Waiting && Circle(state, task.Number, settled) is { } circle)
                return new Warning(WarningKind.Deadlock, circle.Max(member => state.Task(member)!.ChangedAt), circle[0], "", 0, circle);
        }
        return null;
    }

    /// <summary>Walks along who waits for whom; a task waits for one other at a time.</summary>
    private static List<int>? Circle(LoopState state, int task, HashSet<int> settled)
    {
        var path = new List<int>();
        for (var next = task; next != 0 && settled.Add(next); next = WaitsForTask(state, next))
        {
            path.Add(next);
            var after = WaitsForTask(state, next);
            var at = path.IndexOf(after);
            if (at >= 0)
                return path[at..];
        }
        return null;
    }

    private static int WaitsForTask(LoopState state, int number)
    {
        if (state.Task(number) is not { Phase: TaskPhase.Waiting } task)
            return 0;
        if (state.Task(task.WaitsFor) is { Phase: not TaskPhase.Done } awaited)
            return awaited.Number;
        foreach (var primitive in state.Primitives)
        {
            // Whoever holds the only place must give it back; a semaphore with several may be released by any of them.
            if (primitive.Holders.Length == 1 && primitive.Waiters.Any(waiter => waiter.Task == number && waiter.Operation == "acquire"))
                return primitive.Holders[0];
        }
        return 0;
    }
}
