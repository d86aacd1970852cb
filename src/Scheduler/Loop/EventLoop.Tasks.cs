using System.Runtime.CompilerServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Tasks;

namespace Playground.Scheduler.Loop;

/// <content>asyncio: "Creating Tasks", "Introspection".</content>
public sealed partial class EventLoop
{
    private readonly TaskList tasks = new();
    private Stack<ITask?>? interrupted;

    /// <summary><c>asyncio.current_task(loop)</c>.</summary>
    public ITask? CurrentTask { get; internal set; }

    /// <summary>
    /// <c>asyncio._enter_task()</c>, <c>_leave_task()</c>: for who steps a task by other means than this library's
    /// ("Extending", "Task lifetime support").
    /// </summary>
    public void SetCurrentTask(ITask? task) => CurrentTask = task;

    /// <summary><c>asyncio.all_tasks(loop)</c>: those not done, in the order in which they were made.</summary>
    public IEnumerable<ITask> AllTasks => tasks.InOrder();

    /// <summary>Everything that is scheduled, ready handles first: what the loop itself keeps alive.</summary>
    public IEnumerable<Handle> Scheduled => ready.InOrder().Concat(timers.InOrder());

    /// <summary><c>loop.create_task()</c>.</summary>
    public Task<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => new(this, coroutine, name);

    /// <summary><c>loop.create_task()</c> of a coroutine that returns nothing.</summary>
    public Task<Unit> CreateTask(Coroutine coroutine, string? name = null) => new(this, coroutine, name, eagerStart: false);

    /// <summary>
    /// <c>loop.run_until_complete()</c> for a C# program: runs the loop until the task is done.
    /// </summary>
    /// <exception cref="InvalidOperationException">The loop was stopped, or nothing was left that could wake the task.</exception>
    public T RunUntilComplete<T>(Futures.Future<T> future)
    {
        CheckClosed();
        var stop = future.AddDoneCallback(_ => Stop(), "run_until_complete");
        Begin();
        try
        {
            RunAll();
        }
        finally
        {
            End();
            future.RemoveDoneCallback(stop);
        }

        if (future.IsDone) return future.Result;
        throw IsStalled ? LoopErrors.Deadlock(this) : LoopErrors.StoppedBeforeCompletion();
    }

    /// <summary>By itself, where no exception handling keeps the loop out of the machine's registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunAll()
    {
        while (TryNext(out var handle)) handle.Run();
    }

    /// <summary>Another task's first step begins inside of the current one.</summary>
    internal void InterruptCurrentTask() => (interrupted ??= new()).Push(CurrentTask);

    /// <summary>That step is over.</summary>
    internal void ResumeInterruptedTask() => CurrentTask = interrupted!.Pop();

    /// <summary>Takes a task that nobody can wake any more from the list: it counts as gone, though it is not done.</summary>
    public void Forget(ITask task)
    {
        Unregister(task.Step);
        Tracer.Tasks.Give();
    }

    internal void Register(TaskStep step) => tasks.Add(step);

    internal void Unregister(TaskStep step) => tasks.Remove(step);
}
