using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Abc;

/// <summary>`_abc`: the checks behind abc.ABCMeta (https://docs.python.org/3.13/library/abc.html#abc.ABCMeta).</summary>
internal static class AbcModule
{
    private static readonly PyStr Impl = Names.Intern("_abc_impl");
    private static readonly PyStr Hook = Names.Intern("__subclasshook__");
    private static readonly PyStr Check = Names.Intern("__subclasscheck__");
    private static readonly PyType DataType = MakeDataType();

    /// <summary>What an abstract base class knows of others. Answers that are no hold until any class is registered anywhere.</summary>
    private sealed class PyAbcData() : PyHeapObject(DataType), IReferences
    {
        public List<PyType> Registry { get; } = [];
        public HashSet<PyType> Subclasses { get; } = new(ReferenceEqualityComparer.Instance);
        public HashSet<PyType> Others { get; } = new(ReferenceEqualityComparer.Instance);
        public long OthersAge { get; set; }

        void IReferences.Visit(Reachability reachability)
        {
            foreach (var type in Registry)
                reachability.Reference(type);
        }
    }

    /// <summary>How often a class was registered in this run.</summary>
    private sealed class PyAge() : PyHeapObject(DataType)
    {
        public long Registrations { get; set; } = 1;
    }

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_abc");
        var age = new PyAge();
        module.Function("_abc_data", "", (_, _) => new PyAbcData { OthersAge = age.Registrations });
        module.Function("get_cache_token", "", (_, _) => Value.FromInt(age.Registrations));
        module.Function("_abc_register", "cls, subclass, /", (thread, args) =>
            IsAbstract(args[0]) ? thread.Push(RegisterSteps(thread, age, args[0], args[1])) : NoAbstract(thread, args[0]));
        module.Function("_abc_instancecheck", "cls, instance, /", (thread, args) =>
            IsAbstract(args[0]) ? thread.Push(InstanceSteps(thread, age, args[0], args[1])) : NoAbstract(thread, args[0]));
        module.Function("_abc_subclasscheck", "cls, subclass, /", (thread, args) =>
            !IsAbstract(args[0]) ? NoAbstract(thread, args[0])
            : args[1].Ref is PyType subclass ? thread.Push(SubclassSteps(thread, age, args[0], subclass))
            : thread.Raise(Types.TypeError, "issubclass() arg 1 must be a class"));
        return module;
    }

    private static PyType MakeDataType()
    {
        var type = new PyType("_abc_data", Types.Object, "_abc") { IsBase = false };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static bool IsAbstract(Value cls) => cls.Ref is PyType type && type.Dict.TryGetValue(Impl, out var data) && data.Ref is PyAbcData;

    private static Value NoAbstract(PyThread thread, Value cls) => thread.Raise(
        Types.AttributeError, $"{(cls.Ref is PyType type ? $"type object '{type.Name}'" : $"'{cls.Type.Name}' object")} has no attribute '_abc_impl'");

    private static PyAbcData DataOf(Value cls) => (PyAbcData)((PyType)cls.Ref!).Dict[Impl].Ref!;

    private static IEnumerable<Value> RegisterSteps(PyThread thread, PyAge age, Value cls, Value subclass)
    {
        if (subclass.Ref is not PyType type)
        {
            yield return thread.Raise(Types.TypeError, "Can only register classes");
            yield break;
        }

        yield return TypeFunctions.IsSubclass(thread, subclass, cls);
        if (thread.Input.IsFalse)
        {
            yield return TypeFunctions.IsSubclass(thread, cls, subclass);
            if (thread.Input.IsTrue)
                yield return thread.Raise(Types.RuntimeError, "Refusing to create an inheritance cycle");
            DataOf(cls).Registry.Add(type);
            PatternMatching.Adopt(type, (PyType)cls.Ref!);
            age.Registrations++;
        }

        thread.Output = subclass;
    }

    private static IEnumerable<Value> InstanceSteps(PyThread thread, PyAge age, Value cls, Value instance)
    {
        var type = instance.Type;
        var data = DataOf(cls);
        if (data.Subclasses.Contains(type))
        {
            thread.Output = Value.True;
            yield break;
        }

        var claimed = type;
        if (type.Lookup(Names.__class__).Ref is PyProperty)
        {
            yield return Attributes.Get(thread, instance, Names.__class__);
            claimed = thread.Input.Ref as PyType ?? type;
        }

        yield return thread.CallSpecial(cls, Check, claimed);
        if (thread.Input.IsFalse && !ReferenceEquals(claimed, type))
            yield return thread.CallSpecial(cls, Check, type);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> SubclassSteps(PyThread thread, PyAge age, Value cls, PyType subclass)
    {
        thread.Output = Value.True;
        var data = DataOf(cls);
        if (data.Subclasses.Contains(subclass))
            yield break;
        if (data.OthersAge < age.Registrations)
        {
            data.Others.Clear();
            data.OthersAge = age.Registrations;
        }
        else if (data.Others.Contains(subclass))
        {
            thread.Output = Value.False;
            yield break;
        }

        yield return Attributes.Get(thread, cls, Hook);
        yield return thread.Call(thread.Input, subclass);
        if (thread.Input.IsBool)
        {
            (thread.Input.IsTrue ? data.Subclasses : data.Others).Add(subclass);
            thread.Output = thread.Input;
            yield break;
        }

        var found = subclass.IsSubtypeOf((PyType)cls.Ref!);
        foreach (var other in (PyType[])[.. data.Registry, .. ((PyType)cls.Ref!).Subclasses])
        {
            if (found)
                break;
            yield return TypeFunctions.IsSubclass(thread, subclass, other);
            found = thread.Input.IsTrue;
        }

        (found ? data.Subclasses : data.Others).Add(subclass);
        thread.Output = Value.FromBool(found);
    }
}
