using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>Iterator over a range whose items fit in 64 bits.</summary>
public sealed class PyRangeIterator(long next, long step, long remaining) : PyIterator(Types.RangeIterator)
{
    internal long Next = next;
    internal readonly long Step = step;
    internal long Remaining = remaining;

    internal override long LengthHint => Remaining;

    private protected override void VisitReferences(Reachability reachability)
    {
    }

    internal override Value MoveNext(PyThread thread)
    {
        if (Remaining == 0)
            return Value.Unbound;
        Remaining--;
        var item = Value.FromInt(Next);
        Next = unchecked(Next + Step);
        return item;
    }
}

/// <summary>Iterator over a list; it sees what is appended meanwhile, and stays at its end once it got there.</summary>
public sealed class PyListIterator(PyList list) : PyIterator(Types.ListIterator)
{
    internal PyList? List = list;
    internal int Index;

    internal override long LengthHint => List is null ? 0 : Math.Max(0, List.Count - Index);

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(List);

    internal bool HasNext => List is { } list && Index < list.Count;

    internal override Value MoveNext(PyThread thread) => TryNext(out var item) ? item : Value.Unbound;

    internal bool TryNext(out Value item)
    {
        if (List is { } list)
        {
            if (Index < list.Count)
            {
                item = list[Index++];
                return true;
            }

            List = null;
        }

        item = Value.Unbound;
        return false;
    }
}

/// <summary>reversed(list).</summary>
public sealed class PyListReverseIterator(PyList list) : PyIterator(Types.ListReverseIterator)
{
    internal PyList? List = list;
    internal int Index = list.Count - 1;

    internal override long LengthHint => List is null || Index >= List.Count ? 0 : Index + 1;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(List);

    internal override Value MoveNext(PyThread thread)
    {
        if (List is { } list && Index >= 0 && Index < list.Count)
            return list[Index--];
        List = null;
        Index = -1;
        return Value.Unbound;
    }
}

public sealed class PyTupleIterator(PyTuple tuple) : PyIterator(Types.TupleIterator)
{
    internal PyTuple? Tuple = tuple;
    internal int Index;

    internal override long LengthHint => Tuple is null ? 0 : Tuple.Count - Index;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(Tuple);

    internal override Value MoveNext(PyThread thread)
    {
        if (Tuple is { } tuple)
        {
            if (Index < tuple.Count)
                return tuple[Index++];
            Tuple = null;
        }

        return Value.Unbound;
    }
}

/// <summary>Iterator over the code points of a str.</summary>
public sealed class PyStrIterator(PyStr text) : PyIterator(System.Text.Ascii.IsValid(text.Text) ? Types.StrAsciiIterator : Types.StrIterator)
{
    internal PyStr? Text = text;
    internal int Index;

    internal override long LengthHint => Text is null ? 0 : Text.Length - Index;

    private protected override void VisitReferences(Reachability reachability)
    {
    }

    internal override Value MoveNext(PyThread thread)
    {
        if (Text is { } text)
        {
            if (Index < text.Length)
                return text.At(Index++);
            Text = null;
        }

        return Value.Unbound;
    }
}

/// <summary>Iterator over anything with `__getitem__` from 0 on.</summary>
public sealed class PySequenceIterator(Value sequence) : PyIterator(Types.SequenceIterator)
{
    /// <summary>Unbound once the end was reached.</summary>
    internal Value Sequence = sequence;
    internal long Index;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(Sequence);

    internal override Value MoveNext(PyThread thread) => Sequence.IsUnbound ? Value.Unbound : thread.Push(new ItemFrame(this));

    private sealed class ItemFrame(PySequenceIterator owner) : NativeFrame, IReferences
    {
        private bool _asked;

        public void Visit(Reachability reachability) => reachability.Reference(owner);

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_asked)
                return input;
            _asked = true;
            var item = Operators.GetItem(thread, owner.Sequence, Value.FromInt(owner.Index++));
            if (!item.IsError || !IsEnd(thread.Pending!))
                return item;
            thread.TakePending();
            return End();
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            thread.EndedBy = null;
            return IsEnd(error) ? End() : Value.Error;
        }

        private static bool IsEnd(PyException error) => error.Is(Types.IndexError) || error.Is(Types.StopIteration);

        private Value End()
        {
            owner.Sequence = Value.Unbound;
            return Value.Unbound;
        }
    }
}

/// <summary>iter(callable, sentinel).</summary>
public sealed class PyCallableIterator(Value callable, Value sentinel) : PyIterator(Types.CallableIterator)
{
    private Value _callable = callable;

    private Value Sentinel { get; } = sentinel;

    private protected override void VisitReferences(Reachability reachability)
    {
        reachability.Reference(_callable);
        reachability.Reference(Sentinel);
    }

    internal override Value MoveNext(PyThread thread) => _callable.IsUnbound ? Value.Unbound : thread.Push(new CallFrame(this));

    private sealed class CallFrame(PyCallableIterator owner) : NativeFrame, IReferences
    {
        private int _stage;
        private Value _item = Value.Unbound;

        public void Visit(Reachability reachability)
        {
            reachability.Reference(owner);
            reachability.Reference(_item);
        }

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == 0)
            {
                _stage = 1;
                input = thread.Call(owner._callable);
                if (input.IsError && thread.Pending!.Is(Types.StopIteration))
                    return OnError(thread, thread.TakePending());
                if (input.IsSignal)
                    return input;
            }

            if (_stage == 1)
            {
                _stage = 2;
                _item = input;
                input = Operators.ItemsEqual(thread, owner.Sentinel, _item);
                if (input.IsSignal)
                    return input;
            }

            return input.IsTrue ? End(thread) : _item;
        }

        internal override Value OnError(PyThread thread, PyException error) =>
            _stage == 1 && error.Is(Types.StopIteration) ? End(thread) : Value.Error;

        private Value End(PyThread thread)
        {
            thread.EndedBy = null;
            owner._callable = Value.Unbound;
            return Value.Unbound;
        }
    }
}
