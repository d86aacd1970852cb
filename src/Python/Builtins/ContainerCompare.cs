using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Comparison of lists, tuples and dicts: with no frames while both hold plain values, else with a frame a level.
/// </summary>
internal static class ContainerCompare
{
    internal const string During = " in comparison";

    public static Value Lists(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyList a || right.Ref is not PyList b)
            return Value.NotImplemented;
        if (a.Count != b.Count && op is (CompareOp.Eq or CompareOp.Ne))
            return Value.FromBool(op == CompareOp.Ne);
        return Sequences(thread, left, right, op);
    }

    public static Value Tuples(PyThread thread, Value left, Value right, CompareOp op) =>
        left.Ref is PyTuple && right.Ref is PyTuple ? Sequences(thread, left, right, op) : Value.NotImplemented;

    private static ReadOnlySpan<Value> Items(Value sequence) => sequence.Ref is PyList list ? list.Span : ((PyTuple)sequence.Ref!).Items;

    private static Value Sequences(PyThread thread, Value left, Value right, CompareOp op)
    {
        // Find where they begin to differ, as far as that can be told without the program's code.
        var a = Items(left);
        var b = Items(right);
        var least = Math.Min(a.Length, b.Length);
        var at = 0;
        for (; at < least; at++)
        {
            if (at % 4096 == 4095)
                thread.Charge(1024);
            var equal = Equality.TryEquals(a[at], b[at]);
            if (equal is null)
                return thread.Push(new SequenceFrame(left, right, op, at), During);
            if (equal == false)
                return Differ(thread, op, a[at], b[at]);
        }

        thread.Charge(least % 4096 / 4);
        return ByLength(op, a.Length, b.Length);
    }

    private static Value Differ(PyThread thread, CompareOp op, in Value left, in Value right) => op switch
    {
        CompareOp.Eq => Value.False,
        CompareOp.Ne => Value.True,
        _ when PlainOrder.TryCompare(left, right, op, out var result) => Value.FromBool(result),
        _ => thread.Push(new ItemFrame(left, right, op), During),
    };

    private static Value ByLength(CompareOp op, int left, int right) => Value.FromBool(op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    });

    /// <summary>Compares two items that differ: a frame of its own, so that nesting is counted.</summary>
    private sealed class ItemFrame(Value left, Value right, CompareOp op) : NativeFrame
    {
        private bool _asked;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_asked)
                return input;
            _asked = true;
            return Operators.Compare(thread, op, left, right);
        }
    }

    private sealed class SequenceFrame(Value left, Value right, CompareOp op, int at) : NativeFrame
    {
        private int _at = at;
        private bool _asked;
        private bool _final;

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_final)
                return input;
            while (true)
            {
                // The items' __eq__ may have changed the lists.
                var a = Items(left);
                var b = Items(right);
                if (_asked)
                {
                    _asked = false;
                    if (!input.IsTrue)
                    {
                        if (_at >= a.Length || _at >= b.Length)
                            return ByLength(op, a.Length, b.Length);
                        if (op is CompareOp.Eq or CompareOp.Ne)
                            return Value.FromBool(op == CompareOp.Ne);
                        _final = true;
                        return Operators.Compare(thread, op, a[_at], b[_at]);
                    }

                    _at++;
                }

                if (_at >= a.Length || _at >= b.Length)
                    return ByLength(op, a.Length, b.Length);
                thread.Charge(1);
                _asked = true;
                input = Operators.ItemsEqual(thread, a[_at], b[_at]);
                if (input.IsSignal)
                    return input;
                if (thread.Fuel <= 0)
                {
                    var answer = input;
                    return thread.Then(this, thread.Pause(), (_, _) => answer);
                }
            }
        }
    }

    // ---- Dicts: equal when they have equal values for equal keys ----

    public static Value Dicts(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyDict a || right.Ref is not PyDict b)
            return Value.NotImplemented;
        if (a.Count != b.Count)
            return Value.FromBool(op == CompareOp.Ne);
        thread.Charge(a.Count);
        if (Equality.TryEquals(left, right) is { } equal)
            return Value.FromBool(equal == (op == CompareOp.Eq));
        return thread.Push(DictSteps(thread, a, b, op == CompareOp.Eq), During);
    }

    private static IEnumerable<Value> DictSteps(PyThread thread, PyDict left, PyDict right, bool equal)
    {
        for (var at = -1; left.MoveNext(ref at);)
        {
            thread.Charge(1);
            var value = left.EntryAt(at).Value;
            var found = Containers.DictFindHashed(thread, right, left.EntryAt(at).Key, left.EntryAt(at).Hash);
            if (found.IsSignal)
            {
                yield return found;
                found = thread.Input;
            }

            var same = found.Bits < 0 ? Value.False : Operators.ItemsEqual(thread, value, right.EntryAt((int)found.Bits).Value);
            if (same.IsSignal)
            {
                yield return same;
                same = thread.Input;
            }

            if (same.IsFalse)
            {
                thread.Output = Value.FromBool(!equal);
                yield break;
            }

            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.FromBool(equal);
    }
}
