using System.Numerics;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// An iterator that takes its items from others. While few of them are inside one another it goes through them on the
/// CLR stack; beyond that each takes a frame.
/// </summary>
public abstract class PyWrappingIterator(PyType type, int nesting) : PyIterator(type)
{
    internal sealed override int Nesting => nesting;

    internal sealed override Value MoveNext(PyThread thread)
    {
        if (nesting > MostNesting)
            return thread.Push(new DeepFrame(this));
        return MoveNextInline(thread);
    }

    /// <summary>As MoveNext, with the items of what is inside gone through on the CLR stack.</summary>
    private protected abstract Value MoveNextInline(PyThread thread);

    private sealed class DeepFrame(PyWrappingIterator owner) : NativeFrame, IReferences
    {
        private bool _asked;

        public void Visit(Reachability reachability) => reachability.Reference(owner);

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_asked)
                return input;
            _asked = true;
            return owner.MoveNextInline(thread);
        }
    }
}

public sealed class PyEnumerate(PyType type, Value iterator, Value next) : PyWrappingIterator(type, NestingOf(iterator) + 1)
{
    private Value _next = next;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(iterator);

    private protected override Value MoveNextInline(PyThread thread)
    {
        var below = thread.Current!;
        var item = Operators.Next(thread, iterator);
        return item.IsPushed ? thread.Then(below, item, Pair) : item.IsError ? item : Pair(thread, item);
    }

    private Value Pair(PyThread thread, Value item)
    {
        if (item.IsUnbound)
            return item;
        thread.Interpreter.Meter.Reserve(72);
        return new PyTuple(Count(), item);
    }

    private Value Count()
    {
        var number = _next;
        _next = number.IsInt && number.Bits < long.MaxValue ? Value.FromInt(number.Bits + 1) : Numbers.FromBig(Ints.Big(number) + BigInteger.One);
        return number;
    }

    /// <summary>The next pair without the tuple, metered the same; false where it takes more than looking into a list.</summary>
    internal bool TryPair(PyThread thread, out Value number, out Value item)
    {
        number = default;
        if (iterator.Ref is not PyListIterator list || !list.TryNext(out item))
        {
            item = default;
            return false;
        }

        thread.Interpreter.Meter.Reserve(72);
        number = Count();
        return true;
    }
}

/// <summary>reversed() of anything with `__len__` and `__getitem__`.</summary>
public sealed class PyReversed(PyType type, Value sequence, long length) : PyIterator(type)
{
    private Value _sequence = sequence;
    private long _index = length - 1;

    internal override long LengthHint => _sequence.IsUnbound ? 0 : _index + 1;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(_sequence);

    internal override Value MoveNext(PyThread thread)
    {
        if (_sequence.IsUnbound)
            return Value.Unbound;
        if (_index >= 0)
            return thread.Push(new ItemFrame(this));
        _sequence = Value.Unbound;
        return Value.Unbound;
    }

    private sealed class ItemFrame(PyReversed owner) : NativeFrame, IReferences
    {
        private bool _asked;

        public void Visit(Reachability reachability) => reachability.Reference(owner);

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_asked)
                return input;
            _asked = true;
            var item = Operators.GetItem(thread, owner._sequence, Value.FromInt(owner._index--));
            if (!item.IsError || !IsEnd(thread.Pending!))
                return item;
            thread.TakePending();
            return End();
        }

        internal override Value OnError(PyThread thread, PyException error) => IsEnd(error) ? End() : Value.Error;

        private static bool IsEnd(PyException error) => error.Is(Types.IndexError) || error.Is(Types.StopIteration);

        private Value End()
        {
            owner._sequence = Value.Unbound;
            owner._index = -1;
            return Value.Unbound;
        }
    }
}

/// <summary>map(function, *iterables).</summary>
public sealed class PyMap(PyType type, Value function, Value[] iterators) : PyWrappingIterator(type, iterators.Max(static iterator => NestingOf(iterator)) + 1)
{
    private protected override void VisitReferences(Reachability reachability)
    {
        reachability.Reference(function);
        foreach (var iterator in iterators)
            reachability.Reference(iterator);
    }

    private protected override Value MoveNextInline(PyThread thread)
    {
        if (iterators.Length > 1)
            return RowFrame.Take(thread, iterators, strict: false, Apply);
        var below = thread.Current!;
        var item = Operators.Next(thread, iterators[0]);
        return item.IsPushed ? thread.Then(below, item, Apply) : item.IsError ? item : Apply(thread, item);
    }

    private Value Apply(PyThread thread, Value item) => item.IsUnbound ? item : thread.Call(function, item);

    private Value Apply(PyThread thread, Value[] row) => thread.Call(function, row);
}

