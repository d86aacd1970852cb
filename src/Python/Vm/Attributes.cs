using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Python.Vm;

/// <summary>
/// Attribute access (language reference, "Customizing attribute access" and "Invoking descriptors"), generic and through
/// inline caches.
/// </summary>
public static class Attributes
{
    public static Value Get(PyThread thread, Value obj, PyStr name)
    {
        var type = obj.Type;
        return type.GetAttribute is { } custom ? custom(thread, obj, name) : GetGeneric(thread, obj, type, name);
    }

    /// <summary>
    /// An attribute that a wrapper takes from what it wraps: a method from its function, a classmethod from its, an alias from its origin.
    /// Wrappers may wrap each other, deeper than the stack goes.
    /// </summary>
    internal static Value GetWrapped(PyThread thread, Value obj, PyStr name)
    {
        const int most = 100;
        if (thread.WrapperDepth == most)
            return thread.Raise(Errors.RecursionLimitReached());
        thread.WrapperDepth++;
        var found = Get(thread, obj, name);
        thread.WrapperDepth--;
        return found;
    }

    /// <summary>object.__getattribute__, and `__getattr__` where the class has one.</summary>
    internal static Value GetGeneric(PyThread thread, Value obj, PyType type, PyStr name)
    {
        var below = thread.Current!;
        var found = Find(thread, obj, type, name);
        return found.IsUnbound ? GetMissing(thread, obj, type, name) : OrMissing(thread, obj, type, name, below, found);
    }

    /// <summary>What a descriptor gave, which counts as no attribute when it says AttributeError and the class has `__getattr__`.</summary>
    internal static Value OrMissing(PyThread thread, Value obj, PyType type, PyStr name, Frame below, Value found)
    {
        if (!found.IsSignal || !type.IsHeap || type.Lookup(Names.__getattr__) is { IsUnbound: true })
            return found;
        var fallback = new MissingFrame(obj, type, name);
        if (found.IsPushed)
            return thread.Interpose(fallback, below);
        return fallback.OnError(thread, thread.TakePending());
    }

    /// <summary>Stands under a descriptor of a class with `__getattr__`.</summary>
    private sealed class MissingFrame(Value obj, PyType type, PyStr name) : NativeFrame, IReferences
    {
        void IReferences.Visit(Reachability reachability) => reachability.Reference(obj);

        internal override Value Resume(PyThread thread, Value input) => input;

        internal override Value OnError(PyThread thread, PyException error)
        {
            if (_asked || !error.Is(Types.AttributeError))
                return thread.Raise(error);
            _asked = true;
            return GetMissing(thread, obj, type, name);
        }

        private bool _asked;
    }

    /// <summary>The attribute, Unbound when there is none, or a signal.</summary>
    internal static Value Find(PyThread thread, Value obj, PyType type, PyStr name)
    {
        var inType = type.Lookup(name);
        if (!inType.IsUnbound && ReadsFirst(inType))
            return Bind(thread, inType, obj, type);
        var inInstance = GetOwn(obj, name);
        if (!inInstance.IsUnbound)
            return inInstance;
        return inType.IsUnbound ? Value.Unbound : Bind(thread, inType, obj, type);
    }

    internal static Value GetMissing(PyThread thread, Value obj, PyType type, PyStr name)
    {
        if (type.IsHeap)
        {
            var fallback = type.Lookup(Names.__getattr__);
            if (!fallback.IsUnbound)
                return thread.CallSpecialFunction(fallback, obj, [name]);
        }

        return thread.Raise(Errors.NoAttribute(obj, name));
    }

    internal static Value GetCached(PyThread thread, Value obj, InlineCache cache)
    {
        var type = obj.Type;
        if (type.GetAttribute is null && obj.Ref is PyHeapObject { Shape: { IsDictionary: false } shape })
        {
            var slot = shape.SlotOf(cache.Name);
            var inType = type.Lookup(cache.Name);
            if (slot >= 0 && (inType.IsUnbound || !IsDataDescriptor(inType)))
            {
                cache.Shape = shape;
                cache.Slot = slot;
                return ((PyHeapObject)obj.Ref).Slots![slot];
            }
        }

        return Get(thread, obj, cache.Name);
    }

