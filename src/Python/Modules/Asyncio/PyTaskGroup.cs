using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.TaskGroup (https://docs.python.org/3.13/library/asyncio-task.html#asyncio.TaskGroup).</summary>
internal sealed class PyTaskGroup(PyType type, TaskGroup core) : PyHeapObject(type), IReferences, IDescribed, IWeakReferenceable
{
    public TaskGroup Core { get; } = core;

    /// <summary>The task that entered it.</summary>
    public PyTask Parent => (PyTask)Core.Parent!.Future.Tag!;

    /// <summary>That task, when it has methods of its own; null when it is plain.</summary>
    public PyTask? Asked => OverriddenFutures.IsPlain(Parent) ? null : Parent;

    public string ShortText => Core.ToString();

    public void Visit(Reachability reachability)
    {
        // Its tasks are the loop's as well.
    }
}

/// <summary>What the class TaskGroup is made of; the class itself is in <see cref="AsyncioSource"/>.</summary>
internal static class TaskGroupTypes
{
    public static readonly PyType TaskGroup = new("_TaskGroup", Types.Object, "_asyncio") { HasInstanceDict = true };

    public static void Define()
    {
        TaskGroup.New = static (PyThread thread, PyType cls, in CallArgs _) => new PyTaskGroup(cls, new TaskGroup(thread.Tracer));
        TaskGroup.Repr = static (_, self) => Value.FromStr(Of(self).ShortText);
        TaskGroup.Attribute("_tasks", static (thread, self) => thread.Push(TaskSteps(thread, Of(self)), self));
        TaskGroup.Method("_enter", static (thread, self) => FutureType.Guard(thread, Of(self), static group =>
        {
            group.Core.Enter();
            return group.Asked is { } asked ? asked : Value.None;
        }));
        TaskGroup.Method("_parent_task", static (_, self) => Of(self).Parent);
        TaskGroup.Method("_check_open", static (thread, self) => FutureType.Guard(thread, Of(self).Core, static group => group.CheckOpen()));
        TaskGroup.Method("_add", static (thread, self, task) => FutureType.Guard(thread, (Group: Of(self), Task: (PyTask)task.Ref!), static add =>
        {
            if (add.Group.Asked is not null || !OverriddenFutures.IsPlain(add.Task))
                return Value.False;
            add.Group.Core.Add(add.Task.Task);
            return Value.True;
        }));
        TaskGroup.Method("_hold", static (_, self, task) =>
        {
            Of(self).Core.Hold(((PyTask)task.Ref!).Task);
            return Value.None;
        });
        TaskGroup.Method("_ended", "task, error, is_parent_done", static (thread, args) => FutureType.Guard(
            thread,
            (Group: Of(args[0]).Core, ((PyTask)args[1].Ref!).Task, Error: (args[2].Ref as PyException)?.AsClr, ParentDone: args[3].IsTrue),
            static ended => ended.Group.Ended(ended.Task, ended.Error, ended.ParentDone)));
        TaskGroup.Method("_wait_for_tasks", static (_, self, raised) => PyNativeCoroutine.Part(Of(self).Core.WaitForTasks(Raised(raised)), null, self, raised));
        TaskGroup.Method("_has_asked_parent", static (_, self) => Value.FromBool(Of(self).Core.HasAskedParent));
        TaskGroup.Method("_uncancelled", static (_, self, left) =>
        {
            Of(self).Core.Uncancelled((int)left.Bits);
            return Value.None;
        });
        TaskGroup.Method("_has_failed", static (thread, self, raised) =>
            FutureType.Guard(thread, (Group: Of(self).Core, Raised: Raised(raised)), static call => Value.FromBool(call.Group.HasFailed(call.Raised))));
        TaskGroup.Method("_raise_failure", static (thread, self) => thread.Raise(ExceptionBridge.ToProgram(Of(self).Core.Failure())));
        TaskGroup.Method("_exit", static (_, self, raised) => PyNativeCoroutine.Part(
            Of(self).Core.Exit(Raised(raised)), null, self, raised));
    }

    private static IEnumerable<Value> TaskSteps(PyThread thread, PyTaskGroup group)
    {
        var set = new PySet(Types.Set);
        foreach (var task in group.Core.Tasks.ToArray())
            yield return Containers.SetAdd(thread, set, (PyTask)task.Future.Tag!);
        thread.Output = set;
    }

    private static Exception? Raised(Value raised) => raised.Ref is PyException exception ? ExceptionBridge.ToScheduler(exception) : null;

    private static PyTaskGroup Of(Value self) => (PyTaskGroup)self.Ref!;
}