public sealed class PyZip(PyType type, Value[] iterators, bool strict)
    : PyWrappingIterator(type, iterators.Length == 0 ? 1 : iterators.Max(static iterator => NestingOf(iterator)) + 1)
{
    private protected override void VisitReferences(Reachability reachability)
    {
        foreach (var iterator in iterators)
            reachability.Reference(iterator);
    }

    private protected override Value MoveNextInline(PyThread thread) =>
        iterators.Length == 0 ? Value.Unbound : RowFrame.Take(thread, iterators, strict, Pack);

    /// <summary>The next row of two without the tuple, metered the same; false where it takes more than looking into two lists.</summary>
    internal bool TryPair(PyThread thread, out Value first, out Value second)
    {
        first = second = default;
        if (iterators.Length != 2 || iterators[0].Ref is not PyListIterator { HasNext: true } left || iterators[1].Ref is not PyListIterator { HasNext: true } right)
            return false;
        // zip(x, x) takes both from one iterator.
        if (ReferenceEquals(left, right))
            return false;
        thread.Interpreter.Meter.Reserve(72);
        return left.TryNext(out first) && right.TryNext(out second);
    }

    private static Value Pack(PyThread thread, Value[] row)
    {
        thread.Interpreter.Meter.Reserve(40 + row.Length * 16L);
        return new PyTuple(row);
    }
}

/// <summary>Takes an item from each of several iterators, and ends when one of them does.</summary>
internal sealed class RowFrame : NativeFrame, IReferences
{
    private readonly Value[] _iterators;
    private readonly bool _strict;
    private readonly Func<PyThread, Value[], Value> _finish;
    private readonly Value[] _row;
    private int _at;
    private bool _finished;

    /// <summary>The first iterator has ended, and `strict` wants the others to do so.</summary>
    private bool _checking;

    private RowFrame(Value[] iterators, bool strict, Func<PyThread, Value[], Value> finish, Value[] row, int at)
    {
        _iterators = iterators;
        _strict = strict;
        _finish = finish;
        _row = row;
        _at = at;
    }

    public static Value Take(PyThread thread, Value[] iterators, bool strict, Func<PyThread, Value[], Value> finish)
    {
        var row = new Value[iterators.Length];
        for (var at = 0; at < iterators.Length; at++)
        {
            var below = thread.Current!;
            var item = Operators.Next(thread, iterators[at]);
            if (item.IsPushed)
                return thread.Interpose(new RowFrame(iterators, strict, finish, row, at), below);
            if (item.IsError)
                return item;
            if (item.IsUnbound)
                return strict ? thread.Start(new RowFrame(iterators, strict, finish, row, at)) : item;
            row[at] = item;
        }

        return finish(thread, row);
    }

    public void Visit(Reachability reachability)
    {
        reachability.Reference(_iterators);
        reachability.Reference(_row);
    }

    /// <param name="input">The item of the iterator at _at.</param>
    internal override Value Resume(PyThread thread, Value input)
    {
        if (_finished)
            return input;
        while (true)
        {
            if (_checking)
            {
                if (!input.IsUnbound)
                    return Uneven(thread, "longer");
            }
            else if (!input.IsUnbound)
            {
                _row[_at] = input;
            }
            else if (!_strict)
            {
                return input;
            }
            else if (_at > 0)
            {
                return Uneven(thread, "shorter");
            }
            else
            {
                _checking = true;
            }

            if (++_at == _iterators.Length)
                break;
            input = Operators.Next(thread, _iterators[_at]);
            if (input.IsSignal)
                return input;
        }

        _finished = true;
        return _checking ? Value.Unbound : _finish(thread, _row);
    }

    private Value Uneven(PyThread thread, string how)
    {
        var others = _at == 1 ? " 1" : $"s 1-{_at}";
        return thread.Raise(Types.ValueError, $"zip() argument {_at + 1} is {how} than argument{others}");
    }
}

/// <summary>filter(function, iterable); a function of None keeps what is true.</summary>
public sealed class PyFilter(PyType type, Value function, Value iterator) : PyWrappingIterator(type, NestingOf(iterator) + 1)
{
    private protected override void VisitReferences(Reachability reachability)
    {
        reachability.Reference(function);
        reachability.Reference(iterator);
    }

    private protected override Value MoveNextInline(PyThread thread) => thread.Start(new FilterFrame(function, iterator));

    private sealed class FilterFrame(Value function, Value iterator) : NativeFrame, IReferences
    {
        private int _stage;
        private Value _item = Value.Unbound;

        public void Visit(Reachability reachability)
        {
            reachability.Reference(function);
            reachability.Reference(iterator);
            reachability.Reference(_item);
        }

        internal override Value Resume(PyThread thread, Value input)
        {
            while (true)
            {
                switch (_stage)
                {
                    case 0: // wants an item
                        _stage = 1;
                        input = Operators.Next(thread, iterator);
                        break;
                    case 1: // has one
                        if (input.IsUnbound)
                            return input;
                        _item = input;
                        _stage = 2;
                        if (!function.IsNone)
                            input = thread.Call(function, _item);
                        break;
                    case 2: // has the function's answer
                        _stage = 3;
                        input = Operators.Truth(thread, input);
                        break;
                    default:
                        if (input.IsTrue)
                            return _item;
                        _stage = 0;
                        thread.Charge(1);
                        if (thread.Fuel <= 0)
                            input = thread.Pause();
                        break;
                }

                if (input.IsSignal)
                    return input;
            }
        }
    }
}