    /// <summary>For a call obj.name(…): the function, with self set when it is to be the first argument.</summary>
    internal static Value GetMethod(PyThread thread, Value obj, InlineCache cache, ref Value self)
    {
        var type = obj.Type;
        if (type.GetAttribute is null)
        {
            var inType = type.Lookup(cache.Name);
            if (inType.Ref is PyFunction or PyBuiltin { Owner: not null } && GetOwn(obj, cache.Name).IsUnbound)
            {
                var shape = (obj.Ref as PyHeapObject)?.Shape;
                if (shape is not { IsDictionary: true })
                {
                    cache.Class = type;
                    cache.Version = type.Version;
                    cache.Shape = shape;
                    cache.Value = inType;
                }

                self = obj;
                return inType;
            }
        }

        return Get(thread, obj, cache.Name);
    }

    /// <summary>Binds what was found in a class: functions become methods, descriptors compute.</summary>
    internal static Value Bind(PyThread thread, Value attribute, Value instance, PyType owner)
    {
        switch (attribute.Ref)
        {
            case null:
                return attribute;
            case PyFunction:
                return instance.IsUnbound ? attribute : new PyMethod(attribute, instance);
            case PyBuiltin { Owner: not null } builtin:
                return instance.IsUnbound ? attribute : new PyBoundBuiltin(builtin, instance);
            case PyGetSet property:
                return instance.IsUnbound ? attribute : property.Get(thread, instance);
        }

        return attribute.Ref.Type.DescriptorGet is { } get ? get(thread, attribute, instance, owner) : attribute;
    }

    /// <summary>A data descriptor that says what is read; one with `__set__` alone leaves that to the instance.</summary>
    internal static bool ReadsFirst(Value attribute) =>
        IsDataDescriptor(attribute) && attribute.Ref is not PyHeapObject { Class: { IsHeap: true, DescriptorGet: null } };

    internal static bool IsDataDescriptor(Value attribute) =>
        attribute.Ref is PyGetSet || (attribute.Ref is PyHeapObject obj && obj.Class.DescriptorSet is not null);

    // ---- Attributes of the instance itself ----

    internal static Value GetOwn(Value obj, PyStr name)
    {
        var body = obj.Ref as PyHeapObject ?? (obj.Ref as IValueInstance)?.Body;
        switch (obj.Ref)
        {
            case PyModule module:
                return module.Dict.Get(name);
        }

        if (body?.Shape is not { } shape)
            return Value.Unbound;
        if (shape.IsDictionary)
            return ((PyDict)body.Slots![0].Ref!).Get(name);
        var slot = shape.SlotOf(name);
        return slot < 0 ? Value.Unbound : body.Slots![slot];
    }

    /// <summary>The first attribute of an instance of a builtin type.</summary>
    private static void GiveDict(PyHeapObject body)
    {
        body.Shape = body.Class.DictionaryShape;
        body.Slots = [new PyDict()];
    }

    internal static void SetOwn(PyHeapObject body, PyStr name, Value value)
    {
        if (body.Shape is null)
            GiveDict(body);
        var shape = body.Shape!;
        if (shape.IsDictionary)
        {
            ((PyDict)body.Slots![0].Ref!).Set(name, value);
            return;
        }

        var slot = shape.SlotOf(name);
        if (slot >= 0)
        {
            body.Slots![slot] = value;
            return;
        }

        if (shape.IsFull)
        {
            DictOf(body).Set(name, value);
            return;
        }

        slot = shape.Names.Length;
        if (body.Slots is null || slot >= body.Slots.Length)
            Array.Resize(ref body.Slots, Math.Max(slot < 4 ? 4 : slot * 2, body.Class.ExpectedSlots));
        body.Slots[slot] = value;
        body.Shape = shape.With(name);
        body.Class.ExpectedSlots = Math.Max(body.Class.ExpectedSlots, slot + 1);
    }

