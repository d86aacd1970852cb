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
    /// <param name="isOneType">All keys are of one type: then CPython asks that type's comparison first, and compares in full where it knows no answer.</param>
    internal static Value Less(PyThread thread, Value left, Value right, bool isOneType)
    {
        if (PlainOrder.TryCompare(left, right, CompareOp.Lt, out var less))
            return Value.FromBool(less);
        var below = thread.Current!;
        if (isOneType && left.Type is { IsHeap: true, Compare: { } compare })
            return thread.Then(below, compare(thread, left, right, CompareOp.Lt), (t, answer) => answer.IsNotImplemented ? Less(t, left, right, false) : Operators.Truth(t, answer));
        var result = Operators.Compare(thread, CompareOp.Lt, left, right);
        return result.IsBool ? result : thread.Then(below, result, Operators.Truth);
    }

    /// <summary>
    /// Sorts with frames. The list is empty meanwhile, and whatever the program puts into it is found out and lost.
    /// </summary>
    private sealed class SortFrame(PyList list, Value key, bool descending, Value result) : NativeFrame, IReferences
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
        private TimSort? _sort;
        private Value[] _meanwhile = [];

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_stage == Stage.Start)
            {
                _items = list.ToArray();
                Containers.ChargeCopy(thread, _items.Length);
                // An array of its own, though it holds nothing: the list has another one once something has been put into it.
                _meanwhile = (Value[])Array.Empty<Value>().Clone();
                list.Assign(_meanwhile, 0);
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

            if (_sort is null)
            {
                // What a merge sets aside is at most half of it.
                Containers.ChargeCopy(thread, _items.Length);
                _sort = new TimSort(_keys, _items, descending, Array.TrueForAll(_keys, key => ReferenceEquals(key.Type, _keys[0].Type)));
                input = Value.Unbound;
            }

            var answer = _sort.Advance(thread, input);
            if (answer.IsError)
                Restore();
            return answer.IsSignal ? answer : Finish(thread);
        }

        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(list);
            reachability.Reference(key);
            reachability.Reference(result);
            reachability.Reference(_items);
            reachability.Reference(_keys);
            reachability.Reference(_meanwhile);
            _sort?.Visit(reachability);
        }

        internal override Value OnError(PyThread thread, PyException error)
        {
            Restore();
            return Value.Error;
        }

        private Value Finish(PyThread thread)
        {
            var changed = !list.Holds(_meanwhile);
            Restore();
            return changed ? thread.Raise(Types.ValueError, "list modified during sort") : result;
        }

        private void Restore()
        {
            _sort?.Dispose();
            list.Assign(_items, _items.Length);
        }
    }
}
