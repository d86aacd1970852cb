using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Queues;
using ItemQueue = Playground.Scheduler.Queues.Queue<Playground.Python.Objects.Value>;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What the classes of asyncio.queues are made of (https://docs.python.org/3.13/library/asyncio-queue.html). The classes
/// themselves, with their coroutine methods, are in <see cref="AsyncioSource"/>.
/// </summary>
internal static class QueueTypes
{
    public static readonly PyType Queue = new("_Queue", Types.Object, "_asyncio") { HasInstanceDict = true };

    private static readonly QueueHooks Hooks = new("_queue", "qsize");

    public static void Define()
    {
        Hooks.Define(Queue);
        Queue.New = static (PyThread thread, PyType cls, in CallArgs _) => new PyQueue(cls, thread.Interpreter);
        Queue.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self), $" at {ObjectType.Address(thread, self)}"));
        Queue.Method("_text", static (thread, self) => thread.Push(ReprSteps(thread, Of(self), ""), self));
        Queue.Method("_setup", static (thread, self, maxSize, kind) =>
        {
            if (maxSize.IsFloat)
                maxSize = Value.FromInt((long)Math.Ceiling(Math.Clamp(maxSize.Float, -1, int.MaxValue))); // as many as are not more
            if (!maxSize.IsInt && !maxSize.IsBool)
                return thread.Raise(Types.TypeError, $"'<=' not supported between instances of '{maxSize.Type.Name}' and 'int'");
            thread.Interpreter.SyncClock();
            var order = kind.AsText switch { "priority" => QueueOrder.SmallestFirst, "lifo" => QueueOrder.LastInFirstOut, _ => QueueOrder.FirstInFirstOut };
            Of(self).SetUp(thread.Tracer, (int)Math.Clamp(maxSize.Bits, int.MinValue, int.MaxValue), order);
            return Hooks.Begin(thread, Of(self), maxSize);
        });
        GenericAliasType.AllowSubscript(Queue);
        Queue.Attribute("maxsize", static (_, self) => Value.FromInt(Core(self).MaxSize));
        Queue.Attribute("_unfinished_tasks", static (_, self) => Value.FromInt(Core(self).UnfinishedCount));
        Queue.Attribute("_maxsize", static (_, self) => Value.FromInt(Core(self).MaxSize));
        Queue.Attribute("_is_shutdown", static (_, self) => Value.FromBool(Core(self).IsShutDown));
        Queue.Attribute("_getters", static (_, self) => PyWaiter.Line(Core(self).Getters));
        Queue.Attribute("_putters", static (_, self) => PyWaiter.Line(Core(self).Putters));
        Queue.Method("_format", static (thread, self) => thread.Push(FormatSteps(thread, Of(self)), self));
        Queue.Method("qsize", static (_, self) => Value.FromInt(Core(self).Count));
        Queue.Method("empty", static (_, self) => Value.FromBool(Core(self).IsEmpty));
        Queue.Method("full", static (_, self) => Value.FromBool(Core(self).IsFull));
        Queue.Method("task_done", static (thread, self) =>
        {
            var queue = Core(self);
            if (queue.UnfinishedCount <= 0)
                return FutureType.Guard(thread, queue, static queue => queue.TaskDone());
            thread.Interpreter.SyncClock();
            queue.TaskDone();
            return Value.None;
        });
        Queue.Method("shutdown", "immediate=False", static (thread, args) =>
        {
            var (queue, immediate) = (Core(args[0]), args[1].IsTrue);
            return immediate && queue.Storage is ProgramStorage storage
                ? thread.Then(thread.Current!, thread.Push(storage.DrainSteps(thread, queue.Dropped), args[0]), (t, _) => FutureType.Guard(t, () => queue.ShutDown(immediate)))
                : FutureType.Guard(thread, () => queue.ShutDown(immediate));
        });
        Queue.Method("put_nowait", "item", static (thread, args) => Put(thread, args[0], args[1]));
        Queue.Method("get_nowait", static (thread, self) => Get(thread, self));
        Queue.Method("_wait_for_slot", static (_, self) => Wait(self, static queue => !queue.IsFull, static queue => queue.WaitForSlot()));
        Queue.Method("_wait_for_item", static (_, self) => Wait(self, static queue => !queue.IsEmpty, static queue => queue.WaitForItem()));
        Queue.Method("_join", static (_, self) => Wait(self, static queue => queue.UnfinishedCount == 0, static queue => queue.Join()));
    }

    private static Value Wait(Value self, Func<ItemQueue, bool> goesOn, Func<ItemQueue, Coroutine> wait) =>
        new PyWait<ItemQueue>(Of(self), Core(self), goesOn, wait, Value.None);

    private static PyQueue Of(Value self) => (PyQueue)self.Ref!;

    private static ItemQueue Core(Value self) => Of(self).Items
        ?? throw new PythonException(new PyException(Types.RuntimeError, $"{self.Type.ShortName}.__init__() was not called"));

    private static Value Put(PyThread thread, Value self, Value item)
    {
        var core = Core(self);
        thread.Interpreter.Meter.Reserve(32);
        if (core.Storage is not IStepStorage storage)
            return FutureType.Guard(thread, (core, item), static put => put.core.PutNoWait(put.item));
        var allowed = FutureType.Guard(thread, core.CheckCanPut);
        return allowed.IsError ? allowed : thread.Push(PutSteps(thread, core, storage, item), self, item);
    }

    private static IEnumerable<Value> PutSteps(PyThread thread, ItemQueue core, IStepStorage storage, Value item)
    {
        yield return thread.Push(storage.PutSteps(thread, item), item);
        yield return FutureType.Guard(thread, () => core.AfterPut(item));
        thread.Output = Value.None;
    }

    private static Value Get(PyThread thread, Value self)
    {
        var core = Core(self);
        if (core.Storage is IStepStorage storage)
        {
            var allowed = FutureType.Guard(thread, core.CheckCanGet);
            return allowed.IsError ? allowed : thread.Push(GetSteps(thread, core, storage), self);
        }

        return FutureType.Guard(thread, core, static queue => queue.GetNoWait());
    }

    private static IEnumerable<Value> GetSteps(PyThread thread, ItemQueue core, IStepStorage storage)
    {
        yield return thread.Push(storage.GetSteps(thread), []);
        var item = thread.Input;
        yield return FutureType.Guard(thread, () => core.AfterGet(item));
        thread.Output = item;
    }

    /// <param name="thread">The thread.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="place">" at 0x…" for repr(), nothing for str().</param>
    private static IEnumerable<Value> ReprSteps(PyThread thread, PyQueue queue, string place)
    {
        var core = queue.Items;
        if (core is null)
        {
            thread.Output = Value.FromStr(ObjectType.DefaultRepr(thread, queue));
            yield break;
        }

        yield return thread.Push(FormatSteps(thread, queue), queue);
        thread.Output = Value.FromStr($"<{queue.Class.ShortName}{place} {thread.Input.AsText}>");
    }

    /// <summary>"maxsize=0 _queue=[1, 2] tasks=2".</summary>
    private static IEnumerable<Value> FormatSteps(PyThread thread, PyQueue queue)
    {
        var core = queue.Items!;
        var text = $"maxsize={core.MaxSize}";
        if (core.Storage is ProgramStorage program)
        {
            yield return Operators.Truth(thread, program.Container);
            if (thread.Input.IsTrue)
            {
                yield return thread.Call(Types.List, program.Container);
                yield return Operators.Repr(thread, thread.Input);
                text += $" _queue={thread.Input.AsText}";
            }
        }
        else if (!core.IsEmpty)
        {
            yield return Operators.Repr(thread, new PyList([.. core.Storage.Items]));
            text += $" _queue={thread.Input.AsText}";
        }

        if (core.GetterCount > 0)
            text += $" _getters[{core.GetterCount}]";
        if (core.PutterCount > 0)
            text += $" _putters[{core.PutterCount}]";
        if (core.UnfinishedCount > 0)
            text += $" tasks={core.UnfinishedCount}";
        thread.Output = Value.FromStr(core.IsShutDown ? text + " shutdown" : text);
    }
}
