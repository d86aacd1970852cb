using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Makes the slots of a builtin type visible as special methods (`int.__add__`, `list.__len__`): one wrapper for each
/// slot that the type fills itself, as CPython's slotdefs table does.
/// </summary>
internal static class SlotWrappers
{
    private delegate Value Body(PyThread thread, in CallArgs args);

    /// <summary>Said once a type's own slots are set, and before it inherits any.</summary>
    public static void Add(PyType type)
    {
        AddUnary(type);
        AddBinary(type);
        AddComparison(type);
        AddItems(type);
        AddAttributes(type);
        if (type.Call is { } call)
            Wrap(type, "__call__", (PyThread thread, in CallArgs args) => call(thread, args[0], Rest(args)));
        if (type.Init is { } init)
            Wrap(type, "__init__", (PyThread thread, in CallArgs args) => init(thread, args[0], Rest(args)));
        // Generic makes what object makes, and so has no __new__ of its own.
        if (type.New is { } create && !ReferenceEquals(type, Types.Generic))
            Constructors.AddNew(type, create);
    }

    private static void AddUnary(PyType type)
    {
        Unary(type, "__repr__", type.Repr);
        Unary(type, "__str__", type.Str);
        Unary(type, "__iter__", type.Iter);
        Unary(type, "__len__", type.Length);
        Unary(type, "__bool__", type.Bool);
        Unary(type, "__neg__", type.Negative);
        Unary(type, "__pos__", type.Positive);
        Unary(type, "__invert__", type.Invert);
        Unary(type, "__abs__", type.Absolute);
        Unary(type, "__int__", type.ToInt);
        Unary(type, "__float__", type.ToFloat);
        Unary(type, "__index__", type.ToIndex);
        Unary(type, "__await__", type.Await);
        Unary(type, "__aiter__", type.AsyncIter);
        Unary(type, "__anext__", type.AsyncNext);
        Unary(type, "__hash__", type.Hash);
        if (type.Hash is null && type.Compare is not null)
            type.Dict.TryAdd(Names.__hash__, Value.None);
        if (type.Next is { } next)
            Unary(type, "__next__", (thread, self) => RaiseAtEnd(thread, next, self));
    }

    private static void AddBinary(PyType type)
    {
        for (var i = 0; i < type.Binary.Length; i++)
        {
            if (type.Binary[i] is { } slot)
            {
                if (i == (int)BinaryOperator.Pow)
                    AddPower(type, slot);
                var isRepetition = type.Length is not null && i == (int)BinaryOperator.Mult;
                Binary(type, SpecialMethods.Forward[i].Text, isRepetition ? Repetition(slot) : type.Length is not null && i == (int)BinaryOperator.Add ? Concatenation(slot) : slot, isRepetition);
                // Sequences have no reflected concatenation.
                if (isRepetition)
                    Binary(type, SpecialMethods.Reflected[i].Text, Repetition(slot), isRepetition);
                else if (i != 0 || type.Length is null)
                    Binary(type, SpecialMethods.Reflected[i].Text, (thread, self, other) => slot(thread, other, self));
            }

            if (type.Inplace[i] is { } inplace)
            {
                var isRepetition = type.Length is not null && i == (int)BinaryOperator.Mult;
                Binary(type, SpecialMethods.Inplace[i].Text, isRepetition ? Repetition(inplace) : inplace, isRepetition);
            }
        }
    }

    /// <summary>Sequences have no reflected concatenation that could be tried next, so theirs refuses.</summary>
    private static BinarySlot Concatenation(BinarySlot slot) => (thread, self, other) => slot(thread, self, other) is var result && result.IsNotImplemented
        ? thread.Raise(Types.TypeError, self.Ref is PyBytes
            ? $"can't concat {other.Type.Name} to {self.Type.Name}"
            : $"can only concatenate {self.Type.BuiltinBase.Name} (not \"{other.Type.Name}\") to {self.Type.BuiltinBase.Name}")
        : result;

    /// <summary>`__pow__` may be given a modulus.</summary>
    private static void AddPower(PyType type, BinarySlot slot) => Wrap(type, "__pow__", (PyThread thread, in CallArgs args) =>
        args.Names.Length > 0 ? thread.Raise(Types.TypeError, "wrapper __pow__() takes no keyword arguments")
        : args.Count is not (2 or 3) ? thread.Raise(Types.TypeError, args.Count < 2 ? "expected at least 1 argument, got 0" : $"expected at most 2 arguments, got {args.Count - 1}")
        : args.Count == 2 || args[2].IsNone ? slot(thread, args[0], args[1])
        : Numbers.IsInteger(args[0]) && !(Numbers.IsInteger(args[1]) && Numbers.IsInteger(args[2])) ? Value.NotImplemented
        : IntPower.PowerModulo(thread, args[0], args[1], args[2]));

    /// <summary>Nor is there anything else to try when a sequence is not repeated by an integer.</summary>
    private static BinarySlot Repetition(BinarySlot slot) => (thread, self, other) => slot(thread, self, other) is var result && result.IsNotImplemented
        ? thread.Raise(Types.TypeError, $"'{other.Type.Name}' object cannot be interpreted as an integer")
        : result;

