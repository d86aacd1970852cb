using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Calling a class: `__new__`, then `__init__` (data model, "Basic customization").</summary>
internal static class Constructors
{
    /// <summary>type.__call__.</summary>
    public static Value Call(PyThread thread, Value self, in CallArgs args)
    {
        var type = (PyType)self.Ref!;
        if (type.IsHeap)
            return CallHeap(thread, type, args);
        if (ReferenceEquals(type, Types.Type) && args.Count == 1 && args.Names.Length == 0)
            return args[0].Type;
        if (type.New is not { } create)
            return CannotCreate(thread, type);
        return Construct(thread, type, create, type.Init, args);
    }

    public static Value CannotCreate(PyThread thread, PyType type) => thread.Raise(Types.TypeError, $"cannot create '{QualifiedName(type)}' instances");

    private static string QualifiedName(PyType type) => type.Module == "builtins" || type.Name.Contains('.') ? type.Name : $"{type.Module}.{type.Name}";

    /// <summary>With a builtin `__new__` and `__init__`.</summary>
    private static Value Construct(PyThread thread, PyType type, NewSlot create, CallSlot? init, in CallArgs args)
    {
        var below = thread.Current!;
        var made = create(thread, type, args);
        if (made.IsError || init is null || ReferenceEquals(init, ObjectType.InitSlot))
            return made;
        if (made.IsPushed)
            return thread.Interpose(new InitAfterNewFrame(type, init, args.All.ToArray(), args.Names.ToArray()), below);
        return Initialize(thread, type, init, made, args);
    }

    private static Value Initialize(PyThread thread, PyType type, CallSlot init, Value made, in CallArgs args)
    {
        if (!ReferenceEquals(made.Type, type))
            return made.Type.IsSubtypeOf(type) ? InitializeSubclass(thread, made, args) : made;
        var below = thread.Current!;
        var result = init(thread, made, args);
        return result.IsPushed ? thread.Interpose(new InitFrame(made), below) : result.IsError ? result : made;
    }

    /// <summary>`__new__` made an instance of a subclass: the `__init__` that counts is that one's.</summary>
    private static Value InitializeSubclass(PyThread thread, Value made, in CallArgs args)
    {
        var type = made.Type;
        if (type.IsHeap && ConstructorOf(type).Init is { IsUnbound: false } init)
            return CallUserInit(thread, type, init, made, args);
        return type.Init is { } builtin && !ReferenceEquals(builtin, ObjectType.InitSlot) ? Initialize(thread, type, builtin, made, args) : made;
    }

    private static Value CallHeap(PyThread thread, PyType type, in CallArgs args)
    {
        var constructor = ConstructorOf(type);
        if (!constructor.EndsAlone)
            return CallHeap(thread, type, constructor, args);
        var below = thread.Current!;
        return thread.Then(below, CallHeap(thread, type, constructor, args), static (t, made) =>
        {
            if (made.Ref is PyHeapObject instance)
                t.Interpreter.Watch.AddInstance(instance);
            return made;
        });
    }

    private static Value CallHeap(PyThread thread, PyType type, ConstructorCache constructor, in CallArgs args)
    {
        if (!constructor.New.IsUnbound)
            return CallUserNew(thread, type, constructor, args);
        if (constructor.Init.IsUnbound)
            return Construct(thread, type, type.New!, type.Init, args);
        if (!constructor.IsPlain)
        {
            var below = thread.Current!;
            var made = type.New!(thread, type, args);
            if (made.IsError)
                return made;
            return made.IsPushed
                ? thread.Interpose(new UserInitAfterNewFrame(type, constructor.Init, args.All.ToArray(), args.Names.ToArray()), below)
                : CallUserInit(thread, type, constructor.Init, made, args);
        }

        thread.Interpreter.Meter.Reserve(56);
        return CallUserInit(thread, type, constructor.Init, new PyInstance(type), args);
    }

