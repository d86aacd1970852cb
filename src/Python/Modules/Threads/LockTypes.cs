using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Threads;

/// <summary>
/// threading.Lock and RLock (https://docs.python.org/3.13/library/threading.html#lock-objects): the one thing that threads
/// wait for; all else is made of it.
/// </summary>
internal static class LockTypes
{
    public static readonly PyType Lock = new("lock", Types.Object, "_thread") { IsBase = false };
    public static readonly PyType RLock = new("RLock", Types.Object, "_thread");

    /// <summary>_thread.TIMEOUT_MAX, in seconds.</summary>
    public const double MostSeconds = 9223372036.0;

    private static readonly Signature AcquireSignature = Signature.Parse("acquire", "self, /, blocking=True, timeout=-1");

    public static void Define()
    {
        foreach (var type in (PyType[])[Lock, RLock])
        {
            type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
                args.All.Length > 0 ? thread.Raise(Types.TypeError, $"{cls.Name}() takes no arguments") : new PyLock(cls);
            type.MethodVar("acquire", Acquire);
            type.Method("release", static (thread, self) => Release(thread, Of(self)));
            type.MethodVar("__enter__", Acquire);
            type.MethodVar("__exit__", static (PyThread thread, in CallArgs args) => Release(thread, Of(args[0])));
        }

        Lock.Method("locked", static (_, self) => Value.FromBool(Of(self).Count > 0));
        Lock.MethodVar("acquire_lock", Acquire);
        Lock.Method("release_lock", static (thread, self) => Release(thread, Of(self)));
        Lock.Method("locked_lock", static (_, self) => Value.FromBool(Of(self).Count > 0));
        Lock.Repr = static (thread, self) => Value.FromStr(
            $"<{(Of(self).Count > 0 ? "locked" : "unlocked")} _thread.lock object at {ObjectType.Address(thread, self)}>");
        RLock.Repr = static (thread, self) => Value.FromStr(
            $"<{(Of(self).Count > 0 ? "locked" : "unlocked")} {self.Type.Module}.{self.Type.Name} object owner={Of(self).Owner?.Identity ?? 0} count={Of(self).Count} at {ObjectType.Address(thread, self)}>");
        RLock.Method("_is_owned", static (thread, self) => Value.FromBool(Of(self).Count > 0 && ReferenceEquals(Of(self).Owner, thread)));
        RLock.Method("_recursion_count", static (thread, self) => Value.FromInt(ReferenceEquals(Of(self).Owner, thread) ? Of(self).Count : 0));
        RLock.Method("_release_save", static (thread, self) =>
        {
            var count = Of(self).Count;
            if (count == 0)
                return thread.Raise(Types.RuntimeError, "cannot release un-acquired lock");
            Of(self).Free(thread);
            return Value.FromInt(count);
        });
        RLock.Method("_acquire_restore", static (thread, self, count) => thread.Then(
            thread.Current!,
            Of(self).Acquire(thread, long.MaxValue),
            (_, _) =>
            {
                Of(self).Count = (int)count.Bits;
                return Value.None;
            }));
    }

    private static PyLock Of(Value self) => (PyLock)self.Ref!;

    private static Value Acquire(PyThread thread, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!AcquireSignature.Bind(thread, args, values, skip: 1))
            return Value.Error;
        var blocking = values[1].IsTrue || (values[1].IsInt && values[1].Bits != 0);
        if (!values[2].IsInt && !values[2].IsFloat)
            return thread.Raise(Types.TypeError, $"'{values[2].Type.Name}' object cannot be interpreted as an integer");
        var seconds = values[2].IsInt ? values[2].Bits : values[2].Float;
        if (!blocking && seconds != -1)
            return thread.Raise(Types.ValueError, "can't specify a timeout for a non-blocking call");
        if (seconds < 0 && seconds != -1)
            return thread.Raise(Types.ValueError, "timeout value must be a non-negative number");
        if (seconds > MostSeconds)
            return thread.Raise(Types.OverflowError, "timestamp out of range for platform time_t");
        return blocking ? Of(values[0]).Acquire(thread, seconds < 0 ? long.MaxValue : thread.After(seconds)) : Value.FromBool(Of(values[0]).TryAcquire(thread));
    }

    private static Value Release(PyThread thread, PyLock held)
    {
        if (held.IsReentrant)
        {
            if (held.Count == 0 || !ReferenceEquals(held.Owner, thread))
                return thread.Raise(Types.RuntimeError, "cannot release un-acquired lock");
            if (--held.Count > 0)
                return Value.None;
        }
        else if (held.Count == 0)
        {
            return thread.Raise(Types.RuntimeError, "release unlocked lock");
        }

        held.Free(thread);
        return Value.None;
    }
}
