using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// How an object is taken apart to be copied: object.__reduce_ex__ and __getstate__
/// (https://docs.python.org/3.13/library/pickle.html#object.__reduce_ex__).
/// </summary>
internal static class ObjectReduce
{
    private static readonly PyStr Reduce = Names.Intern("__reduce__");
    private static readonly PyStr GetState = Names.Intern("__getstate__");
    private static readonly PyStr NewArguments = Names.Intern("__getnewargs__");
    private static readonly PyStr AllNewArguments = Names.Intern("__getnewargs_ex__");

    /// <summary>copyreg.__newobj__: cls.__new__(cls, *args).</summary>
    private static readonly PyBuiltin NewObject = new("__newobj__", static (PyThread thread, in CallArgs args) => thread.Push(NewSteps(thread, args.All.ToArray(), []))) { Module = "copyreg" };

    private static readonly PyBuiltin NewObjectWithNames = new("__newobj_ex__", static (PyThread thread, in CallArgs args) =>
    {
        var named = (PyDict)args[2].Ref!;
        var all = new List<Value> { args[0] };
        all.AddRange(((PyTuple)args[1].Ref!).Items.ToArray());
        var names = new List<PyStr>();
        for (var at = -1; named.MoveNext(ref at);)
        {
            names.Add((PyStr)named.EntryAt(at).Key.Ref!);
            all.Add(named.EntryAt(at).Value);
        }

        return thread.Push(NewSteps(thread, [.. all], [.. names]));
    }) { Module = "copyreg" };

    public static void Define(PyType type)
    {
        type.Method("__reduce_ex__", static (thread, self, protocol) => self.Type.Lookup(Reduce) is var method && !method.Is(Types.Object.Dict[Reduce])
            ? thread.CallSpecialFunction(method, self, [])
            : thread.Push(ReduceSteps(thread, self)));
        type.Method("__reduce__", static (thread, self) => thread.Push(ReduceSteps(thread, self)));
        type.Method("__getstate__", static (_, self) => StateOf(self));
    }

    private static IEnumerable<Value> NewSteps(PyThread thread, Value[] args, PyStr[] names)
    {
        yield return Attributes.Get(thread, args[0], Names.__new__);
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> ReduceSteps(PyThread thread, Value self)
    {
        var (type, body) = (self.Type, self.Ref);
        var isPlain = body is PyInstance or PyList or PyDict or PyTuple or PySet or PyStr or PyBytes or PyException or IValueInstance || Ints.Is(self) || self.IsFloat;
        if (!isPlain || body is PyModule)
            yield return thread.Raise(Types.TypeError, $"cannot pickle '{type.Name}' object");
        yield return Attributes.CallMethod(thread, self, GetState);
        var state = thread.Input;
        if (body is PySet set)
        {
            var items = new PyList();
            for (var at = -1; set.MoveNext(ref at);)
                items.Add(set.SlotAt(at).Key);
            thread.Output = new PyTuple(type, new PyTuple(items), state);
            yield break;
        }

        var (create, args) = (NewObject, new List<Value> { type });
        if (!type.Lookup(AllNewArguments).IsUnbound)
        {
            yield return Attributes.CallMethod(thread, self, AllNewArguments);
            var pair = (PyTuple)thread.Input.Ref!;
            (create, args) = (NewObjectWithNames, [type, pair[0], pair[1]]);
        }
        else if (!type.Lookup(NewArguments).IsUnbound)
        {
            yield return Attributes.CallMethod(thread, self, NewArguments);
            args.AddRange(((PyTuple)thread.Input.Ref!).Items.ToArray());
        }
        else if (PlainValue(self, out var convert) is { IsUnbound: false } value)
        {
            args.Add(value);
        }
        else if (convert is not null)
        {
            yield return thread.Call(convert, self);
            args.Add(thread.Input);
        }

        thread.Output = new PyTuple(
            create,
            new PyTuple([.. args]),
            state,
            body is PyList list ? new PyListIterator(list) : Value.None,
            body is PyDict dict ? new PyDictIterator(dict, DictPart.Items) : Value.None);
    }

    /// <summary>What an immutable value is made of again; Unbound when there is nothing, or <paramref name="convert"/> has to find it.</summary>
    private static Value PlainValue(Value self, out PyType? convert)
    {
        convert = null;
        switch (self.Ref)
        {
            case PyTuple tuple:
                return new PyTuple(tuple.Items.ToArray());
            case PyStr text:
                return Value.FromStr(text.Text);
            case PyInstance or PyList or PyDict or PyException:
                return Value.Unbound;
        }

        convert = self.Type.IsSubtypeOf(Types.Int) ? Types.Int : self.Type.IsSubtypeOf(Types.Float) ? Types.Float : self.Type.IsSubtypeOf(Types.Bytes) ? Types.Bytes : Types.Complex;
        return Value.Unbound;
    }

    /// <summary>The attributes: a dict, with those of `__slots__` beside it; None when there are none.</summary>
    public static Value StateOf(Value self)
    {
        if (((self.Ref as IValueInstance)?.Body ?? self.Ref as PyHeapObject) is not { Shape: { } shape } body)
            return Value.None;
        var members = self.Type.Mro
            .SelectMany(static type => type.Dict)
            .Where(static entry => entry.Value.Ref is PyGetSet { IsMember: true })
            .Select(static entry => entry.Key.Text)
            .ToHashSet();
        var (plain, slots) = (new PyDict(), new PyDict());
        if (shape.IsDictionary)
        {
            if (body.Slots!.Length > 1)
                slots.CopyFrom((PyDict)body.Slots[1].Ref!);
            var dict = (PyDict)body.Slots[0].Ref!;
            for (var at = -1; dict.MoveNext(ref at);)
                (members.Contains(dict.EntryAt(at).Key.AsText ?? "") ? slots : plain).Set((PyStr)dict.EntryAt(at).Key.Ref!, dict.EntryAt(at).Value);
        }
        else
        {
            for (var i = 0; i < shape.Names.Length; i++)
                (members.Contains(shape.Names[i].Text) ? slots : plain).Set(shape.Names[i], body.Slots![i]);
        }

        if (slots.Count > 0)
            return new PyTuple(plain.Count > 0 ? plain : Value.None, slots);
        return plain.Count > 0 ? plain : Value.None;
    }
}
