using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Operator;

/// <summary>operator.itemgetter, attrgetter and methodcaller: callables that take something of their argument.</summary>
internal static class Getters
{
    private static readonly PyType ItemGetter = Make("itemgetter", NewItemGetter, static (thread, getter, obj) =>
        getter.Wanted.Length == 1 ? Operators.GetItem(thread, obj, getter.Wanted[0]) : thread.Push(ItemSteps(thread, getter, obj)));

    private static readonly PyType AttributeGetter = Make("attrgetter", NewAttributeGetter, static (thread, getter, obj) =>
        getter.Wanted.Length == 1 && !getter.Wanted[0].AsText!.Contains('.')
            ? Attributes.Get(thread, obj, (PyStr)getter.Wanted[0].Ref!)
            : thread.Push(AttributeSteps(thread, getter, obj)));

    private static readonly PyType MethodCaller = Make("methodcaller", NewMethodCaller, static (thread, getter, obj) =>
        thread.Then(thread.Current!, Attributes.Get(thread, obj, (PyStr)getter.Wanted[0].Ref!), (t, method) => t.Call(method, getter.Wanted[1..], getter.Keywords)));

    public static readonly PyType[] All = [ItemGetter, AttributeGetter, MethodCaller];

    private delegate Value Get(PyThread thread, PyGetter getter, Value obj);

    /// <param name="wanted">Keys, names, or a method's name and its arguments.</param>
    /// <param name="keywords">Names of the last arguments of a method.</param>
    private sealed class PyGetter(PyType type, Value[] wanted, PyStr[] keywords) : PyHeapObject(type), IReferences
    {
        public Value[] Wanted { get; } = wanted;
        public PyStr[] Keywords { get; } = keywords;

        void IReferences.Visit(Reachability reachability)
        {
            foreach (ref readonly var value in Wanted.AsSpan())
                reachability.Reference(value);
        }
    }

    private static PyType Make(string name, NewSlot create, Get get)
    {
        var type = new PyType(name, Types.Object, "operator")
        {
            IsNamedWithModule = true,
            New = create,
            Init = static (PyThread thread, Value self, in CallArgs args) => Value.None,
            Call = (PyThread thread, Value self, in CallArgs args) =>
                args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"{name}() takes no keyword arguments")
                : args.Count != 1 ? thread.Raise(Types.TypeError, $"{name} expected 1 argument, got {args.Count}")
                : get(thread, (PyGetter)self.Ref!, args[0]),
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, (PyGetter)self.Ref!)),
        };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value NewItemGetter(PyThread thread, PyType cls, in CallArgs args) =>
        args.Names.Length > 0 ? thread.Raise(Types.TypeError, "itemgetter() takes no keyword arguments")
        : args.Count == 0 ? thread.Raise(Types.TypeError, "itemgetter expected 1 argument, got 0")
        : new PyGetter(cls, args.All.ToArray(), []);

    private static Value NewAttributeGetter(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "attrgetter() takes no keyword arguments");
        if (args.Count == 0)
            return thread.Raise(Types.TypeError, "attrgetter expected 1 argument, got 0");
        foreach (ref readonly var name in args.All)
        {
            if (name.Ref is not PyStr)
                return thread.Raise(Types.TypeError, "attribute name must be a string");
        }

        return new PyGetter(cls, args.All.ToArray(), []);
    }

    private static Value NewMethodCaller(PyThread thread, PyType cls, in CallArgs args) =>
        args.Count == 0 ? thread.Raise(Types.TypeError, "methodcaller needs at least one argument, the method name")
        : args[0].Ref is not PyStr ? thread.Raise(Types.TypeError, "method name must be a string")
        : new PyGetter(cls, args.All.ToArray(), args.Names.ToArray());

    private static IEnumerable<Value> ItemSteps(PyThread thread, PyGetter getter, Value obj)
    {
        var items = new Value[getter.Wanted.Length];
        for (var i = 0; i < items.Length; i++)
        {
            yield return Operators.GetItem(thread, obj, getter.Wanted[i]);
            items[i] = thread.Input;
        }

        thread.Output = new PyTuple(items);
    }

    private static IEnumerable<Value> AttributeSteps(PyThread thread, PyGetter getter, Value obj)
    {
        var items = new Value[getter.Wanted.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = obj;
            foreach (var name in getter.Wanted[i].AsText!.Split('.'))
            {
                yield return Attributes.Get(thread, items[i], Names.Intern(name));
                items[i] = thread.Input;
            }
        }

        thread.Output = items.Length == 1 ? items[0] : new PyTuple(items);
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyGetter getter)
    {
        var parts = new List<string>();
        var positional = getter.Wanted.Length - getter.Keywords.Length;
        for (var i = 0; i < getter.Wanted.Length; i++)
        {
            yield return Operators.Repr(thread, getter.Wanted[i]);
            parts.Add((i < positional ? "" : getter.Keywords[i - positional].Text + "=") + thread.Input.AsText);
        }

        thread.Output = Value.FromStr($"operator.{getter.Class.ShortName}({string.Join(", ", parts)})");
    }
}