    /// <summary>A class of the program's has an `__init__` of its own, which decides which arguments there may be.</summary>
    public static bool HasOwnInit(PyType type) => type.IsHeap && type.Lookup(Names.__init__).Ref is not PySlotWrapper;

    /// <summary>The same for `__new__`.</summary>
    public static bool HasOwnNew(PyType type) => type.IsHeap && type.Lookup(Names.__new__).Ref is not PyBuiltin;

    private static ConstructorCache ConstructorOf(PyType type)
    {
        var constructor = type.Constructor;
        if (constructor is null || constructor.Version != type.Version)
            type.Constructor = constructor = Resolve(type);
        return constructor;
    }

    private static ConstructorCache Resolve(PyType type)
    {
        var create = type.Lookup(Names.__new__);
        var init = type.Lookup(Names.__init__);
        var isPlain = ReferenceEquals(type.New, ObjectType.NewSlot) && ObjectType.AbstractMethods(type) is null && !WatchList.HasFinalizer(type);
        return new ConstructorCache(
            type.Version,
            create.Ref switch
            {
                PyBuiltin => Value.Unbound,
                PyStaticMethod method => method.Function,
                PyClassMethod method => new PyMethod(method.Function, type),
                _ => create,
            },
            init.Ref is PySlotWrapper ? Value.Unbound : init,
            isPlain)
        {
            EndsAlone = WatchList.HasFinalizer(type) && !ReferenceEquals(type.New, ObjectType.NewSlot),
            IsBare = isPlain && create.Ref is PyBuiltin && init.Ref is PySlotWrapper && ReferenceEquals(type.Init, ObjectType.InitSlot),
        };
    }

    private static Value CallUserInit(PyThread thread, PyType type, Value init, Value made, in CallArgs args)
    {
        if (!ReferenceEquals(made.Type, type))
            return made.Type.IsSubtypeOf(type) ? InitializeSubclass(thread, made, args) : made;
        var frame = new InitFrame(made);
        if (thread.Push(frame).IsError)
            return Value.Error;
        var result = init.Ref is PyFunction or PyBuiltin ? thread.CallWithSelf(init, made, args) : thread.CallBound(init, made, made.Type, args);
        if (result.IsPushed)
            return result;
        thread.Current = frame.Back;
        return result.IsError ? result : frame.Resume(thread, result);
    }

    private static Value CallUserNew(PyThread thread, PyType type, ConstructorCache constructor, in CallArgs args)
    {
        NativeFrame frame = constructor.Init.IsUnbound
            ? new InitAfterNewFrame(type, type.Init!, args.All.ToArray(), args.Names.ToArray())
            : new UserInitAfterNewFrame(type, constructor.Init, args.All.ToArray(), args.Names.ToArray());
        if (thread.Push(frame).IsError)
            return Value.Error;
        var made = thread.CallWithSelf(constructor.New, type, args);
        if (made.IsPushed)
            return made;
        thread.Current = frame.Back;
        if (made.IsError)
            return made;
        return constructor.Init.IsUnbound
            ? Initialize(thread, type, type.Init!, made, args)
            : CallUserInit(thread, type, constructor.Init, made, args);
    }

    /// <summary>Stands under `__init__` and gives the instance instead of its None.</summary>
    private sealed class InitFrame(Value made) : NativeFrame, IReferences
    {
        void IReferences.Visit(Reachability reachability) => reachability.Reference(made);

        internal override Value Resume(PyThread thread, Value input) => input.IsNone
            ? made
            : thread.Raise(Types.TypeError, $"__init__() should return None, not '{input.Type.Name}'");
    }

    private sealed class InitAfterNewFrame(PyType type, CallSlot init, Value[] args, PyStr[] names) : NativeFrame, IReferences
    {
        private Value _made = Value.Unbound;

        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(_made);
            foreach (ref readonly var arg in args.AsSpan())
                reachability.Reference(arg);
        }