    /// <summary>obj.__dict__ as a dict that stays the object's: from here on its attributes live there.</summary>
    internal static PyDict DictOf(PyHeapObject body)
    {
        var shape = body.Shape!;
        if (shape.IsDictionary)
            return (PyDict)body.Slots![0].Ref!;
        var dict = new PyDict();
        for (var i = 0; i < shape.Names.Length; i++)
            dict.Set(shape.Names[i], body.Slots![i]);
        body.Shape = body.Class.DictionaryShape;
        body.Slots = [dict];
        return dict;
    }

    // ---- Setting ----

    /// <param name="value">Unbound to delete.</param>
    public static Value Set(PyThread thread, Value obj, PyStr name, Value value)
    {
        var type = obj.Type;
        return type.SetAttribute is { } custom ? custom(thread, obj, name, value) : SetGeneric(thread, obj, type, name, value);
    }

    internal static Value SetGeneric(PyThread thread, Value obj, PyType type, PyStr name, Value value)
    {
        var inType = type.Lookup(name);
        if (inType.Ref is PyGetSet property)
            return property.Set is { } setter ? setter(thread, obj, value) : thread.Raise(Types.AttributeError, property.NotWritable);
        if (inType.Ref is PyHeapObject descriptor && descriptor.Class.DescriptorSet is { } set)
            return set(thread, inType, obj, value);
        if (obj.Ref is PyModule module)
        {
            if (!value.IsUnbound)
                module.Dict.Set(name, value);
            else if (!module.Dict.Remove(name))
                return thread.Raise(Errors.NoAttribute(obj, name));
            return Value.None;
        }

        var body = obj.Ref as PyHeapObject ?? (obj.Ref as IValueInstance)?.Body;
        if (body is { Shape: null } && body.Class.HasInstanceDict)
            GiveDict(body);
        if (body?.Shape is null || type.HasOnlySlots)
            return thread.Raise(inType.IsUnbound ? Errors.NoAttributeToSet(obj, name) : Errors.ReadOnlyAttribute(obj, name));
        if (value.IsUnbound)
        {
            if (GetOwn(obj, name).IsUnbound)
                return thread.Raise(Errors.NoAttribute(obj, name));
            DictOf(body).Remove(name);
            return Value.None;
        }

        thread.Interpreter.Meter.Reserve(16);
        SetOwn(body, name, value);
        return Value.None;
    }

    internal static Value SetCached(PyThread thread, Value obj, InlineCache cache, Value value)
    {
        var type = obj.Type;
        if (type.SetAttribute is not null || obj.Ref is not PyHeapObject { Shape: { IsDictionary: false } shape } body || obj.Ref is PyModule)
            return Set(thread, obj, cache.Name, value);
        var inType = type.Lookup(cache.Name);
        if (!inType.IsUnbound && IsDataDescriptor(inType))
            return Set(thread, obj, cache.Name, value);
        var before = shape.SlotOf(cache.Name);
        var result = SetGeneric(thread, obj, type, cache.Name, value);
        if (result.IsSignal || body.Shape!.IsDictionary)
            return result;
        cache.Shape = shape;
        cache.Slot = body.Shape.SlotOf(cache.Name);
        cache.NextShape = before >= 0 ? null : body.Shape;
        return result;
    }

    /// <summary>obj.name(*args).</summary>
    internal static Value CallMethod(PyThread thread, Value obj, PyStr name, params Value[] args)
    {
        var inType = obj.Type.Lookup(name);
        if (inType.Ref is PyFunction or PyBuiltin { Owner: not null } && obj.Type.GetAttribute is null && GetOwn(obj, name).IsUnbound)
            return thread.CallWithSelf(inType, obj, new CallArgs(args, default));
        return thread.Push(CallMethodSteps(thread, obj, name, args));
    }

    private static IEnumerable<Value> CallMethodSteps(PyThread thread, Value obj, PyStr name, Value[] args)
    {
        yield return Get(thread, obj, name);
        yield return thread.Call(thread.Input, args);
        thread.Output = thread.Input;
    }
}
