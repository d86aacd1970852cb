namespace Playground.Scheduler.Tasks;

/// <summary>The tasks of a loop that are not done, in the order in which they were made: what <c>all_tasks()</c> lists.</summary>
internal sealed class TaskList
{
    private TaskStep? first;
    private TaskStep? last;

    public int Count { get; private set; }

    public void Add(TaskStep step)
    {
        step.Previous = last;
        if (last is null) first = step;
        else last.Next = step;
        last = step;
        Count++;
    }

    public void Remove(TaskStep step)
    {
        if (step.Previous is null) first = step.Next;
        else step.Previous.Next = step.Next;
        if (step.Next is null) last = step.Previous;
        else step.Next.Previous = step.Previous;
        step.Previous = step.Next = null;
        Count--;
    }

    public IEnumerable<ITask> InOrder()
    {
        for (var step = first; step is not null; step = step.Next) yield return step.Task;
    }
}
