using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>The named methods of deque.</summary>
internal static class DequeMethods
{
    public static void Define(PyType type)
    {
        type.Method("append", static (thread, self, item) =>
        {
            thread.Interpreter.Meter.Reserve(Of(self).GrowthBytes);
            Of(self).Append(item);
            return Value.None;
        });
        type.Method("appendleft", static (thread, self, item) =>
        {
            thread.Interpreter.Meter.Reserve(Of(self).GrowthBytes);
            Of(self).AppendLeft(item);
            return Value.None;
        });
        type.Method("pop", static (thread, self) => Of(self).Count > 0 ? Of(self).Pop() : thread.Raise(Types.IndexError, "pop from an empty deque"));
        type.Method("popleft", static (thread, self) => Of(self).Count > 0 ? Of(self).PopLeft() : thread.Raise(Types.IndexError, "pop from an empty deque"));
        type.Method("extend", static (thread, self, iterable) => DequeType.Extend(thread, self, iterable, left: false));
        type.Method("extendleft", static (thread, self, iterable) => DequeType.Extend(thread, self, iterable, left: true));
        type.Method("clear", static (_, self) =>
        {
            Of(self).Clear();
            return Value.None;
        });
        type.Method("copy", static (thread, self) => DequeType.Copy(thread, Of(self)));
        type.Method("__copy__", static (thread, self) => DequeType.Copy(thread, Of(self)));
        type.Method("__reversed__", static (_, self) => DequeType.Reversed(self));
        type.Method("rotate", "n: ssize_t=1, /", Rotate);
        type.Method("reverse", static (thread, self) =>
        {
            thread.Charge(Of(self).Count / 8);
            var items = Of(self).ToArray();
            Array.Reverse(items);
            Of(self).Assign(items);
            return Value.None;
        });
        type.Method("count", static (thread, self, item) => thread.Push(DequeType.CountSteps(thread, Of(self), item)));
        type.Method("index", "value, start: bound=0, stop: bound=…, /", static (thread, args) =>
        {
            var count = Of(args[0]).Count;
            var item = args[1];
            return thread.Push(DequeType.FindSteps(thread, Of(args[0]), item, Bound(args[2], count), args[3].IsUnbound ? count : Bound(args[3], count), (t, at) =>
                at >= 0 ? Value.FromInt(at) : t.Push(NotInSteps(t, item))));
        });
        type.Method("remove", static (thread, self, item) => thread.Push(DequeType.FindSteps(thread, Of(self), item, 0, long.MaxValue, (t, at) =>
        {
            if (at < 0)
                return t.Push(NotInSteps(t, item));
            Of(self).RemoveAt((int)at);
            return Value.None;
        }, new PyException(Types.IndexError, "deque mutated during remove()."))));
        type.Method("insert", "index: ssize_t, value, /", static (thread, args) => Insert(thread, args[0], args[1], args[2]));
        type.Attribute("maxlen", static (_, self) => Of(self).MaxLength < 0 ? Value.None : Value.FromInt(Of(self).MaxLength));
        GenericAliasType.AllowSubscript(type);
        type.Method("__reduce__", static (_, self) => new PyTuple(
            self.Type,
            Of(self).MaxLength < 0 ? PyTuple.Empty : new PyTuple(PyTuple.Empty, Value.FromInt(Of(self).MaxLength)),
            Value.None,
            new PyListIterator(new PyList(Of(self).ToArray()))));
    }

    private static PyDeque Of(Value self) => (PyDeque)self.Ref!;

    private static PyList Copied(PyThread thread, Value self)
    {
        Containers.ChargeCopy(thread, Of(self).Count);
        return new PyList(Of(self).ToArray());
    }

    private static long Bound(Value bound, int count) => bound.Bits < 0 ? Math.Max(0, bound.Bits + count) : bound.Bits;

    private static IEnumerable<Value> NotInSteps(PyThread thread, Value item)
    {
        yield return Operators.Repr(thread, item);
        yield return thread.Raise(Types.ValueError, $"{thread.Input.AsText} is not in deque");
    }

    private static Value Rotate(PyThread thread, ReadOnlySpan<Value> args)
    {
        thread.Charge(Of(args[0]).Count / 8);
        Of(args[0]).Rotate(args[1].Bits);
        return Value.None;
    }

    private static Value Insert(PyThread thread, Value self, Value index, Value item)
    {
        var deque = Of(self);
        if (deque.Count == deque.MaxLength)
            return thread.Raise(Types.IndexError, "deque already at its maximum size");
        thread.Charge(deque.Count / 16);
        thread.Interpreter.Meter.Reserve(deque.GrowthBytes);
        var at = index.Bits < 0 ? Math.Max(0, index.Bits + deque.Count) : Math.Min(index.Bits, deque.Count);
        deque.Insert((int)at, item);
        return Value.None;
    }
}
