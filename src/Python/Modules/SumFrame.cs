using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>sum(): no C# iterator, since a generator's items come straight here, one after the other.</summary>
internal sealed class SumFrame(Value iterable, Value total) : NativeFrame, IReferences
{
    private Value _iterator = Value.Unbound;
    private Value _total = total;

    /// <summary>Since 3.12 floats are summed with Neumaier's compensation; it is added once something else is met.</summary>
    private double _compensation;

    private Next _next;

    /// <summary>What the value is that it goes on with.</summary>
    private enum Next
    {
        Nothing,
        Iterator,
        Item,

        /// <summary>An item of a generator that runs right above.</summary>
        Yielded,
        Sum,
        Pause,
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(iterable);
        reachability.Reference(_iterator);
        reachability.Reference(_total);
    }

    internal override Value Resume(PyThread thread, Value input)
    {
        switch (_next)
        {
            case Next.Nothing:
                _next = Next.Iterator;
                input = Operators.Iter(thread, iterable);
                if (input.IsSignal)
                    return input;
                goto case Next.Iterator;
            case Next.Iterator:
                _iterator = input;
                break;
            case Next.Item or Next.Yielded:
                if (input.IsUnbound)
                    return Compensated();
                input = Add(thread, input);
                if (input.IsSignal)
                    return input;
                break;
            case Next.Sum:
                _total = input;
                break;
        }

        while (true)
        {
            if (thread.Fuel <= 0)
            {
                _next = Next.Pause;
                return thread.Pause();
            }

            var item = NextItem(thread);
            if (item.IsSignal)
                return item;
            if (item.IsUnbound)
                return Compensated();
            item = Add(thread, item);
            if (item.IsSignal)
                return item;
        }
    }

    internal override Value OnGeneratorReturn(PyThread thread, Value result) =>
        _next == Next.Yielded ? Compensated() : base.OnGeneratorReturn(thread, result);

    private Value NextItem(PyThread thread)
    {
        if (_iterator.Ref is PyGenerator { State: GeneratorState.Created or GeneratorState.Suspended } generator && ReferenceEquals(generator.Class, Types.Generator))
        {
            _next = Next.Yielded;
            return thread.Resume(generator, Value.None);
        }

        _next = Next.Item;
        return Operators.Next(thread, _iterator);
    }

    /// <summary>Adds an item; a signal where that takes more.</summary>
    private Value Add(PyThread thread, Value item)
    {
        thread.Charge(1);
        if (TryAdd(item))
            return Value.None;
        _total = Compensated();
        _next = Next.Sum;
        var sum = Operators.Binary(thread, BinaryOperator.Add, _total, item);
        if (!sum.IsSignal)
            _total = sum;
        return sum;
    }

    private bool TryAdd(in Value item)
    {
        if (Value.BothInts(_total, item))
        {
            var sum = unchecked(_total.Bits + item.Bits);
            if (((_total.Bits ^ sum) & (item.Bits ^ sum)) < 0)
                return false;
            Value.SetInt(ref _total, sum);
            return true;
        }

        if (!_total.IsFloat)
            return false;
        if (item.IsFloat)
        {
            var (sofar, next) = (_total.Float, item.Float);
            var sum = sofar + next;
            _compensation += Math.Abs(sofar) >= Math.Abs(next) ? (sofar - sum) + next : (next - sum) + sofar;
            Value.SetFloat(ref _total, sum);
            return true;
        }

        if (!item.IsInt)
            return false;
        Value.SetFloat(ref _total, _total.Float + item.Bits);
        return true;
    }

    /// <summary>The sum so far, with what the compensation adds to it.</summary>
    private Value Compensated()
    {
        var rest = _compensation;
        _compensation = 0;
        return _total.IsFloat && rest != 0 && double.IsFinite(rest) ? Value.FromFloat(_total.Float + rest) : _total;
    }
}
