using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// Tasks that are destroyed while they are pending. A loop's list of tasks is weak: one that waits for a future which nobody holds hangs on
/// a cycle (task, future, coroutine), and goes when garbage is collected, or with the program.
/// </summary>
internal static class LostTasks
{
    private static readonly PyStr LogDestroyPending = Names.Intern("_log_destroy_pending");

    /// <summary>
    /// Nothing but the program can wake it: it waits for another task, for a future that the program has made, or in a loop that is
    /// closed. What asyncio itself waits for (a socket, a timer, a lock) may be held where it is not looked.
    /// </summary>
    public static bool MayBeLost(ITask task) => task.Future.Tag is PyTask
        && !ReferenceEquals(task.Future.Loop.CurrentTask, task)
        && task.WaitsFor is { IsDone: false } future
        && (future.Tag is PyTask or PyFuture { IsOfProgram: true } || future.Loop.IsClosed);

    /// <summary>Ends those that nothing can reach. Says nothing where something is open that may hold one.</summary>
    public static IEnumerable<Value> CollectSteps(Interpreter interpreter, PyThread thread)
    {
        thread.Output = Value.None;
        var candidates = interpreter.Asyncio.Loops.SelectMany(static loop => loop.Core.AllTasks).Where(MayBeLost).ToArray();
        if (candidates.Length == 0 || !interpreter.Machine.Descriptors.IsEmpty)
            yield break;
        var reachable = new Reachability(interpreter) { TasksMayBeLost = true };
        var complete = reachable.Mark(thread, -1);
        thread.Charge(reachable.Visited * Reachability.StepsAnObject);
        if (!complete)
            yield break;
        var tasks = candidates.Select(static task => task.Future.Tag).OfType<PyTask>().Where(task => !reachable.Contains(task)).ToArray();
        foreach (var lost in tasks)
            yield return thread.Push(EndSteps(thread, lost, isGarbage: true), lost);

        thread.Output = Value.None;
    }

    /// <summary>The end of one: its coroutine is closed, and the loop is told.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="task">A task that is not done.</param>
    /// <param name="isGarbage">It is found by its cycle: the coroutine is older and goes first. Otherwise it goes with the task, after it.</param>
    public static IEnumerable<Value> EndSteps(PyThread thread, PyTask task, bool isGarbage)
    {
        if (isGarbage)
            yield return thread.Push(CloseSteps(thread, task), task);
        task.Loop.Core.Forget(task.Task);
        if (Attributes.GetOwn(task, LogDestroyPending) is { IsUnbound: true } or { IsTrue: true })
            yield return thread.Try().Push(ExceptionReports.Steps(thread, task.Loop, new ExceptionContext("Task was destroyed but it is pending!") { Future = task.Task }), task);
        if (!isGarbage)
            yield return thread.Push(CloseSteps(thread, task), task);
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> CloseSteps(PyThread thread, PyTask task)
    {
        if (task.Coroutine.Ref is PyGenerator { State: GeneratorState.Suspended } coroutine)
        {
            yield return thread.Try().Push(new GeneratorExitFrame(coroutine));
            if (thread.Caught is { } error)
                yield return thread.Push(SysHooks.IgnoreSteps(thread, coroutine, error));
        }

        thread.Output = Value.None;
    }
}
