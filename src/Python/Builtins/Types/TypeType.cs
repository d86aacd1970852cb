using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>type: the class of classes.</summary>
internal static class TypeType
{
    private static readonly Signature NewSignature = Signature.Parse("type.__new__", "name, bases, dict, /");

    public static void Define()
    {
        var type = Types.Type;
        type.Repr = static (_, self) => Value.FromStr(ReprOf((PyType)self.Ref!));
        type.Call = Constructors.Call;
        type.New = New;
        type.Init = static (PyThread thread, Value _, in CallArgs args) => args.Count is 1 or 3
            ? Value.None
            : thread.Raise(Types.TypeError, "type.__init__() takes 1 or 3 arguments");
        type.GetAttribute = GetAttribute;
        type.SetAttribute = SetAttribute;
        type.Binary[(int)BinaryOperator.BitOr] = UnionTypes.Or;
        type.Attribute("__name__", static (_, self) => Value.FromStr(Of(self).ShortName), SetName);
        type.Attribute("__qualname__", static (_, self) => Value.FromStr(Of(self).QualName), SetQualName);
        type.Attribute("__module__", static (_, self) => Of(self).Dict.TryGetValue(Names.__module__, out var module) && module.Ref is not PyGetSet ? module : Value.FromStr(Of(self).Module), SetModule);
        type.Attribute("__text_signature__", static (_, self) => TextSignatures.Of(Of(self)));
        type.Attribute("__bases__", static (_, self) => new PyTuple(Array.ConvertAll(Of(self).Bases, Value.From)));
        type.Attribute("__base__", static (_, self) => ClassLayout.BestBaseOf(Of(self)) is { } best ? best : Value.None);
        type.Attribute("__mro__", static (_, self) => new PyTuple(Array.ConvertAll(Of(self).Mro, Value.From)));
        type.Attribute("__dict__", static (_, self) => Namespace(Of(self)));
        type.Attribute("__doc__", static (thread, self) => Doc(thread, Of(self)), static (thread, self, value) => SetPlain(thread, self, Names.__doc__, value));
        type.Attribute("__annotations__", Annotations, static (thread, self, value) =>
            value.IsUnbound && Of(self).IsHeap && !Of(self).Dict.ContainsKey(Names.__annotations__) ? thread.Raise(Types.AttributeError, "__annotations__") : SetPlain(thread, self, Names.__annotations__, value));
        type.Attribute("__abstractmethods__", AbstractMethods, static (thread, self, value) =>
            value.IsUnbound && !Of(self).Dict.ContainsKey(Names.__abstractmethods__) ? thread.Raise(Types.AttributeError, "__abstractmethods__") : SetPlain(thread, self, Names.__abstractmethods__, value));
        type.Attribute("__type_params__", static (_, self) => Of(self).Dict.TryGetValue(TypeParams, out var value) && value.Ref is not PyGetSet ? value : PyTuple.Empty, static (thread, self, value) =>
            value.IsUnbound ? thread.Raise(Types.TypeError, $"cannot delete '__type_params__' attribute of type '{Of(self).Name}'") : SetPlain(thread, self, TypeParams, value));
        type.Method("mro", static (_, self) => new PyList(Array.ConvertAll(Of(self).Mro, Value.From)));
        type.Method("__subclasses__", static (_, self) => new PyList([.. Of(self).Subclasses.Select(subclass => (Value)subclass)]));
        type.Method("__instancecheck__", static (_, self, instance) => Value.FromBool(instance.Type.IsSubtypeOf(Of(self))));
        type.Method("__subclasscheck__", static (thread, self, subclass) => subclass.Ref is PyType candidate
            ? Value.FromBool(candidate.IsSubtypeOf(Of(self)))
            : thread.Raise(Types.TypeError, "issubclass() arg 1 must be a class"));
        type.ClassMethod("__prepare__", static (PyThread _, in CallArgs _) => new PyDict());
        type.Method("__dir__", static (thread, self) => Directory.Of(thread, self));
    }

    private static readonly PyStr TypeParams = Names.Intern("__type_params__");

    private static PyType Of(Value self) => (PyType)self.Ref!;

    /// <summary>"&lt;class '__main__.Point'&gt;".</summary>
    public static string ReprOf(PyType type) =>
        type.Module == "builtins" ? $"<class '{type.QualName}'>" : $"<class '{type.Module}.{type.QualName}'>";

    private static Value New(PyThread thread, PyType metaclass, in CallArgs args)
    {
        if (args.Count != 3)
            return thread.Raise(Types.TypeError, ReferenceEquals(metaclass, Types.Type) ? "type() takes 1 or 3 arguments" : $"type.__new__() takes exactly 3 arguments ({args.Count} given)");
        Span<Value> values = new Value[3];
        if (!NewSignature.Bind(thread, new CallArgs(args.Positional, default), values))
            return Value.Error;
        if (values[0].Ref is not PyStr name)
            return thread.Raise(Types.TypeError, $"type.__new__() argument 1 must be str, not {Errors.KindOf(values[0])}");
        if (values[1].Ref is not PyTuple bases)
            return thread.Raise(Types.TypeError, $"type.__new__() argument 2 must be tuple, not {Errors.KindOf(values[1])}");
        if (values[2].Ref is not PyDict dict)
            return thread.Raise(Types.TypeError, $"type.__new__() argument 3 must be dict, not {Errors.KindOf(values[2])}");
        return ClassBuilder.Create(thread, metaclass, name, bases, dict, args.Named.ToArray(), args.Names.ToArray());
    }

