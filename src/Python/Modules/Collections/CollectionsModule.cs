using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>`_collections`: what of collections is not written in Python.</summary>
internal static class CollectionsModule
{
    private static readonly PyType TupleGetter = MakeTupleGetter();

    /// <summary>A field of a named tuple.</summary>
    private sealed class PyTupleGetter(int index, Value doc) : PyHeapObject(TupleGetter), IReferences
    {
        public int Index { get; } = index;
        public Value Doc { get; set; } = doc;

        void IReferences.Visit(Reachability reachability) => reachability.Reference(Doc);
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_collections");
        module.Dict.Set("deque", DequeType.Deque);
        module.Dict.Set("defaultdict", DefaultDictType.DefaultDict);
        module.Dict.Set("OrderedDict", OrderedDictType.OrderedDict);
        module.Dict.Set("_tuplegetter", TupleGetter);
        module.Function("_count_elements", "mapping, iterable, /", static (thread, args) => args[0].Ref is PyDict
            ? thread.Push(CountSteps(thread, args[0], args[1]))
            : thread.Raise(Types.TypeError, $"a dict was expected, not {args[0].Type.Name}"));
        return module;
    }

    private static PyType MakeTupleGetter()
    {
        var type = new PyType("_tuplegetter", Types.Object, "collections")
        {
            New = static (PyThread thread, PyType cls, in CallArgs args) => new PyTupleGetter((int)args[0].Bits, args[1]),
            Init = static (PyThread thread, Value self, in CallArgs args) => Value.None,
            DescriptorGet = static (thread, self, instance, _) =>
            {
                if (instance.IsUnbound)
                    return self;
                if (instance.Ref is not PyTuple tuple)
                    return thread.Raise(Types.TypeError, $"descriptor for index '{((PyTupleGetter)self.Ref!).Index}' for tuple subclasses doesn't apply to '{instance.Type.Name}' object");
                var index = ((PyTupleGetter)self.Ref!).Index;
                return index < tuple.Count ? tuple[index] : thread.Raise(Types.IndexError, "tuple index out of range");
            },
            DescriptorSet = static (thread, _, _, value) => thread.Raise(Types.AttributeError, value.IsUnbound ? "can't delete attribute" : "can't set attribute"),
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyTupleGetter)self.Ref!)),
        };
        type.Attribute("__doc__", static (_, self) => ((PyTupleGetter)self.Ref!).Doc, static (_, self, value) =>
        {
            ((PyTupleGetter)self.Ref!).Doc = value.IsUnbound ? Value.None : value;
            return Value.None;
        });
        BuiltinTypes.Finish(type);
        return type;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyTupleGetter getter)
    {
        yield return Operators.Repr(thread, getter.Doc);
        thread.Output = Value.FromStr($"_tuplegetter({getter.Index}, {thread.Input.AsText})");
    }

    /// <summary>Adds 1 for each item to what a dict has of it.</summary>
    private static IEnumerable<Value> CountSteps(PyThread thread, Value mapping, Value iterable)
    {
        var dict = (PyDict)mapping.Ref!;
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        while (true)
        {
            var item = Operators.Next(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(2);
            if (!Containers.TryHash(thread, item, out var hash))
            {
                yield return Containers.Hash(thread, item);
                hash = thread.Input.Bits;
            }

            var found = Containers.DictFindHashed(thread, dict, item, hash);
            if (found.IsSignal)
            {
                yield return found;
                found = thread.Input;
            }

            var count = found.Bits >= 0 ? dict.EntryAt((int)found.Bits).Value : Value.Unbound;
            var next = count.IsUnbound ? Value.FromInt(1) : Operators.Binary(thread, Syntax.BinaryOperator.Add, count, Value.FromInt(1));
            if (next.IsSignal)
            {
                yield return next;
                next = thread.Input;
            }

            var set = Containers.DictSetHashed(thread, dict, item, hash, next);
            if (set.IsSignal)
                yield return set;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.None;
    }
}
