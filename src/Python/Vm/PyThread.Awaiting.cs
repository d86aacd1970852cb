using System.Runtime.CompilerServices;
using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

// `await`, `yield from` and asynchronous iteration.
public sealed partial class PyThread
{
    /// <summary>`await` and `yield from`: delegates to what is in register B; its result goes to A.</summary>
    private int ExecuteAwait(PyFrame f, ref Value R, in Instruction ins)
    {
        ref var awaited = ref Unsafe.Add(ref R, ins.B);
        var outer = f.Generator!;
        if (awaited.Ref is PyGenerator generator && (ins.Op == Opcode.YieldFrom || generator.IsCoroutine || (generator.Frame.Code.Flags & CodeFlags.IterableCoroutine) != 0))
        {
            return Store(f, ref R, ins.A, Delegate(generator, outer));
        }

        if (awaited.Ref is IAwaitable native && !native.IsOverridden(ins.Op == Opcode.Await))
        {
            // Run again when the loop wakes the chain up, then with the answer.
            var resumed = !_sent.IsUnbound;
            var thrown = _thrown;
            _sent = Value.Unbound;
            _thrown = null;
            var result = native.Await(this, resumed, thrown, out var suspendWith);
            if (!suspendWith.IsUnbound)
            {
                f.Dest = PyFrame.Complete;
                _handedOver = Suspend(suspendWith, awaited);
                return Pushed;
            }

            return Store(f, ref R, ins.A, result);
        }

        if (awaited.Ref is PyAsyncGeneratorStep step && ins.Op == Opcode.Await)
        {
            return Store(f, ref R, ins.A, StartStep(step, outer));
        }

        if (ins.Op == Opcode.YieldFrom)
            return Store(f, ref R, ins.A, Push(new DelegationFrame(awaited)));
        if (awaited.Type.Await is not { } await)
            return Fail(Errors.NotAwaitable(awaited, ins.C));
        return Store(f, ref R, ins.A, Push(AwaitIterator(awaited, await, outer, ins.C)));
    }

    /// <summary>Asynchronous iteration, and what generators delegate to.</summary>
    private int ExecuteAsync(PyFrame f, ref Value R, in Instruction ins)
    {
        switch (ins.Op)
        {
            case Opcode.GetAsyncIter:
                return Store(f, ref R, ins.A, Operators.AsyncIter(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.GetAsyncNext:
                return Store(f, ref R, ins.A, Operators.AsyncNext(this, Unsafe.Add(ref R, ins.B)));
            case Opcode.EndAsyncFor:
            {
                var exception = (PyException)Unsafe.Add(ref R, ins.A).Ref!;
                return exception.Is(Types.StopAsyncIteration) ? ins.WideBC : Answer(Reraise(exception));
            }

            case Opcode.AsyncYield:
                return Answer(AsyncYield(f, ins.A, Unsafe.Add(ref R, ins.B)));
            case Opcode.GetYieldFromIter:
                return Store(f, ref R, ins.A, Operators.YieldFromIter(this, Unsafe.Add(ref R, ins.B), f));
            default:
                throw Unexpected(f, ins);
        }
    }

    private Value Await(UnarySlot await, Value awaited) => await(this, awaited);

    private IEnumerable<Value> AwaitIterator(Value awaited, UnarySlot await, PyGenerator outer, int context)
    {
        if (context == Errors.InAsyncFor)
            yield return Try().Await(await, awaited);
        else
            yield return await(this, awaited);
        if (context == Errors.InAsyncFor && Caught is { } failure)
        {
            var refused = Errors.NotAwaitable(awaited, context);
            (refused.Cause, refused.Context, refused.SuppressContext) = (failure, failure, true);
            yield return Raise(refused);
            yield break;
        }

        var iterator = Input;
        if (iterator.Ref is PyGenerator { IsCoroutine: true })
        {
            yield return Raise(Types.TypeError, "__await__() returned a coroutine");
            yield break;
        }

        if (iterator.Type.Next is null)
        {
            yield return Raise(Types.TypeError, $"__await__() returned non-iterator of type '{iterator.Type.Name}'");
            yield break;
        }

        yield return iterator.Ref is PyGenerator generator ? Delegate(generator, outer) : Push(new DelegationFrame(iterator));
        Output = Input;
    }

    /// <summary>A suspension: the value goes to the frame that is current now.</summary>
    internal Value HandOver(Value value)
    {
        _delivery.Value = value;
        Push(_delivery);
        return Value.Pushed;
    }

    private readonly DeliveryFrame _delivery = new();

    /// <summary>What an instruction gives to the frame that is current when it has returned Pushed; Unbound mostly.</summary>
    private Value _handedOver = Value.Unbound;

    /// <summary>Hands a value to the frame below it: the way in which an instruction gives one to another frame than its own.</summary>
    private sealed class DeliveryFrame : NativeFrame
    {
        internal Value Value = Value.Unbound;

        internal override Value Resume(PyThread thread, Value input)
        {
            var value = Value;
            Value = Value.Unbound;
            return value;
        }
    }
}