        internal override Value Resume(PyThread thread, Value input)
        {
            if (!_made.IsUnbound)
                return _made;
            if (!input.Type.IsSubtypeOf(type))
                return input;
            _made = input;
            var call = new CallArgs(args, names);
            var result = ReferenceEquals(input.Type, type) ? init(thread, input, call) : InitializeSubclass(thread, input, call);
            return result.IsSignal ? result : _made;
        }
    }

    private sealed class UserInitAfterNewFrame(PyType type, Value init, Value[] args, PyStr[] names) : NativeFrame, IReferences
    {
        private Value _made = Value.Unbound;

        void IReferences.Visit(Reachability reachability)
        {
            reachability.Reference(_made);
            foreach (ref readonly var arg in args.AsSpan())
                reachability.Reference(arg);
        }

        internal override Value Resume(PyThread thread, Value input)
        {
            if (_made.IsUnbound)
            {
                if (!input.Type.IsSubtypeOf(type))
                    return input;
                _made = input;
                if (!ReferenceEquals(input.Type, type))
                {
                    input = InitializeSubclass(thread, _made, new CallArgs(args, names));
                    return input;
                }

                input = init.Ref is PyFunction or PyBuiltin
                    ? thread.CallWithSelf(init, _made, new CallArgs(args, names))
                    : thread.CallBound(init, _made, _made.Type, new CallArgs(args, names));
                if (input.IsSignal)
                    return input;
            }

            return input.IsNone || input.Is(_made) ? _made : thread.Raise(Types.TypeError, $"__init__() should return None, not '{input.Type.Name}'");
        }
    }

    /// <summary>The nearest of what the instances of a class are laid out as that has no `__new__` of a program's.</summary>
    private static PyType MakerOf(PyType wanted)
    {
        while (wanted.IsHeap && wanted.Lookup(Names.__new__).Ref is not PyBuiltin)
            wanted = ClassLayout.BestBaseOf(wanted)!;
        return wanted;
    }

    /// <summary>`int.__new__` and the like.</summary>
    public static void AddNew(PyType type, NewSlot create) => type.Dict.TryAdd(Names.__new__, new PyBuiltin("__new__", (PyThread thread, in CallArgs args) =>
    {
        if (args.Count == 0)
            return thread.Raise(Types.TypeError, $"{type.Name}.__new__(): not enough arguments");
        if (args[0].Ref is not PyType wanted)
            return thread.Raise(Types.TypeError, $"{type.Name}.__new__(X): X is not a type object ({args[0].Type.Name})");
        if (!wanted.IsSubtypeOf(type))
            return thread.Raise(Types.TypeError, $"{type.Name}.__new__({wanted.Name}): {wanted.Name} is not a subtype of {type.Name}");
        // object.__new__(dict) would make a dict that is none.
        if (!ReferenceEquals(wanted.New, create) || !ReferenceEquals(wanted, type) && !wanted.IsHeap && ReferenceEquals(type, Types.Object))
            return thread.Raise(Types.TypeError, $"{type.Name}.__new__({wanted.Name}) is not safe, use {MakerOf(wanted).Name}.__new__()");
        return create(thread, wanted, new CallArgs(args.All[1..], args.Names));
    }));
}

/// <summary>What calling a class of the program's does, for one version of the class.</summary>
/// <param name="New">Unbound when `__new__` is a builtin's.</param>
/// <param name="Init">Unbound when `__init__` is a builtin's.</param>
/// <param name="IsPlain">object.__new__ would make the instance, and refuse nothing.</param>
internal sealed record ConstructorCache(int Version, Value New, Value Init, bool IsPlain)
{
    /// <summary>An `__init__` written in Python, where nothing but it runs for a new instance; else null.</summary>
    public PyFunction? PlainInit { get; } = IsPlain && New.IsUnbound ? Init.Ref as PyFunction : null;

    /// <summary>It has a `__del__`, and instances that object.__new__ does not make.</summary>
    public bool EndsAlone { get; init; }

    /// <summary>Nothing runs for a new instance at all (and so it takes no arguments).</summary>
    public bool IsBare { get; init; }
}
