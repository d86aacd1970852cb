namespace Playground.Scheduler.Tasks;

/// <summary>The tasks of a loop that are not done, in the order in which they were made: what <c>all_tasks()</c> lists.</summary>
/// <remarks>
/// An array with gaps, which costs a task one number, where links cost two references and the collector's attention.
/// Invariant: a step in the list knows its place; the last place in use is not a gap.
/// </remarks>
internal sealed class TaskList
{
    private const int Smallest = 4;
    private Place[] places = new Place[Smallest];
    private int end;

    public int Count { get; private set; }

    public void Add(TaskStep step)
    {
        if (end == places.Length) Move(Math.Max(Smallest, Count * 2));
        step.Index = end;
        places[end++].Step = step;
        Count++;
    }

    public void Remove(TaskStep step)
    {
        places[step.Index].Step = null;
        Count--;
        while (end > 0 && places[end - 1].Step is null) end--;
        if (places.Length > 64 && Count < places.Length / 8) Move(places.Length / 4);
    }

    /// <summary>Who is on the list now; those who come or go meanwhile may or may not show.</summary>
    public IEnumerable<ITask> InOrder()
    {
        var (shown, count) = (places, end);
        for (var i = 0; i < count; i++)
            if (shown[i].Step is { } step)
                yield return step.Task;
    }

    /// <summary>Closes the gaps, in an array of another length.</summary>
    private void Move(int length)
    {
        var (before, count) = (places, end);
        places = new Place[length];
        end = 0;
        for (var i = 0; i < count; i++)
        {
            if (before[i].Step is not { } step) continue;
            step.Index = end;
            places[end++].Step = step;
        }
    }

    // Of a struct: storing into an array of a class that has subclasses is checked each time.
    private struct Place
    {
        public TaskStep? Step;
    }
}
