using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Looks for equal items in lists and tuples, at once while items are plain, else with a frame.</summary>
internal static class SequenceSearch
{
    public static Value Contains(PyThread thread, Value sequence, Value item) =>
        thread.Start(new SearchFrame(sequence, item, 0, long.MaxValue, countAll: false, static (_, found) => Value.FromBool(found >= 0)));

    public static Value Count(PyThread thread, Value sequence, Value item) =>
        thread.Start(new SearchFrame(sequence, item, 0, long.MaxValue, countAll: true, static (_, found) => Value.FromInt(found)));

    /// <summary>Goes on with the position of the first equal item between two bounds, or -1.</summary>
    public static Value Find(PyThread thread, Value sequence, Value item, long start, long stop, Func<PyThread, long, Value> then) =>
        thread.Start(new SearchFrame(sequence, item, start, stop, countAll: false, then));

    private static ReadOnlySpan<Value> Items(Value sequence) => sequence.Ref is PyList list ? list.Span : ((PyTuple)sequence.Ref!).Items;

    private sealed class SearchFrame(Value sequence, Value item, long start, long stop, bool countAll, Func<PyThread, long, Value> then) : NativeFrame
    {
        private const int Slice = 4096;

        private int _at = (int)Math.Min(start, int.MaxValue);
        private int _count;
        private bool _asked;
        private bool _done;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_done)
                return input;
            if (_asked)
            {
                _asked = false;
                if (Takes(input.IsTrue))
                    return Finish(thread, _at);
                _at++;
            }

            while (true)
            {
                // The program's __eq__ may have changed the list.
                var items = Items(sequence);
                if (_at >= items.Length || _at >= stop)
                    return Finish(thread, countAll ? _count : -1);
                if (_at % Slice == Slice - 1)
                    thread.Charge(Slice / 4);
                if (Equality.TryEquals(items[_at], item) is not { } equal)
                {
                    _asked = true;
                    var answer = Operators.ItemsEqual(thread, items[_at], item);
                    if (answer.IsSignal)
                        return answer;
                    _asked = false;
                    thread.Charge(1);
                    equal = answer.IsTrue;
                }

                if (Takes(equal))
                    return Finish(thread, _at);
                _at++;
            }
        }

        private bool Takes(bool equal)
        {
            if (!equal)
                return false;
            _count++;
            return !countAll;
        }

        private Value Finish(PyThread thread, long result)
        {
            thread.Charge(_at % Slice / 4);
            _done = true;
            return then(thread, result);
        }
    }
}
