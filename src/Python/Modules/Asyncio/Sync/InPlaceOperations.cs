using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Lock = Playground.Scheduler.Sync.Lock;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The coroutine methods of queues and locks that may be done in place (see <see cref="InPlaceCall"/>).</summary>
internal static class InPlaceOperations
{
    /// <summary>Tells the module's functions.</summary>
    public static void Attach(PyModule module)
    {
        var (queue, @lock) = (Class(module, "Queue"), Class(module, "Lock"));
        var (put, get) = (Method(queue, "put"), Method(queue, "get"));
        var (acquire, enter, exit) = (Method(@lock, "acquire"), Method(@lock, "__aenter__"), Method(@lock, "__aexit__"));
        put.Code.InPlace = new Put(queue, put);
        get.Code.InPlace = new Get(queue, get);
        acquire.Code.InPlace = new Acquire(@lock, acquire);
        enter.Code.InPlace = new Enter(@lock, enter, acquire);
        exit.Code.InPlace = new Exit(@lock);
    }

    private static PyType Class(PyModule module, string name) => (PyType)module.Dict.Get(name).Ref!;

    private static PyFunction Method(PyType type, string name) => (PyFunction)type.Lookup(Names.Intern(name)).Ref!;

    private sealed class Put(PyType type, PyFunction put) : WaitingOperation(7, 4, type, put)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyQueue { Items: { } items } queue && !items.IsFull && !items.IsShutDown && IsPlain(queue);

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.Interpreter.NextCoroutine();
            return Finish(thread, (PyQueue)self.Ref!, args[0]);
        }

        protected override Coroutine? WaitIn(PyPrimitive primitive) => (primitive as PyQueue)?.Items?.WaitForSlot();

        public override Value Waited() => Value.None;

        public override bool CanFinish(PyPrimitive primitive) => GoesOn(primitive);

        public override Value Finish(PyThread thread, PyPrimitive primitive, in Value item)
        {
            thread.Interpreter.Meter.Reserve(32);
            ((PyQueue)primitive).Items!.PutNoWait(item);
            return Value.None;
        }
    }

    private sealed class Get(PyType type, PyFunction get) : WaitingOperation(6, 3, type, get)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyQueue { Items: { } items } queue && !items.IsEmpty && IsPlain(queue);

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            thread.Interpreter.NextCoroutine();
            return ((PyQueue)self.Ref!).Items!.GetNoWait();
        }

        protected override Coroutine? WaitIn(PyPrimitive primitive) => (primitive as PyQueue)?.Items?.WaitForItem();

        public override Value Waited() => Value.None;

        public override bool CanFinish(PyPrimitive primitive) => GoesOn(primitive);

        public override Value Finish(PyThread thread, PyPrimitive primitive, in Value item) => ((PyQueue)primitive).Items!.GetNoWait();
    }

    /// <summary>The lock is taken by whoever has waited for it.</summary>
    private abstract class Taking(int steps, int stepsBehind, PyType type, params PyFunction[] functions) : WaitingOperation(steps, stepsBehind, type, functions)
    {
        public override bool GoesOn(in Value self) => self.Ref is PyPrimitive { Core: Lock { IsFree: true } } primitive && IsPlain(primitive);

        protected override Coroutine? WaitIn(PyPrimitive primitive) => (primitive.Core as Lock)?.Acquire();

        public override Value Waited() => Value.True;

        public override bool CanFinish(PyPrimitive primitive) => true;

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            var primitive = (PyPrimitive)self.Ref!;
            MakeInner(thread);
            thread.Interpreter.NextCoroutine();
            ((Lock)primitive.Core!).TryAcquire();
            return Finish(thread, primitive, Value.Unbound);
        }
    }

    private sealed class Acquire(PyType type, PyFunction acquire) : Taking(4, 1, type, acquire)
    {
        public override Value Finish(PyThread thread, PyPrimitive primitive, in Value item) => Value.True;
    }

    private sealed class Enter(PyType type, PyFunction enter, PyFunction acquire) : Taking(9, 3, type, enter, acquire)
    {
        public override Value Finish(PyThread thread, PyPrimitive primitive, in Value item) => Value.None;
    }

    private sealed class Exit(PyType type) : InPlaceCall(4)
    {
        private readonly int _version = type.Version;

        public override bool GoesOn(in Value self) => self.Ref is PyPrimitive { Core: Lock { IsLocked: true }, Slots: null } primitive
            && ReferenceEquals(primitive.Class, type) && type.Version == _version;

        public override Value Run(PyThread thread, in Value self, ReadOnlySpan<Value> args)
        {
            ((Lock)((PyPrimitive)self.Ref!).Core!).Release();
            return Value.None;
        }
    }
}