    private static void AddComparison(PyType type)
    {
        if (type.Compare is not { } compare)
            return;
        for (var i = 0; i < SpecialMethods.Compare.Length; i++)
        {
            var op = (CompareOp)i;
            Binary(type, SpecialMethods.Compare[i].Text, (thread, self, other) => compare(thread, self, other, op));
        }
    }

    private static void AddItems(PyType type)
    {
        if (type.GetItem is { } get)
            Binary(type, "__getitem__", get);
        if (type.Contains is { } contains)
            Binary(type, "__contains__", contains);
        if (type.SetItem is not { } set)
            return;
        Ternary(type, "__setitem__", set);
        Binary(type, "__delitem__", (thread, self, key) => set(thread, self, key, Value.Unbound));
    }

    private static void AddAttributes(PyType type)
    {
        if (type.GetAttribute is { } get)
            Binary(type, "__getattribute__", (thread, self, name) => name.Ref is PyStr ? get(thread, self, name) : NameIsNoString(thread, name));
        if (type.SetAttribute is { } set)
            AddSetAttribute(type, set);
        if (type.DescriptorGet is { } describe)
        {
            Wrap(type, "__get__", (PyThread thread, in CallArgs args) => args.Count is 2 or 3
                ? describe(thread, args[0], args[1].IsNone ? Value.Unbound : args[1], args.Count == 3 && args[2].Ref is PyType owner ? owner : args[1].Type)
                : thread.Raise(Types.TypeError, $" expected at least 1 argument, got {args.Count - 1}"));
        }

        if (type.DescriptorSet is not { } assign)
            return;
        Ternary(type, "__set__", assign);
        Binary(type, "__delete__", (thread, self, instance) => assign(thread, self, instance, Value.Unbound));
    }

    internal static void AddSetAttribute(PyType type, SetSlot set)
    {
        Ternary(type, "__setattr__", (thread, self, name, value) => name.Ref is PyStr ? set(thread, self, name, value) : NameIsNoString(thread, name));
        Binary(type, "__delattr__", (thread, self, name) => name.Ref is PyStr ? set(thread, self, name, Value.Unbound) : NameIsNoString(thread, name));
    }

    private static Value NameIsNoString(PyThread thread, Value name) =>
        thread.Raise(Types.TypeError, $"attribute name must be string, not '{name.Type.Name}'");

    internal static void Unary(PyType type, string name, UnarySlot? slot)
    {
        if (slot is not null)
            Wrap(type, name, 0, (PyThread thread, in CallArgs args) => slot(thread, args[0]));
    }

    internal static void Binary(PyType type, string name, BinarySlot slot, bool isUnpacked = false) =>
        Wrap(type, name, 1, (PyThread thread, in CallArgs args) => slot(thread, args[0], args[1]), isUnpacked);

    private static void Ternary(PyType type, string name, SetSlot slot) =>
        Wrap(type, name, 2, (PyThread thread, in CallArgs args) => slot(thread, args[0], args[1], args[2]), isUnpacked: true);

    /// <param name="isUnpacked">CPython unpacks the arguments, under an empty name.</param>
    private static void Wrap(PyType type, string name, int count, Body body, bool isUnpacked = false) => Wrap(type, name, (PyThread thread, in CallArgs args) =>
        args.Names.Length > 0 ? thread.Raise(Types.TypeError, $"wrapper {name}() takes no keyword arguments")
        : args.Count - 1 != count ? thread.Raise(Types.TypeError, $"{(isUnpacked ? " " : "")}expected {count} argument{(count == 1 ? "" : "s")}, got {args.Count - 1}")
        : body(thread, args), count == 0 ? "($self, /)" : null);

    private static void Wrap(PyType type, string name, Body body, string? textSignature = null) => type.Dict.TryAdd(
        Names.Intern(name),
        new PySlotWrapper(name, (PyThread thread, in CallArgs args) => CheckSelf(thread, type, name, args) ? body(thread, args) : Value.Error, type) { TextSignature = textSignature });

    private static bool CheckSelf(PyThread thread, PyType type, string name, in CallArgs args)
    {
        if (args.Count == 0)
            thread.Raise(Types.TypeError, $"descriptor '{name}' of '{type.Name}' object needs an argument");
        else if (!args[0].Type.IsSubtypeOf(type))
            thread.Raise(Types.TypeError, $"descriptor '{name}' requires a '{type.Name}' object but received a '{args[0].Type.Name}'");
        else
            return true;
        return false;
    }

    private static CallArgs Rest(in CallArgs args) => new(args.All[1..], args.Names);

    /// <summary>Slots say the end of an iteration with Unbound, programs with StopIteration.</summary>
    private static Value RaiseAtEnd(PyThread thread, UnarySlot next, Value self)
    {
        var below = thread.Current!;
        thread.EndedBy = null;
        var result = next(thread, self);
        if (result.IsPushed)
            return thread.Interpose(new EndFrame(), below);
        return result.IsUnbound ? thread.RaiseEnd() : result;
    }

    private sealed class EndFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => input.IsUnbound ? thread.RaiseEnd() : input;
    }
}
