using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What other implementations of tasks are told to call
/// (https://docs.python.org/3.13/library/asyncio-extending.html#task-lifetime-support).
/// </summary>
internal static class TaskFunctions
{
    public static void Define(PyModule module)
    {
        module.Function("_enter_task", "loop, task", static (thread, args) => Change(thread, args[0], args[1], enter: true));
        module.Function("_leave_task", "loop, task", static (thread, args) => Change(thread, args[0], args[1], enter: false));
        foreach (var name in (ReadOnlySpan<string>)["_register_task", "_unregister_task", "_register_eager_task", "_unregister_eager_task"])
            module.Function(name, "task", static (_, _) => Value.None); // a loop knows its tasks by itself
        module.Function("_set_running_loop", "loop, /", static (thread, args) =>
        {
            thread.Tracer.RunningLoop = (args[0].Ref as PyEventLoop)?.Core;
            return Value.None;
        });
    }

    private static Value Change(PyThread thread, Value loop, Value task, bool enter)
    {
        if (loop.Ref is not PyEventLoop { Core: var core } || task.Ref is not PyTask given)
            return thread.Raise(Types.TypeError, "the playground knows loops and tasks of its own only");
        if (enter ? core.CurrentTask is null : ReferenceEquals(core.CurrentTask, given.Task))
        {
            core.SetCurrentTask(enter ? given.Task : null);
            return Value.None;
        }

        return thread.Push(RefuseSteps(thread, given, core.CurrentTask?.Future.Tag as PyTask, enter), task);
    }

    private static IEnumerable<Value> RefuseSteps(PyThread thread, PyTask task, PyTask? current, bool enter)
    {
        yield return Operators.Repr(thread, task);
        var shown = thread.Input.AsText;
        yield return Operators.Repr(thread, current is null ? Value.None : current);
        yield return thread.Raise(Types.RuntimeError, enter
            ? $"Cannot enter into task {shown} while another task {thread.Input.AsText} is being executed."
            : $"Leaving task {shown} does not match the current task {thread.Input.AsText}.");
    }
}
