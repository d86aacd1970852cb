using System.Text;
using Playground.Python.Modules;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>types.GenericAlias (https://docs.python.org/3.13/library/stdtypes.html#generic-alias-type).</summary>
internal static class GenericAliasType
{
    private static readonly PyStr TypingSubst = Names.Intern("__typing_subst__");
    private static readonly PyStr ParametersName = Names.Intern("__parameters__");

    /// <summary>Attributes that are the alias's own; all others are its class's.</summary>
    private static readonly HashSet<string> Own =
    [
        "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__",
        "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__dir__",
    ];

    public static void Define()
    {
        var type = Types.GenericAlias;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) => args.Names.Length > 0 ? thread.Raise(Types.TypeError, "GenericAlias() takes no keyword arguments")
            : args.Count == 2
            ? new PyGenericAlias(cls, args[0], args[1].Ref as PyTuple ?? new PyTuple(args[1]))
            : thread.Raise(Types.TypeError, $"GenericAlias expected 2 arguments, got {args.Count}");
        type.Init = static (PyThread thread, Value self, in CallArgs args) => Value.None;
        type.Repr = static (thread, self) => thread.Push(ReprSteps(thread, Of(self)));
        type.Compare = static (thread, self, other, op) => op is CompareOp.Eq or CompareOp.Ne && other.Ref is PyGenericAlias alias
            ? thread.Push(EqualSteps(thread, Of(self), alias, op == CompareOp.Eq))
            : Value.NotImplemented;
        type.Hash = static (thread, self) => Containers.Hash(thread, new PyTuple(Of(self).Origin, Of(self).Args));
        type.Call = static (PyThread thread, Value self, in CallArgs args) => thread.Then(thread.Current!, thread.Call(Of(self).Origin, args), (t, made) => SetOriginalClass(t, made, self));
        type.GetAttribute = GetAttribute;
        type.GetItem = static (thread, self, key) => thread.Push(SubstituteSteps(thread, Of(self), key));
        type.Iter = static (_, self) => new PyTupleIterator(new PyTuple(new PyGenericAlias(self.Type, Of(self).Origin, Of(self).Args) { IsUnpacked = true }));
        type.Binary[(int)BinaryOperator.BitOr] = static (thread, left, right) => UnionTypes.Or(thread, left, right);
        type.Attribute("__origin__", static (_, self) => Of(self).Origin);
        type.Attribute("__args__", static (_, self) => Of(self).Args);
        type.Attribute("__unpacked__", static (_, self) => Value.FromBool(Of(self).IsUnpacked));
        type.Attribute("__typing_unpacked_tuple_args__", static (_, self) => Of(self) is { IsUnpacked: true } alias && ReferenceEquals(alias.Origin.Ref, Types.Tuple) ? alias.Args : Value.None);
        type.Attribute("__parameters__", static (thread, self) => Of(self).Parameters is { } known
            ? known
            : thread.Then(thread.Current!, thread.Push(ParametersSteps(thread, Of(self).Args)), (_, found) => Of(self).Parameters = (PyTuple)found.Ref!));
        type.Method("__mro_entries__", static (_, self, _) => new PyTuple(Of(self).Origin));
        type.Method("__instancecheck__", static (thread, self, _) => thread.Raise(Types.TypeError, IsOfGeneric(self) ? "Subscripted generics cannot be used with class and instance checks" : "isinstance() argument 2 cannot be a parameterized generic"));
        type.Method("__subclasscheck__", static (thread, self, _) => thread.Raise(Types.TypeError, IsOfGeneric(self) ? "Subscripted generics cannot be used with class and instance checks" : "issubclass() argument 2 cannot be a parameterized generic"));
        type.Method("__reduce__", static (thread, self) => Of(self).IsUnpacked
            ? new PyTuple(thread.Interpreter.Builtins.Dict.Get("next"), new PyTuple(new PyTupleIterator(new PyTuple(self))))
            : new PyTuple(Types.GenericAlias, new PyTuple(Of(self).Origin, Of(self).Args)));
        type.Method("__dir__", static (thread, self) => thread.Push(DirectorySteps(thread, Of(self))));
        foreach (var generic in new[] { Types.List, Types.Tuple, Types.Dict, Types.Set, Types.FrozenSet, Types.Enumerate, Types.BaseExceptionGroup, Types.Generator, Types.Coroutine, Types.AsyncGenerator, Types.MappingProxy })
            AllowSubscript(generic);
    }

    /// <summary>Gives a builtin class `__class_getitem__`.</summary>
    public static void AllowSubscript(PyType type) => type.ClassMethod("__class_getitem__", static (_, self, args) => Make(self, args));

    public static Value Make(Value origin, Value args) => new PyGenericAlias(Types.GenericAlias, origin, args.Ref as PyTuple ?? new PyTuple(args));

    /// <summary>Of a class of the program's own that is derived from Generic; the typing module says it differently.</summary>
    private static bool IsOfGeneric(Value self) => Of(self).Origin.Ref is PyType type && type.IsSubtypeOf(Types.Generic);

    /// <summary>The names of its class and its own.</summary>
    private static IEnumerable<Value> DirectorySteps(PyThread thread, PyGenericAlias alias)
    {
        yield return thread.Call(thread.Interpreter.Builtins.Dict.Get("dir"), alias.Origin);
        var names = (PyList)thread.Input.Ref!;
        foreach (var own in Own)
        {
            if (own is not ("__copy__" or "__deepcopy__") && !names.ToArray().Any(name => name.AsText == own))
                names.Add(Value.FromStr(own));
        }

        thread.Output = names;
    }

    private static PyGenericAlias Of(Value self) => (PyGenericAlias)self.Ref!;

    private static Value SetOriginalClass(PyThread thread, Value made, Value alias) =>
        made.Ref is PyHeapObject { Class.IsHeap: true } ? thread.Push(SetSteps(thread, made, alias), made, alias) : made;

    private static IEnumerable<Value> SetSteps(PyThread thread, Value made, Value alias)
    {
        yield return Attributes.Set(thread.Try(), made, Names.Intern("__orig_class__"), alias);
        if (thread.Caught is { } error && !error.Is(Types.AttributeError) && !error.Is(Types.TypeError))
            yield return thread.Raise(error);
        thread.Output = made;
    }

    private static Value GetAttribute(PyThread thread, Value self, Value name)
    {
        var key = (PyStr)name.Ref!;
        return Own.Contains(key.Text) || self.Type.IsHeap && !self.Type.Lookup(key).IsUnbound && !key.Text.StartsWith("__", StringComparison.Ordinal)
            ? Attributes.GetGeneric(thread, self, self.Type, key)
            : Attributes.GetWrapped(thread, Of(self).Origin, key);
    }

    private static IEnumerable<Value> EqualSteps(PyThread thread, PyGenericAlias left, PyGenericAlias right, bool wanted)
    {
        yield return Operators.ItemsEqual(thread, left.Origin, right.Origin);
        if (thread.Input.IsTrue)
            yield return Operators.ItemsEqual(thread, left.Args, right.Args);
        thread.Output = Value.FromBool((thread.Input.IsTrue && left.IsUnpacked == right.IsUnpacked) == wanted);
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyGenericAlias alias)
    {
        var text = new StringBuilder(alias.IsUnpacked ? "*" : "");
        yield return TypeText(thread, alias.Origin);
        text.Append(thread.Input.AsText).Append('[');
        for (var i = 0; i < alias.Args.Count; i++)
        {
            yield return TypeText(thread, alias.Args[i]);
            text.Append(i > 0 ? ", " : "").Append(thread.Input.AsText);
        }

        if (alias.Args.Count == 0)
            text.Append("()");
        thread.Output = Value.FromStr(text.Append(']').ToString());
    }

    /// <summary>How a type is written in an annotation: "int", "collections.abc.Iterable", "...".</summary>
    private static Value TypeText(PyThread thread, Value value)
    {
        if (value.Ref is PyEllipsis)
            return Value.FromStr("...");
        if (value.Ref is PyType type)
            return Value.FromStr(type.Module == "builtins" ? type.QualName : $"{type.Module}.{type.QualName}");
        if (value.Ref is PyFunction function)
            return Value.FromStr($"{function.Module.AsText}.{function.QualName}");
        return value.Ref is PyList ? thread.Push(ListTextSteps(thread, (PyList)value.Ref)) : Operators.Repr(thread, value);
    }

    private static IEnumerable<Value> ListTextSteps(PyThread thread, PyList list)
    {
        var parts = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            yield return TypeText(thread, list[i]);
            parts.Add(thread.Input.AsText!);
        }

        thread.Output = Value.FromStr($"[{string.Join(", ", parts)}]");
    }

    /// <summary>The type variables in arguments, each once.</summary>
    public static IEnumerable<Value> ParametersSteps(PyThread thread, PyTuple args)
    {
        var found = new List<Value>();
        foreach (var arg in args.Items.ToArray())
        {
            if (arg.Ref is PyType or null)
                continue;
            if (!arg.Type.Lookup(TypingSubst).IsUnbound)
            {
                Add(found, arg);
                continue;
            }

            yield return thread.Try().Attribute(arg, ParametersName);
            if (thread.Caught is not null || thread.Input.Ref is not PyTuple inner)
                continue;
            foreach (var parameter in inner.Items)
                Add(found, parameter);
        }

        thread.Output = found.Count == 0 ? PyTuple.Empty : new PyTuple([.. found]);
    }

    private static void Add(List<Value> found, Value parameter)
    {
        if (!found.Exists(known => known.Is(parameter)))
            found.Add(parameter);
    }

    private static Value Attribute(this PyThread thread, Value obj, PyStr name) => Attributes.Get(thread, obj, name);

    /// <summary>`list[T][int]`.</summary>
    private static IEnumerable<Value> SubstituteSteps(PyThread thread, PyGenericAlias alias, Value key)
    {
        yield return Typing.Call(thread, "_substituted", alias, key);
        thread.Output = new PyGenericAlias(alias.Class, alias.Origin, (PyTuple)thread.Input.Ref!) { IsUnpacked = alias.IsUnpacked };
    }
}
