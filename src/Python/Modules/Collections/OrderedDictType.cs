using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>collections.OrderedDict (https://docs.python.org/3.13/library/collections.html#ordereddict-objects): a dict whose order can be changed and counts in comparisons.</summary>
internal static class OrderedDictType
{
    private static readonly Signature FromKeysSignature = Signature.Parse("fromkeys", "iterable, value=None");

    public static readonly PyType OrderedDict = MakeType();

    private static PyDict Of(Value self) => (PyDict)self.Ref!;

    private static PyType MakeType()
    {
        var type = new PyType("OrderedDict", Types.Dict, "collections")
        {
            IsNamedWithModule = true,
            HasInstanceDict = true,
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self))),
            Compare = Compare,
        };
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) =>
        {
            if (left.Ref is not PyDict a || right.Ref is not PyDict b)
                return Value.NotImplemented;
            var union = Copy(thread, left.Type.IsSubtypeOf(OrderedDict!) ? left.Type : right.Type, a);
            return thread.Then(thread.Current!, Containers.DictUpdate(thread, union, b), (_, _) => union);
        };
        type.Method("move_to_end", "key, last=True", static (thread, args) => Move(thread, args[0], args[1], args[2]));
        type.Method("popitem", "last=True", static (thread, args) => PopItem(thread, Of(args[0]), args[1]));
        // With keywords, other than a dict's.
        type.Method("pop", "key, default=…", static (thread, args) => DictMethods.Pop(thread, Of(args[0]), args[1], args[2]));
        type.Method("setdefault", "key, default=None", static (thread, args) => Containers.DictSetDefault(thread, Of(args[0]), args[1], args[2]));
        type.Attribute("__dict__", InstanceDict.Get, InstanceDict.Set);
        type.Method("copy", static (thread, self) => Copy(thread, self.Type, Of(self)));
        type.ClassMethod("fromkeys", static (PyThread thread, in CallArgs args) =>
        {
            Span<Value> values = new Value[2];
            return FromKeysSignature.Bind(thread, new CallArgs(args.All[1..], args.Names), values) ? DictMethods.FromKeys(thread, new CallArgs([args[0], values[0], values[1]], default)) : Value.Error;
        });
        type.Method("__reduce__", static (thread, self) => new PyTuple(
            self.Type, PyTuple.Empty, ObjectReduce.StateOf(self), Value.None, new PyDictIterator(DictType.Copy(thread, Of(self)), DictPart.Items)));
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyDict Copy(PyThread thread, PyType type, PyDict dict)
    {
        thread.Charge(dict.Count / 4);
        thread.Interpreter.Meter.Reserve(dict.CopyBytes);
        var copy = new PyDict(type);
        copy.CopyFrom(dict);
        return copy;
    }

    private static Value Move(PyThread thread, Value self, Value key, Value last) =>
        thread.Then(thread.Current!, Containers.DictFind(thread, Of(self), key), (t, at) =>
        {
            var dict = Of(self);
            if (at.Bits < 0)
                return DictType.KeyError(t, key);
            var entry = dict.EntryAt((int)at.Bits);
            dict.RemoveAt((int)at.Bits);
            return t.Then(t.Current!, Operators.Truth(t, last), (t2, isLast) =>
            {
                if (isLast.IsTrue)
                {
                    t2.Interpreter.Meter.Reserve(dict.GrowthBytes);
                    dict.Append(entry.Key, entry.Hash, entry.Value);
                    return Value.None;
                }

                Prepend(t2, dict, entry);
                return Value.None;
            });
        });

    private static void Prepend(PyThread thread, PyDict dict, PyDict.Entry first)
    {
        thread.Charge(dict.Count / 2);
        var rest = new List<PyDict.Entry>(dict.Count);
        for (var at = -1; dict.MoveNext(ref at);)
            rest.Add(dict.EntryAt(at));
        dict.Clear();
        dict.Append(first.Key, first.Hash, first.Value);
        foreach (var entry in rest)
            dict.Append(entry.Key, entry.Hash, entry.Value);
    }

    private static Value PopItem(PyThread thread, PyDict dict, Value last)
    {
        if (dict.Count == 0)
            return thread.Raise(Types.KeyError, "dictionary is empty");
        if (last.IsTrue || (last.IsInt && last.Bits != 0))
        {
            var (key, value) = dict.PopLast();
            return new PyTuple(key, value);
        }

        var at = -1;
        dict.MoveNext(ref at);
        thread.Charge(at / 8);
        var entry = dict.EntryAt(at);
        dict.RemoveAt(at);
        return new PyTuple(entry.Key, entry.Value);
    }

    /// <summary>Two of them are equal when they also agree in their order.</summary>
    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !right.Type.IsSubtypeOf(OrderedDict) || !left.Type.IsSubtypeOf(OrderedDict))
            return Types.Dict.Compare!(thread, left, right, op);
        return thread.Push(CompareSteps(thread, Of(left), Of(right), op == CompareOp.Eq));
    }

    private static IEnumerable<Value> CompareSteps(PyThread thread, PyDict left, PyDict right, bool equal)
    {
        yield return Types.Dict.Compare!(thread, left, right, CompareOp.Eq);
        var same = thread.Input.IsTrue;
        var (i, j) = (-1, -1);
        while (same && left.MoveNext(ref i) & right.MoveNext(ref j))
        {
            var (one, other, count) = (left.EntryAt(i).Key, right.EntryAt(j).Key, left.Count);
            yield return Operators.Compare(thread, CompareOp.Eq, one, other);
            yield return Operators.Truth(thread, thread.Input);
            same = thread.Input.IsTrue;
            if (left.Count != count || i >= left.Used || !left.EntryAt(i).Key.Is(one) || j >= right.Used || !right.EntryAt(j).Key.Is(other))
                yield return thread.Raise(Types.RuntimeError, "OrderedDict mutated during iteration");
        }

        thread.Output = Value.FromBool((same && left.Count == right.Count) == equal);
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyDict dict)
    {
        var name = dict.Class.ShortName;
        if (dict.Count == 0)
        {
            thread.Output = Value.FromStr($"{name}()");
            yield break;
        }

        if (thread.BeingShown.Contains(dict))
        {
            thread.Output = Value.FromStr("...");
            yield break;
        }

        yield return ContainerRepr.Of(thread, dict);
        thread.Output = Value.FromStr($"{name}({thread.Input.AsText})");
    }
}
