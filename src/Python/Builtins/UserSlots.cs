using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Slots of classes that the program defines: where the class (or one of its bases that is the program's too) has the
/// special method, the slot calls it; else the slot is that of the builtin base.
/// </summary>
internal static class UserSlots
{
    public static void Fill(PyType type)
    {
        foreach (var inherited in type.Mro[1..])
        {
            // Generic has only what it inherits itself, which must not go before the slots of `class C(Generic[T], dict)`.
            if (!inherited.IsHeap && !ReferenceEquals(inherited, Types.Generic))
                type.InheritSlots(inherited);
        }

        type.Repr = Unary(type, Names.__repr__) ?? type.Repr;
        type.Str = Unary(type, Names.__str__) ?? type.Str;
        type.Iter = Find(type, Names.__iter__).IsNone
            ? static (thread, self) => thread.Raise(Types.TypeError, $"'{self.Type.Name}' object is not iterable")
            : Unary(type, Names.__iter__) ?? type.Iter;
        type.Next = Unary(type, Names.__next__) is { } next ? Next(next) : type.Next;
        type.Length = Has(type, Names.__len__) ? Length : type.Length;
        type.Bool = Unary(type, Names.__bool__) ?? type.Bool;
        type.Negative = Unary(type, Names.__neg__) ?? type.Negative;
        type.Positive = Unary(type, Names.__pos__) ?? type.Positive;
        type.Invert = Unary(type, Names.__invert__) ?? type.Invert;
        type.Absolute = Unary(type, Names.__abs__) ?? type.Absolute;
        type.ToInt = Unary(type, Names.__int__) ?? type.ToInt;
        type.ToFloat = Unary(type, Names.__float__) ?? type.ToFloat;
        type.ToIndex = Unary(type, Names.__index__) ?? type.ToIndex;
        type.Await = Unary(type, Names.__await__) ?? type.Await;
        type.AsyncIter = Unary(type, Names.__aiter__) ?? type.AsyncIter;
        type.AsyncNext = Unary(type, Names.__anext__) ?? type.AsyncNext;
        type.GetItem = Binary(type, Names.__getitem__) ?? type.GetItem;
        type.Contains = Has(type, Names.__contains__) ? Contains : type.Contains;
        type.Hash = Find(type, Names.__hash__) switch
        {
            { IsUnbound: true } => type.Hash,
            { IsNone: true } => static (thread, self) => thread.Raise(Types.TypeError, $"unhashable type: '{self.Type.Name}'"),
            _ => Hash,
        };
        if (SpecialMethods.Compare.Any(name => Has(type, name)))
            type.Compare = Compare;
        if (Has(type, Names.__setitem__) || Has(type, Names.__delitem__))
            type.SetItem = SetItem;
        if (Has(type, Names.__getattribute__))
            type.GetAttribute = GetAttribute;
        if (Has(type, Names.__setattr__) || Has(type, Names.__delattr__))
            type.SetAttribute = SetAttribute;
        if (Has(type, Names.__get__))
            type.DescriptorGet = DescriptorGet;
        if (Has(type, Names.__set__) || Has(type, Names.__delete__))
            type.DescriptorSet = DescriptorSet;
        if (Has(type, Names.__call__))
            type.Call = Call;
        for (var op = 0; op < SpecialMethods.Inplace.Length; op++)
            type.Inplace[op] = Binary(type, SpecialMethods.Inplace[op]) ?? type.Inplace[op];
    }

    /// <summary>The special method as the program defined it, Unbound where only a builtin base has it.</summary>
    private static Value Find(PyType type, PyStr name)
    {
        foreach (var candidate in type.Mro)
        {
            if (candidate.Dict.TryGetValue(name, out var value))
                return candidate.IsHeap ? value : Value.Unbound;
        }

        return Value.Unbound;
    }

    private static bool Has(PyType type, PyStr name) => !Find(type, name).IsUnbound;

    private static UnarySlot? Unary(PyType type, PyStr name) => Find(type, name) switch
    {
        { IsUnbound: true } => null,
        { IsNone: true } => CallNone,
        _ => (thread, self) => thread.CallSpecial(self, name),
    };

    /// <summary>`__str__ = None` and its like: the method is there, and can't be called.</summary>
    private static Value CallNone(PyThread thread, Value self) => thread.Raise(Types.TypeError, "'NoneType' object is not callable");

    // The method may be gone by the time it is called.
    private static UnarySlot Next(UnarySlot call) => (thread, self) => self.Type.Lookup(Names.__next__).IsUnbound
        ? thread.Raise(Types.TypeError, $"'{self.Type.Name}' object is not iterable")
        : call(thread, self);

    private static BinarySlot? Binary(PyType type, PyStr name) => Has(type, name) ? (thread, self, other) => thread.CallSpecial(self, name, other) : null;

    private static Value Length(PyThread thread, Value self) => thread.Push(LengthSteps(thread, self));

    private static IEnumerable<Value> LengthSteps(PyThread thread, Value self)
    {
        yield return thread.CallSpecial(self, Names.__len__);
        if (thread.Input.IsBool)
            thread.Input = Value.FromInt(thread.Input.IsTrue ? 1 : 0);
        yield return Indexing.Index(thread, thread.Input);
        if (thread.Input.Ref is PyLong big)
            yield return thread.Raise(big.Number.Sign < 0 ? Types.ValueError : Types.OverflowError, big.Number.Sign < 0 ? "__len__() should return >= 0" : "cannot fit 'int' into an index-sized integer");
        if (thread.Input.Bits < 0)
            yield return thread.Raise(Types.ValueError, "__len__() should return >= 0");
        thread.Output = thread.Input;
    }

    private static Value Hash(PyThread thread, Value self) => thread.Push(HashSteps(thread, self));

    private static IEnumerable<Value> HashSteps(PyThread thread, Value self)
    {
        yield return thread.CallSpecial(self, Names.__hash__);
        if (!thread.Input.IsInt && !thread.Input.IsBool && thread.Input.Ref is not PyLong)
            yield return thread.Raise(Types.TypeError, "__hash__ method should return an integer");
        thread.Output = thread.Input.IsInt && thread.Input.Bits != -1 ? thread.Input : Value.FromInt(Numbers.Hash(thread.Input));
    }

    private static Value Contains(PyThread thread, Value self, Value item)
    {
        if (self.Type.Lookup(Names.__contains__).IsNone)
            return thread.Raise(Types.TypeError, $"'{self.Type.Name}' object is not a container");
        return thread.Push(ContainsSteps(thread, self, item));
    }

    private static IEnumerable<Value> ContainsSteps(PyThread thread, Value self, Value item)
    {
        yield return thread.CallSpecial(self, Names.__contains__, item);
        yield return Operators.Truth(thread, thread.Input);
        thread.Output = thread.Input;
    }

    private static Value Compare(PyThread thread, Value self, Value other, CompareOp op)
    {
        var name = SpecialMethods.Compare[(int)op];
        var method = Find(self.Type, name);
        if (!method.IsUnbound)
            return method.Ref is PyFunction or PyBuiltin ? thread.CallSpecialFunction(method, self, [other]) : thread.Push(CompareSteps(thread, method, self, other));
        foreach (var type in self.Type.Mro)
        {
            if (!type.IsHeap && type.Compare is { } compare)
                return compare(thread, self, other, op);
        }

        return op == CompareOp.Ne && Has(self.Type, Names.__eq__) ? thread.Push(NotEqualSteps(thread, self, other)) : Value.NotImplemented;
    }

    /// <summary>A comparison that a descriptor makes and does not have (AttributeError) is none.</summary>
    private static IEnumerable<Value> CompareSteps(PyThread thread, Value method, Value self, Value other)
    {
        yield return Attributes.Bind(thread.Try(), method, self, self.Type);
        if (thread.Caught is { } error && !error.Is(Types.AttributeError))
            yield return thread.Raise(error);
        if (thread.Caught is null)
            yield return thread.Call(thread.Input, other);
        thread.Output = thread.Caught is null ? thread.Input : Value.NotImplemented;
    }

    /// <summary>object.__ne__: the opposite of `__eq__`.</summary>
    private static IEnumerable<Value> NotEqualSteps(PyThread thread, Value self, Value other)
    {
        yield return Compare(thread, self, other, CompareOp.Eq);
        if (thread.Input.IsNotImplemented)
        {
            thread.Output = thread.Input;
            yield break;
        }

        yield return Operators.Truth(thread, thread.Input);
        thread.Output = Value.FromBool(thread.Input.IsFalse);
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var name = value.IsUnbound ? Names.__delitem__ : Names.__setitem__;
        var method = self.Type.Lookup(name);
        if (method.IsUnbound)
            return thread.Raise(Types.TypeError, $"'{self.Type.Name}' object {(value.IsUnbound ? "doesn't" : "does not")} support item {(value.IsUnbound ? "deletion" : "assignment")}");
        return value.IsUnbound ? thread.CallSpecialFunction(method, self, [key]) : thread.CallSpecialFunction(method, self, [key, value]);
    }

    private static Value GetAttribute(PyThread thread, Value self, Value name) => thread.Push(GetAttributeSteps(thread, self, (PyStr)name.Ref!));

    private static IEnumerable<Value> GetAttributeSteps(PyThread thread, Value self, PyStr name)
    {
        yield return thread.Try().CallSpecial(self, Names.__getattribute__, name);
        if (thread.Caught is { } error)
        {
            var fallback = error.Is(Types.AttributeError) ? self.Type.Lookup(Names.__getattr__) : Value.Unbound;
            yield return fallback.IsUnbound ? thread.Raise(error) : thread.CallSpecialFunction(fallback, self, [name]);
        }

        thread.Output = thread.Input;
    }

    private static Value SetAttribute(PyThread thread, Value self, Value name, Value value)
    {
        var method = self.Type.Lookup(value.IsUnbound ? Names.__delattr__ : Names.__setattr__);
        if (method.Ref is PyBuiltin or null)
            return Attributes.SetGeneric(thread, self, self.Type, (PyStr)name.Ref!, value);
        return value.IsUnbound ? thread.CallSpecialFunction(method, self, [name]) : thread.CallSpecialFunction(method, self, [name, value]);
    }

    private static Value DescriptorGet(PyThread thread, Value self, Value instance, PyType owner) =>
        thread.CallSpecial(self, Names.__get__, instance.IsUnbound ? Value.None : instance, owner);

    private static Value DescriptorSet(PyThread thread, Value self, Value instance, Value value)
    {
        var name = value.IsUnbound ? Names.__delete__ : Names.__set__;
        if (self.Type.Lookup(name).IsUnbound)
            return thread.Raise(Types.AttributeError, name.Text);
        return value.IsUnbound ? thread.CallSpecial(self, name, instance) : thread.CallSpecial(self, name, instance, value);
    }

    private static Value Call(PyThread thread, Value self, in CallArgs args)
    {
        var method = self.Type.Lookup(Names.__call__);
        if (method.Ref is PyFunction or PyBuiltin)
            return thread.CallWithSelf(method, self, args);
        // What is called instead may have a `__call__` that is no function either: each takes a frame.
        return thread.Push(CallSteps(thread, method, self, args.All.ToArray(), args.Names.ToArray()));
    }

    private static IEnumerable<Value> CallSteps(PyThread thread, Value method, Value self, Value[] args, PyStr[] names)
    {
        yield return Attributes.Bind(thread, method, self, self.Type);
        yield return thread.Call(thread.Input, args, names);
        thread.Output = thread.Input;
    }
}