    // ---- Attributes of classes ----

    /// <summary>type.__getattribute__: data descriptors of the metaclass, then the class and its bases, then the metaclass.</summary>
    private static Value GetAttribute(PyThread thread, Value self, Value name)
    {
        var type = Of(self);
        var key = (PyStr)name.Ref!;
        var below = thread.Current!;
        var meta = type.Class.Lookup(key);
        if (!meta.IsUnbound && Attributes.ReadsFirst(meta))
            return Attributes.OrMissing(thread, self, type.Class, key, below, Attributes.Bind(thread, meta, self, type.Class));
        var own = type.Lookup(key);
        if (!own.IsUnbound)
            return Attributes.OrMissing(thread, self, type.Class, key, below, Attributes.Bind(thread, own, Value.Unbound, type));
        return meta.IsUnbound ? Attributes.GetMissing(thread, self, type.Class, key) : Attributes.Bind(thread, meta, self, type.Class);
    }

    private static Value SetAttribute(PyThread thread, Value self, Value name, Value value)
    {
        var type = Of(self);
        var key = (PyStr)name.Ref!;
        if (!type.IsHeap)
            return thread.Raise(Types.TypeError, $"cannot set '{key.Text}' attribute of immutable type '{type.Name}'");
        var meta = type.Class.Lookup(key);
        if (meta.Ref is PyGetSet property)
            return property.Set is { } setter ? setter(thread, self, value) : thread.Raise(Types.AttributeError, $"attribute '{key.Text}' of 'type' objects is not writable");
        if (meta.Ref is PyHeapObject descriptor && descriptor.Class.DescriptorSet is { } set)
            return set(thread, meta, self, value);
        if (value.IsUnbound && !type.Dict.ContainsKey(key))
            return thread.Raise(Errors.NoAttribute(self, key));
        SetOwn(type, key, value);
        return Value.None;
    }

    private static Value SetPlain(PyThread thread, Value self, PyStr name, Value value)
    {
        if (!Of(self).IsHeap)
            return thread.Raise(Types.TypeError, $"cannot set '{name.Text}' attribute of immutable type '{Of(self).Name}'");
        SetOwn(Of(self), name, value);
        return Value.None;
    }

    private static void SetOwn(PyType type, PyStr name, Value value)
    {
        if (name.Text == "__new__" && value.Ref is PyFunction)
            value = new PyStaticMethod(value);
        type.Set(name, value);
        if (name.Text.StartsWith("__", StringComparison.Ordinal))
            RefillSlots(type);
    }

    /// <summary>A special method came or went: the class and all below it answer to operators anew.</summary>
    private static void RefillSlots(PyType type)
    {
        var waiting = new Stack<PyType>([type]);
        while (waiting.TryPop(out var next))
        {
            next.ForgetSlots();
            UserSlots.Fill(next);
            foreach (var subclass in next.Subclasses)
                waiting.Push(subclass);
        }
    }

    private static Value SetName(PyThread thread, Value self, Value value)
    {
        if (!CheckText(thread, self, "__name__", value) || !ClassBuilder.IsName(thread, (PyStr)value.Ref!))
            return Value.Error;
        Of(self).Name = value.AsText!;
        return Value.None;
    }

    private static Value SetQualName(PyThread thread, Value self, Value value)
    {
        if (!CheckText(thread, self, "__qualname__", value))
            return Value.Error;
        Of(self).QualName = value.AsText!;
        return Value.None;
    }

    private static Value SetModule(PyThread thread, Value self, Value value)
    {
        var result = SetPlain(thread, self, Names.__module__, value);
        if (!result.IsSignal && value.AsText is { } text)
            Of(self).Module = text;
        return result;
    }

    private static bool CheckText(PyThread thread, Value self, string name, Value value)
    {
        if (!Of(self).IsHeap)
            thread.Raise(Types.TypeError, $"cannot set '{name}' attribute of immutable type '{Of(self).Name}'");
        else if (value.IsUnbound)
            thread.Raise(Types.TypeError, $"cannot delete '{name}' attribute of type '{Of(self).Name}'");
        else if (value.AsText is null)
            thread.Raise(Types.TypeError, $"can only assign string to {Of(self).Name}.{name}, not '{value.Type.Name}'");
        else
            return true;
        return false;
    }

    private static Value Doc(PyThread thread, PyType type)
    {
        if (!type.Dict.TryGetValue(Names.__doc__, out var doc))
            return Value.None;
        return Attributes.Bind(thread, doc, Value.Unbound, type);
    }

    private static Value Annotations(PyThread thread, Value self)
    {
        var type = Of(self);
        if (type.Dict.TryGetValue(Names.__annotations__, out var found) && found.Ref is not PyGetSet)
            return found;
        if (!type.IsHeap)
            return thread.Raise(Types.AttributeError, $"type object '{type.Name}' has no attribute '__annotations__'");
        var made = new PyDict();
        type.Set(Names.__annotations__, made);
        return made;
    }

    private static Value AbstractMethods(PyThread thread, Value self) => Of(self).Dict.TryGetValue(Names.__abstractmethods__, out var names) && names.Ref is not PyGetSet
        ? names
        : thread.Raise(Types.AttributeError, "__abstractmethods__");

    private static Value Namespace(PyType type)
    {
        var dict = new PyDict();
        foreach (var (name, value) in type.Dict)
            dict.Set(name, value);
        return new PyMappingProxy(dict);
    }
}
