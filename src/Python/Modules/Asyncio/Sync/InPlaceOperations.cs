using Playground.Python.Objects;
using Playground.Python.Vm;
using Lock = Playground.Scheduler.Sync.Lock;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The coroutine methods of queues and locks that may be done in place (see <see cref="InPlaceCall"/>).</summary>
internal static class InPlaceOperations
{
    /// <summary>Tells the module's functions.</summary>
    public static void Attach(PyModule module)
    {
        var queue = new Class(module, "Queue");
        queue.Method("put", 7, self => queue.Is(self) && ((PyQueue)self.Ref!).Items is { IsFull: false, IsShutDown: false }, static (thread, self, args) =>
        {
            thread.Interpreter.NextCoroutine();
            thread.Interpreter.Meter.Reserve(32);
            ((PyQueue)self.Ref!).Items!.PutNoWait(args[0]);
            return Value.None;
        });
        queue.Method("get", 6, self => queue.Is(self) && ((PyQueue)self.Ref!).Items is { IsEmpty: false }, static (thread, self, args) =>
        {
            thread.Interpreter.NextCoroutine();
            return ((PyQueue)self.Ref!).Items!.GetNoWait();
        });

        var @lock = new Class(module, "Lock");
        var acquire = @lock.Method("acquire", 4, self => IsFree(@lock, self), static (thread, self, args) =>
        {
            thread.Interpreter.NextCoroutine();
            ((Lock)((PyPrimitive)self.Ref!).Core!).TryAcquire();
            return Value.True;
        });
        @lock.Method("__aenter__", 9, self => IsFree(@lock, self), (thread, self, args) =>
        {
            thread.ReserveGenerator(acquire.Code.RegisterCount);
            thread.Interpreter.NextCoroutine();
            thread.Interpreter.NextCoroutine();
            ((Lock)((PyPrimitive)self.Ref!).Core!).TryAcquire();
            return Value.None;
        });
        @lock.Method("__aexit__", 4, self => @lock.Is(self) && ((PyPrimitive)self.Ref!).Core is Lock { IsLocked: true }, static (thread, self, args) =>
        {
            ((Lock)((PyPrimitive)self.Ref!).Core!).Release();
            return Value.None;
        });
    }

    private static bool IsFree(Class @lock, Value self) => @lock.Is(self) && ((PyPrimitive)self.Ref!).Core is Lock { IsFree: true };

    /// <summary>A class of the module, as it is now.</summary>
    private sealed class Class(PyModule module, string name)
    {
        private readonly PyType _type = (PyType)module.Dict.Get(name).Ref!;
        private readonly int _version = ((PyType)module.Dict.Get(name).Ref!).Version;

        /// <summary>The value is of this very class, which nobody has changed, and has no attributes that the program gave it.</summary>
        public bool Is(Value value) => value.Ref is PyPrimitive { Slots: null } primitive && ReferenceEquals(primitive.Class, _type) && _type.Version == _version;

        public PyFunction Method(string method, int steps, Func<Value, bool> goesOn, InPlaceBody body)
        {
            var function = (PyFunction)_type.Lookup(Names.Intern(method)).Ref!;
            function.Code.InPlace = new InPlaceCall(steps, goesOn, body);
            return function;
        }
    }
}
