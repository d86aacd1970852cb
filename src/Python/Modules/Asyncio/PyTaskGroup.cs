using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.TaskGroup (https://docs.python.org/3.13/library/asyncio-task.html#asyncio.TaskGroup).</summary>
internal sealed class PyTaskGroup(PyType type, TaskGroup core) : PyHeapObject(type), IReferences, IDescribed
{
    public TaskGroup Core { get; } = core;

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
        TaskGroup.Method("_enter", static (thread, self) => FutureType.Guard(thread, Of(self).Core.Enter));
        TaskGroup.Method("_check_open", static (thread, self) => FutureType.Guard(thread, Of(self).Core, static group => group.CheckOpen()));
        TaskGroup.Method("_add", static (thread, self, task) => FutureType.Guard(thread, (Group: Of(self).Core, ((PyTask)task.Ref!).Task), static add => add.Group.Add(add.Task)));
        TaskGroup.Method("_exit", static (_, self, raised) => PyNativeCoroutine.Part(
            Of(self).Core.Exit(raised.Ref is PyException exception ? ExceptionBridge.ToScheduler(exception) : null), null, self, raised));
    }

    private static PyTaskGroup Of(Value self) => (PyTaskGroup)self.Ref!;
}
