using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Sync;
using Barrier = Playground.Scheduler.Sync.Barrier;
using Lock = Playground.Scheduler.Sync.Lock;
using Semaphore = Playground.Scheduler.Sync.Semaphore;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What the classes of asyncio.locks are made of (https://docs.python.org/3.13/library/asyncio-sync.html). The classes
/// themselves, with their coroutine methods, are in <see cref="AsyncioSource"/>.
/// </summary>
internal static class SyncTypes
{
    public static readonly PyType LockType = Make("_Lock");
    public static readonly PyType EventType = Make("_Event");
    public static readonly PyType ConditionType = Make("_Condition");
    public static readonly PyType SemaphoreType = Make("_Semaphore");
    public static readonly PyType BarrierType = Make("_Barrier");

    public static readonly PyType[] All = [LockType, EventType, ConditionType, SemaphoreType, BarrierType];

    private static PyType Make(string name) => new(name, Types.Object, "_asyncio") { HasInstanceDict = true };

    public static void Define()
    {
        foreach (var type in All)
        {
            type.New = static (PyThread thread, PyType cls, in CallArgs _) => new PyPrimitive(cls, thread.Interpreter);
            type.Repr = static (_, self) => Value.FromStr(((PyPrimitive)self.Ref!).Repr());
        }

        DefineLock();
        DefineEvent();
        DefineCondition();
        DefineSemaphore();
        DefineBarrier();
    }

    private static T Core<T>(Value self)
        where T : Primitive => (T?)((PyPrimitive)self.Ref!).Core
        ?? throw new PythonException(new PyException(Types.RuntimeError, $"{self.Type.ShortName}.__init__() was not called"));

    private static Value Wait<T>(Value self, Func<T, bool> goesOn, Func<T, Coroutine> wait)
        where T : Primitive => new PyWait<T>((PyPrimitive)self.Ref!, Core<T>(self), goesOn, wait, Value.True);

    /// <summary>The method that the class's `__init__` calls.</summary>
    private static void Setup(PyType type, string signature, Func<PyThread, Value[], Primitive> make) =>
        type.Method("_setup", signature, (thread, args) =>
        {
            var self = args[0];
            var values = args.ToArray();
            return FutureType.Guard(thread, () => ((PyPrimitive)self.Ref!).Core = make(thread, values));
        });

    private static void DefineLock()
    {
        Setup(LockType, "", static (thread, _) => new Lock(thread.Tracer));
        LockType.Method("locked", static (_, self) => Value.FromBool(Core<Lock>(self).IsLocked));
        LockType.Method("release", static (thread, self) => FutureType.Guard(thread, Core<Lock>(self), static core => core.Release()));
        LockType.Method("_acquire", static (_, self) => Wait<Lock>(self, static core => core.TryAcquire(), static core => core.Acquire()));
    }

    private static void DefineEvent()
    {
        Setup(EventType, "", static (thread, _) => new Event(thread.Tracer));
        EventType.Method("is_set", static (_, self) => Value.FromBool(Core<Event>(self).IsSet));
        EventType.Method("set", static (thread, self) => FutureType.Guard(thread, Core<Event>(self), static core => core.Set()));
        EventType.Method("clear", static (thread, self) => FutureType.Guard(thread, Core<Event>(self), static core => core.Clear()));
        EventType.Method("_wait", static (_, self) => Wait<Event>(self, static core => core.IsSet, static core => core.Wait()));
    }

    private static void DefineCondition()
    {
        ConditionType.New = static (PyThread thread, PyType cls, in CallArgs _) => new PyCondition(cls, thread.Interpreter);
        ConditionType.Method("_setup", static (thread, self, given) => given.Ref is not PyPrimitive { Core: Lock core } @lock
            ? thread.Raise(Types.TypeError, $"the playground's conditions take an asyncio.Lock, not {ShortRepr.Of(given)}")
            : FutureType.Guard(thread, () =>
            {
                var condition = (PyCondition)self.Ref!;
                condition.Lock = @lock;
                condition.Core = new Condition(thread.Tracer, core);
            }));
        ConditionType.Method("notify", "n=1", static (thread, args) =>
        {
            var (condition, count) = (Core<Condition>(args[0]), (int)Math.Clamp(args[1].Bits, 0, int.MaxValue));
            return FutureType.Guard(thread, () => condition.Notify(count));
        });
        ConditionType.Method("notify_all", static (thread, self) => FutureType.Guard(thread, () => Core<Condition>(self).NotifyAll()));
        ConditionType.Method("_wait", static (_, self) => PyNativeCoroutine.Part(Core<Condition>(self).Wait(), static () => Value.True, self));
    }

    private static void DefineSemaphore()
    {
        Setup(SemaphoreType, "value, bounded", static (thread, args) =>
        {
            var value = (int)Math.Clamp(args[1].Bits, -1, int.MaxValue);
            return args[2].IsTrue ? new BoundedSemaphore(thread.Tracer, value) : new Semaphore(thread.Tracer, value);
        });
        SemaphoreType.Method("locked", static (_, self) => Value.FromBool(Core<Semaphore>(self).IsLocked));
        SemaphoreType.Method("release", static (thread, self) => FutureType.Guard(thread, Core<Semaphore>(self), static core => core.Release()));
        SemaphoreType.Attribute("_value", static (_, self) => Value.FromInt(Core<Semaphore>(self).Value));
        SemaphoreType.Method("_acquire", static (_, self) => Wait<Semaphore>(self, static core => core.TryAcquire(), static core => core.Acquire()));
    }

    private static void DefineBarrier()
    {
        Setup(BarrierType, "parties", static (thread, args) => new Barrier(thread.Tracer, (int)Math.Clamp(args[1].Bits, 0, int.MaxValue)));
        BarrierType.Attribute("parties", static (_, self) => Value.FromInt(Core<Barrier>(self).Parties));
        BarrierType.Attribute("n_waiting", static (_, self) => Value.FromInt(Core<Barrier>(self).WaitingCount));
        BarrierType.Attribute("broken", static (_, self) => Value.FromBool(Core<Barrier>(self).IsBroken));
        BarrierType.Method("_wait", static (_, self) =>
        {
            var wait = Core<Barrier>(self).Wait();
            return PyNativeCoroutine.Part(wait, () => Value.FromInt(wait.PeekResult), self);
        });
        BarrierType.Method("_reset", static (_, self) => PyNativeCoroutine.Part(Core<Barrier>(self).Reset(), null, self));
        BarrierType.Method("_abort", static (_, self) => PyNativeCoroutine.Part(Core<Barrier>(self).Abort(), null, self));
    }
}
