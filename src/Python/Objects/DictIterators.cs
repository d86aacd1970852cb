using Playground.Python.Vm;

namespace Playground.Python.Objects;

internal enum DictPart : byte
{
    Keys,
    Values,
    Items,
}

/// <summary>Iterator over a dict's keys, values or items, in either direction; it notices when the dict changes its size.</summary>
public sealed class PyDictIterator : PyIterator
{
    private static readonly PyType[] Forward = [Types.DictKeyIterator, Types.DictValueIterator, Types.DictItemIterator];
    private static readonly PyType[] Backward = [Types.DictReverseKeyIterator, Types.DictReverseValueIterator, Types.DictReverseItemIterator];

    private readonly DictPart _part;
    private readonly bool _reverse;
    private int _position;
    private int _expected;
    private int _left;

    internal PyDictIterator(PyDict dict, DictPart part, bool reverse = false)
        : base((reverse ? Backward : Forward)[(int)part])
    {
        Dict = dict;
        _part = part;
        _reverse = reverse;
        _position = reverse ? dict.Used : -1;
        _expected = _left = dict.Count;
    }

    /// <summary>Null once the end was reached.</summary>
    internal PyDict? Dict { get; private set; }

    internal override long LengthHint => Dict is not null && Dict.Count == _expected ? _left : 0;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(Dict);

    internal override Value MoveNext(PyThread thread)
    {
        if (Dict is not { } dict)
            return Value.Unbound;
        if (dict.Count != _expected)
        {
            // Stays so: every further next() fails, too.
            _expected = -1;
            return thread.Raise(Types.RuntimeError, "dictionary changed size during iteration");
        }

        if (!Advance(dict))
        {
            Dict = null;
            return Value.Unbound;
        }

        if (_left == 0)
        {
            Dict = null;
            return thread.Raise(Types.RuntimeError, "dictionary keys changed during iteration");
        }

        _left--;
        ref var entry = ref dict.EntryAt(_position);
        switch (_part)
        {
            case DictPart.Keys:
                return entry.Key;
            case DictPart.Values:
                return entry.Value;
            default:
                thread.Interpreter.Meter.Reserve(72);
                return new PyTuple(entry.Key, entry.Value);
        }
    }

    /// <summary>The next item without the tuple, metered the same; false at the end, where something is wrong, and for keys or values.</summary>
    internal bool TryPair(PyThread thread, out Value key, out Value value)
    {
        key = value = default;
        if (_part != DictPart.Items || Dict is not { } dict || dict.Count != _expected || _left == 0 || !Advance(dict))
            return false;
        _left--;
        ref var entry = ref dict.EntryAt(_position);
        thread.Interpreter.Meter.Reserve(72);
        (key, value) = (entry.Key, entry.Value);
        return true;
    }

    private bool Advance(PyDict dict)
    {
        if (!_reverse)
            return dict.MoveNext(ref _position);
        _position = Math.Min(_position, dict.Used);
        while (--_position >= 0)
        {
            if (!dict.EntryAt(_position).Key.IsUnbound)
                return true;
        }

        return false;
    }
}

/// <summary>dict.keys(), values() and items().</summary>
public sealed class PyDictView : PyHeapObject, IReferences
{
    private static readonly PyType[] OfPart = [Types.DictKeys, Types.DictValues, Types.DictItems];

    internal PyDictView(PyDict dict, DictPart part)
        : base(OfPart[(int)part])
    {
        Dict = dict;
        Part = part;
    }

    internal PyDict Dict { get; }

    internal DictPart Part { get; }

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Dict);
}

public sealed class PySetIterator(PySet set) : PyIterator(Types.SetIterator)
{
    private readonly int _expected = set.Count;
    private PySet? _set = set;
    private bool _failed;
    private int _slot = -1;
    private int _left = set.Count;

    internal override long LengthHint => _set is not null && !_failed && _set.Count == _expected ? _left : 0;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(_set);

    internal override Value MoveNext(PyThread thread)
    {
        if (_set is not { } set)
            return Value.Unbound;
        if (_failed || set.Count != _expected)
        {
            _failed = true;
            return thread.Raise(Types.RuntimeError, "Set changed size during iteration");
        }

        if (!set.MoveNext(ref _slot))
        {
            _set = null;
            return Value.Unbound;
        }

        _left--;
        return set.SlotAt(_slot).Key;
    }
}
