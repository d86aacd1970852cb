using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>A dict that makes the values of keys it does not have.</summary>
internal sealed class PyDefaultDict(PyType type) : PyDict(type), IReferences
{
    public Value Factory { get; set; } = Value.None;

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Factory);
}

/// <summary>collections.defaultdict (https://docs.python.org/3.13/library/collections.html#defaultdict-objects).</summary>
internal static class DefaultDictType
{
    public static readonly PyType DefaultDict = MakeType();

    private static PyDefaultDict Of(Value self) => (PyDefaultDict)self.Ref!;

    private static PyType MakeType()
    {
        var type = new PyType("defaultdict", Types.Dict, "collections")
        {
            IsNamedWithModule = true,
            New = static (PyThread thread, PyType cls, in CallArgs args) =>
            {
                thread.Interpreter.Meter.Reserve(72);
                return new PyDefaultDict(cls);
            },
            Init = Init,
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self))),
        };
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) =>
        {
            if (left.Ref is not PyDict a || right.Ref is not PyDict b)
                return Value.NotImplemented;
            var union = Copy(thread, left.Ref as PyDefaultDict ?? (PyDefaultDict)right.Ref, a);
            return thread.Then(thread.Current!, Containers.DictUpdate(thread, union, b), (_, _) => union);
        };
        type.Method("__missing__", Missing);
        type.Method("copy", static (thread, self) => Copy(thread, Of(self), Of(self)));
        type.Method("__copy__", static (thread, self) => Copy(thread, Of(self), Of(self)));
        type.Method("__reduce__", static (thread, self) => new PyTuple(
            self.Type,
            Of(self).Factory.IsNone ? PyTuple.Empty : new PyTuple(Of(self).Factory),
            Value.None,
            Value.None,
            new PyDictIterator(DictType.Copy(thread, Of(self)), DictPart.Items)));
        type.Attribute("default_factory", static (_, self) => Of(self).Factory, static (_, self, value) =>
        {
            Of(self).Factory = value.IsUnbound ? Value.None : value;
            return Value.None;
        });
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        var rest = args.Positional;
        if (rest.Length > 0)
        {
            if (!rest[0].IsNone && rest[0].Type.Call is null)
                return thread.Raise(Types.TypeError, "first argument must be callable or None");
            Of(self).Factory = rest[0];
            rest = rest[1..];
        }

        return DictType.Update(thread, self, "dict", new CallArgs([.. rest, .. args.Named], args.Names));
    }

    private static Value Missing(PyThread thread, Value self, Value key)
    {
        if (Of(self).Factory.IsNone)
            return DictType.KeyError(thread, key);
        var below = thread.Current!;
        return thread.Then(below, thread.Call(Of(self).Factory), (t, made) => t.Then(t.Current!, Operators.SetItem(t, self, key, made), (_, _) => made));
    }

    private static PyDefaultDict Copy(PyThread thread, PyDefaultDict like, PyDict items)
    {
        thread.Charge(items.Count / 4);
        thread.Interpreter.Meter.Reserve(items.CopyBytes);
        var copy = new PyDefaultDict(like.Class) { Factory = like.Factory };
        copy.CopyFrom(items);
        return copy;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyDefaultDict dict)
    {
        var factory = "...";
        if (dict.Factory.Ref is { } made && thread.BeingShown.Add(made))
        {
            yield return thread.Try().ReprOf(dict.Factory);
            thread.BeingShown.Remove(made);
            if (thread.Caught is { } error)
                yield return thread.Raise(error);
            factory = thread.Input.AsText!;
        }

        yield return ContainerRepr.Of(thread, dict);
        thread.Output = Value.FromStr($"{dict.Class.ShortName}({factory}, {thread.Input.AsText})");
    }

    private static Value ReprOf(this PyThread thread, Value value) => Operators.Repr(thread, value);
}
