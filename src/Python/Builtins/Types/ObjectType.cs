using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>object: what every class inherits.</summary>
internal static class ObjectType
{
    public static readonly NewSlot NewSlot = New;
    public static readonly CallSlot InitSlot = Init;

    public static void Define()
    {
        var type = Types.Object;
        type.New = NewSlot;
        type.Init = InitSlot;
        type.Repr = static (thread, self) => Value.FromStr(DefaultRepr(thread, self));
        type.Hash = static (thread, self) => Value.FromInt(thread.Interpreter.AddressOf(self) >> 4);
        SlotWrappers.Unary(type, "__str__", static (thread, self) => Operators.Repr(thread, self));
        for (var i = 0; i < SpecialMethods.Compare.Length; i++)
        {
            var op = (CompareOp)i;
            SlotWrappers.Binary(type, SpecialMethods.Compare[i].Text, (thread, self, other) => Compare(thread, self, other, op));
        }

        // No slots of their own: a null slot is the fast way to the same thing.
        SlotWrappers.Binary(type, "__getattribute__", static (thread, self, name) => GetAttribute(thread, self, name));
        SlotWrappers.AddSetAttribute(type, static (thread, self, name, value) => self.Ref is PyType
            ? thread.Raise(Types.TypeError, $"can't apply this {(value.IsUnbound ? "__delattr__" : "__setattr__")} to {self.Type.Name} object")
            : Attributes.SetGeneric(thread, self, self.Type, (PyStr)name.Ref!, value));
        type.Attribute("__class__", static (_, self) => self.Type, SetClass);
        type.Method("__format__", static (thread, self, spec) => Format(thread, self, spec));
        type.Method("__dir__", static (thread, self) => Directory.Of(thread, self));
        type.Method("__sizeof__", static (_, _) => Value.FromInt(16));
        ObjectReduce.Define(type);
        type.ClassMethod("__init_subclass__", static (PyThread thread, in CallArgs args) => args.Names.Length > 0 || args.Count > 1
            ? thread.Raise(Types.TypeError, $"{((PyType)args[0].Ref!).Name}.__init_subclass__() takes no {(args.Count > 1 ? "" : "keyword ")}arguments{(args.Count > 1 ? $" ({args.Count - 1} given)" : "")}")
            : Value.None);
        type.ClassMethod("__subclasshook__", static (PyThread _, in CallArgs _) => Value.NotImplemented);
        type.Constant("__doc__", Value.FromStr("The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n"));
    }

    /// <summary>"&lt;__main__.Point object at 0x7f0000001070&gt;".</summary>
    public static string DefaultRepr(PyThread thread, Value self)
    {
        var type = self.Type;
        var name = type.Module == "builtins" ? type.QualName : $"{type.Module}.{type.QualName}";
        return $"<{name} object at {Address(thread, self)}>";
    }

