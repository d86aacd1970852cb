using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>anext(iterator, default): an awaitable that turns the end of the iteration into the default.</summary>
public sealed class PyAnextAwaitable(Value awaitable, Value fallback) : PyHeapObject(Types.AnextAwaitable), IReferences
{
    private Value _iterator = Value.Unbound;

    /// <summary>Drives the awaitable on; the value is what it yields.</summary>
    /// <param name="drive">Sends or throws into the awaitable's iterator.</param>
    internal Value Drive(PyThread thread, Func<PyThread, Value, Value> drive) => thread.Push(new DriveFrame(this, drive));

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(awaitable);
        reachability.Reference(fallback);
        reachability.Reference(_iterator);
    }

    private Value IteratorOf(PyThread thread)
    {
        if (!_iterator.IsUnbound)
            return _iterator;
        if (awaitable.Ref is PyGenerator generator && (generator.Frame.Code.Flags & Bytecode.CodeFlags.IterableCoroutine) != 0)
            return awaitable;
        if (awaitable.Type.Await is not { } await)
            return thread.Raise(Types.TypeError, $"object {awaitable.Type.Name} can't be used in 'await' expression");
        return await(thread, awaitable);
    }

    private sealed class DriveFrame(PyAnextAwaitable owner, Func<PyThread, Value, Value> drive) : NativeFrame
    {
        private int _stage;
        private Value Fallback { get; } = owner.Fallback;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == 0)
            {
                _stage = 1;
                input = owner.IteratorOf(thread);
                if (input.IsSignal)
                    return input;
            }

            if (_stage == 1)
            {
                _stage = 2;
                owner._iterator = input;
                input = drive(thread, input);
                if (input.IsError && thread.Pending!.Is(Types.StopAsyncIteration))
                {
                    thread.TakePending();
                    return thread.RaiseStopIteration(Fallback);
                }

                if (input.IsSignal)
                    return input;
            }

            return input.IsUnbound ? thread.RaiseStopIteration(Value.None) : input;
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            if (_stage == 2 && error.Is(Types.StopAsyncIteration))
                thread.RaiseStopIteration(Fallback);
            return Value.Error;
        }
    }

    private Value Fallback => fallback;
}
