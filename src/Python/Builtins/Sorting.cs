using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>list.sort and sorted: stable; at once where keys are plain and of one type, else with the program's `__lt__`.</summary>
internal static class Sorting
{
    /// <summary>Sorts a list in place.</summary>
    /// <param name="result">What the call gives in the end.</param>
    public static Value Sort(PyThread thread, PyList list, Value key, Value reverse, Value result)
    {
        if (!reverse.IsBool && !reverse.IsInt)
            return thread.Then(thread.Current!, Operators.Truth(thread, reverse), (t, truth) => Sort(t, list, key, truth, result));

        var descending = reverse.IsTrue || (reverse.IsInt && reverse.Bits != 0);
        if (key.IsNone && list.Count < 2)
            return result;
        if (key.IsNone && PlainSort.TrySort(thread, list.Span, list.Span, descending))
            return result;
        return thread.Push(new SortFrame(list, key, descending, result));
    }

    /// <summary>left &lt; right, as True or False.</summary>
    internal static Value Less(PyThread thread, Value left, Value right)
    {
        if (PlainOrder.TryCompare(left, right, CompareOp.Lt, out var less))
            return Value.FromBool(less);
        var below = thread.Current!;
        var result = Operators.Compare(thread, CompareOp.Lt, left, right);
        return result.IsBool ? result : thread.Then(below, result, Operators.Truth);
    }

    /// <summary>
    /// Sorts with frames. The list is empty meanwhile, and whatever the program puts into it is found out and lost.
    /// </summary>
    private sealed class SortFrame(PyList list, Value key, bool descending, Value result) : NativeFrame
    {
        private enum Stage : byte
        {
            Start,
            Keys,
            Merge,
            Done,
        }

        private Stage _stage;
        private Value[] _items = [];
        private Value[] _keys = [];
        private int _at = -1;
        private MergeSort? _merge;
        private ShortSort? _short;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == Stage.Start)
            {
                _items = list.ToArray();
                Containers.ChargeCopy(thread, _items.Length);
                list.Assign([], 0);
                _keys = key.IsNone ? _items : new Value[_items.Length];
                _stage = key.IsNone ? Stage.Merge : Stage.Keys;
            }

            if (_stage == Stage.Keys)
            {
                while (true)
                {
                    if (_at >= 0)
                        _keys[_at] = input;
                    if (++_at == _items.Length)
                        break;
                    thread.Charge(1);
                    input = thread.Call(key, _items[_at]);
                    if (input.IsError)
                        Restore();
                    if (input.IsSignal)
                        return input;
                }

                _stage = Stage.Merge;
                if (PlainSort.TrySort(thread, _keys, _items, descending))
                    return Finish(thread);
            }

            if (_merge is null && _short is null)
            {
                if (_keys.Length <= ShortSort.Most)
                    _short = new ShortSort(_keys, _items, descending);
                else
                    _merge = new MergeSort(_keys, _items, descending);
                input = Value.Unbound;
            }

            var answer = _short?.Advance(thread, input) ?? _merge!.Advance(thread, input);
            if (answer.IsError)
                Restore();
            return answer.IsSignal ? answer : Finish(thread);
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            Restore();
            return Value.Error;
        }

        private Value Finish(PyThread thread)
        {
            var changed = list.Count > 0;
            Restore();
            return changed ? thread.Raise(Types.ValueError, "list modified during sort") : result;
        }

        private void Restore() => list.Assign(_items, _items.Length);
    }

    /// <summary>Merge sort that can wait for each comparison.</summary>
    private sealed class MergeSort
    {
        private readonly Value[] _keys;
        private readonly Value[] _items;
        private readonly bool _descending;
        private readonly Value[] _keyBuffer;
        private readonly Value[] _itemBuffer;
        private int _width = 1;
        private int _start;
        private int _left;
        private int _right;
        private int _out;

        public MergeSort(Value[] keys, Value[] items, bool descending)
        {
            _keys = keys;
            _items = items;
            _descending = descending;
            _keyBuffer = new Value[keys.Length];
            _itemBuffer = ReferenceEquals(keys, items) ? _keyBuffer : new Value[items.Length];
            Begin(0);
        }

        /// <param name="input">The answer to the last comparison; Unbound at first.</param>
        /// <returns>None once everything is sorted, Pushed or Error.</returns>
        public Value Advance(PyThread thread, Value input)
        {
            while (true)
            {
                if (!input.IsUnbound)
                    Take(input.IsTrue);
                if (!FindComparison())
                    return Value.None;
                thread.Charge(1);
                // Equal items keep their order, in a descending sort, too.
                input = _descending ? Less(thread, _keys[_left], _keys[_right]) : Less(thread, _keys[_right], _keys[_left]);
                if (input.IsSignal)
                    return input;
            }
        }

        private int Middle => Math.Min(_start + _width, _keys.Length);

        private int End => (int)Math.Min(_start + (long)_width * 2, _keys.Length);

        private void Begin(int start)
        {
            _start = start;
            _left = start;
            _right = Middle;
            _out = start;
        }

        /// <summary>Moves on to where two keys have to be compared; false when all is sorted.</summary>
        private bool FindComparison()
        {
            while (true)
            {
                if (_left < Middle && _right < End)
                    return true;
                while (_left < Middle)
                    Put(_left++);
                while (_right < End)
                    Put(_right++);
                Array.Copy(_keyBuffer, _start, _keys, _start, End - _start);
                if (!ReferenceEquals(_keys, _items))
                    Array.Copy(_itemBuffer, _start, _items, _start, End - _start);
                if (End < _keys.Length)
                {
                    Begin(End);
                    continue;
                }

                _width *= 2;
                if (_width >= _keys.Length)
                    return false;
                Begin(0);
            }
        }

        /// <param name="rightFirst">For an ascending sort: the right one is less. For a descending one: the left one is.</param>
        private void Take(bool rightFirst)
        {
            if (rightFirst)
                Put(_right++);
            else
                Put(_left++);
        }

        private void Put(int from)
        {
            _keyBuffer[_out] = _keys[from];
            _itemBuffer[_out] = _items[from];
            _out++;
        }
    }
}