    public static string Address(PyThread thread, Value value) =>
        "0x" + thread.Interpreter.AddressOf(value).ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The names that an abstract class leaves to its subclasses; null for a class that can be instantiated.</summary>
    public static List<string>? AbstractMethods(PyType type)
    {
        if (!type.Dict.TryGetValue(Names.__abstractmethods__, out var names))
            return null;
        var list = new List<string>();
        switch (names.Ref)
        {
            case PySet set:
                for (var at = -1; set.MoveNext(ref at);)
                    list.Add(set.SlotAt(at).Key.AsText ?? "");
                break;
            case PyTuple tuple:
                foreach (var name in tuple.Items)
                    list.Add(name.AsText ?? "");
                break;
        }

        list.Sort(string.CompareOrdinal);
        return list.Count == 0 ? null : list;
    }

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        // A builtin type without a way of its own has instances that only the interpreter makes.
        if (!type.IsHeap && !ReferenceEquals(type, Types.Object) && !ReferenceEquals(type, Types.Generic))
            return Constructors.CannotCreate(thread, type);
        if (args.All.Length > 0)
        {
            if (type.Lookup(Names.__new__).Ref is not PyBuiltin)
                return thread.Raise(Types.TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
            if (ReferenceEquals(type.Init, InitSlot) && type.Lookup(Names.__init__).Ref is PySlotWrapper)
                return thread.Raise(Types.TypeError, $"{type.Name}() takes no arguments");
        }

        if (AbstractMethods(type) is { } missing)
        {
            var plural = missing.Count == 1 ? "" : "s";
            return thread.Raise(
                Types.TypeError,
                $"Can't instantiate abstract class {type.Name} without an implementation for abstract method{plural} {string.Join(", ", missing.Select(name => $"'{name}'"))}");
        }

        thread.Interpreter.Meter.Reserve(56);
        var made = new PyInstance(type);
        thread.Interpreter.Watch.AddInstance(made);
        return made;
    }

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        if (args.All.Length == 0)
            return Value.None;
        var type = self.Type;
        if (type.Lookup(Names.__init__).Ref is not PySlotWrapper)
            return thread.Raise(Types.TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
        return type.Lookup(Names.__new__).Ref is PyBuiltin && ReferenceEquals(type.New, NewSlot)
            ? thread.Raise(Types.TypeError, $"{type.Name}.__init__() takes exactly one argument (the instance to initialize)")
            : Value.None;
    }

    private static Value Compare(PyThread thread, Value self, Value other, CompareOp op)
    {
        switch (op)
        {
            case CompareOp.Eq:
                return self.Is(other) ? Value.True : Value.NotImplemented;
            case CompareOp.Ne when self.Type.Compare is { } compare:
                return thread.Push(NotEqualSteps(thread, compare, self, other));
            case CompareOp.Ne:
                return self.Is(other) ? Value.False : Value.NotImplemented;
            default:
                return Value.NotImplemented;
        }
    }

    private static IEnumerable<Value> NotEqualSteps(PyThread thread, CompareSlot compare, Value self, Value other)
    {
        yield return compare(thread, self, other, CompareOp.Eq);
        if (!thread.Input.IsNotImplemented)
        {
            yield return Operators.Truth(thread, thread.Input);
            thread.Input = Value.FromBool(thread.Input.IsFalse);
        }

        thread.Output = thread.Input;
    }

    private static Value GetAttribute(PyThread thread, Value self, Value name)
    {
        if (name.Ref is not PyStr text)
            return thread.Raise(Types.TypeError, $"attribute name must be string, not '{name.Type.Name}'");
        var found = Attributes.Find(thread, self, self.Type, text);
        return found.IsUnbound ? thread.Raise(Errors.NoAttribute(self, text)) : found;
    }

    private static Value SetClass(PyThread thread, Value self, Value value)
    {
        if (value.Ref is not PyType type)
            return thread.Raise(Types.TypeError, $"__class__ must be set to a class, not '{value.Type.Name}' object");
        if (self.Ref is PyModule module && type.IsSubtypeOf(Types.Module))
        {
            module.Class = type;
            return Value.None;
        }

        if (self.Ref is not PyInstance instance || !type.IsHeap || !instance.Class.IsHeap || !ReferenceEquals(type.New, instance.Class.New))
            return thread.Raise(Types.TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        if (!ClassLayout.AreAlike(instance.Class, type))
            return thread.Raise(Types.TypeError, $"__class__ assignment: '{type.Name}' object layout differs from '{instance.Class.Name}'");
        // Its attributes keep their names, in a dict: the shapes of the two classes have nothing in common.
        var dict = Attributes.DictOf(instance);
        instance.Class = type;
        instance.Shape = type.DictionaryShape;
        instance.Slots = [dict];
        return Value.None;
    }

    private static Value Format(PyThread thread, Value self, Value spec)
    {
        if (spec.AsText is not { } text)
            return thread.Raise(Types.TypeError, $"__format__() argument must be str, not {Errors.KindOf(spec)}");
        return text.Length == 0
            ? Operators.Str(thread, self)
            : thread.Raise(Types.TypeError, $"unsupported format string passed to {self.Type.Name}.__format__");
    }
}
