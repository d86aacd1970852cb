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
        var queue = Class(module, "Queue");
        Attach(queue, "put", new Put(queue));
        Attach(queue, "get", new Get(queue));
        var @lock = Class(module, "Lock");
        var acquire = Attach(@lock, "acquire", new Acquire(@lock));
        Attach(@lock, "__aenter__", new Enter(@lock, acquire.Code.RegisterCount));
        Attach(@lock, "__aexit__", new Exit(@lock));
    }

    private static PyType Class(PyModule module, string name) => (PyType)module.Dict.Get(name).Ref!;

    private static PyFunction Attach(PyType type, string method, InPlaceCall call)
    {
        var function = (PyFunction)type.Lookup(Names.Intern(method)).Ref!;
        function.Code.InPlace = call;
        return function;
    }

    /// <summary>A method of a class of the module, as the class is now.</summary>
    private abstract class Method(int steps, PyType type) : InPlaceCall(steps)
    {
        private readonly int _version = type.Version;

        /// <summary>The object is of this very class, which nobody has changed, and has no attributes that the program gave it.</summary>
        protected bool IsPlain(PyPrimitive primitive) => primitive.Slots is null && ReferenceEquals(primitive.Class, type) && type.Version == _version;
    }

    private sealed class Put(PyType type) : Method(7, type)
    {
        public override bool GoesOn(in Value self) =>
            self.Ref is PyQueue { Items: { } items } queue && !items.IsFull && !items.IsShutDown && IsPlain(queue);

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.Interpreter.NextCoroutine();
            thread.Interpreter.Meter.Reserve(32);
            ((PyQueue)self.Ref!).Items!.PutNoWait(args[0]);
            return Value.None;
        }
    }

    private sealed class Get(PyType type) : Method(6, type)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyQueue { Items: { } items } queue && !items.IsEmpty && IsPlain(queue);

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.Interpreter.NextCoroutine();
            return ((PyQueue)self.Ref!).Items!.GetNoWait();
        }
    }

    private abstract class Taking(int steps, PyType type) : Method(steps, type)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyPrimitive { Core: Lock { IsFree: true } } primitive && IsPlain(primitive);

        protected static void Take(in Value self) => ((Lock)((PyPrimitive)self.Ref!).Core!).TryAcquire();
    }

    private sealed class Acquire(PyType type) : Taking(4, type)
    {
        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.Interpreter.NextCoroutine();
            Take(self);
            return Value.True;
        }
    }

    /// <param name="type">The class.</param>
    /// <param name="registers">How many <c>acquire()</c> has, which it awaits.</param>
    private sealed class Enter(PyType type, int registers) : Taking(9, type)
    {
        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.ReserveGenerator(registers);
            thread.Interpreter.NextCoroutine();
            thread.Interpreter.NextCoroutine();
            Take(self);
            return Value.None;
        }
    }

    private sealed class Exit(PyType type) : Method(4, type)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyPrimitive { Core: Lock { IsLocked: true } } primitive && IsPlain(primitive);

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            ((Lock)((PyPrimitive)self.Ref!).Core!).Release();
            return Value.None;
        }
    }
}
