using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>isinstance and issubclass.</summary>
internal static class TypeFunctions
{
    private const string InstanceTypes = "isinstance() arg 2 must be a type, a tuple of types, or a union";
    private const string SubclassTypes = "issubclass() arg 2 must be a class, a tuple of classes, or a union";

    public static void Add(PyModule module)
    {
        module.Function("isinstance", "obj, class_or_tuple, /", static (thread, args) => IsInstance(thread, args[0], args[1]));
        module.Function("issubclass", "cls, class_or_tuple, /", static (thread, args) => IsSubclass(thread, args[0], args[1]));
    }

    public static Value IsInstance(PyThread thread, Value obj, Value types)
    {
        if (types.Ref is PyType type && (ReferenceEquals(type.Class, Types.Type) || ReferenceEquals(obj.Type, type)))
        {
            if (obj.Type.IsSubtypeOf(type))
                return Value.True;
            if (!obj.Type.IsHeap && obj.Ref is not PyWeakReference)
                return Value.False;
        }

        return thread.Push(CheckSteps(thread, obj, types, Names.__instancecheck__, InstanceTypes));
    }

    public static Value IsSubclass(PyThread thread, Value subclass, Value types)
    {
        if (types.Ref is PyType type && ReferenceEquals(type.Class, Types.Type) && subclass.Ref is PyType candidate)
            return Value.FromBool(candidate.IsSubtypeOf(type));
        return thread.Push(CheckSteps(thread, subclass, types, Names.__subclasscheck__, SubclassTypes));
    }

    /// <summary>Asks each class in turn; tuples nest as deep as a program likes, so they wait on a stack.</summary>
    private static IEnumerable<Value> CheckSteps(PyThread thread, Value obj, Value types, PyStr hook, string problem)
    {
        var waiting = new Stack<Value>([types]);
        while (waiting.TryPop(out var next))
        {
            thread.Charge(1);
            var members = next.Ref is PyUnion union ? union.Args : next.Ref as PyTuple;
            if (members is not null)
            {
                for (var i = members.Count - 1; i >= 0; i--)
                    waiting.Push(members[i]);
                continue;
            }

            if (next.IsNone && types.Ref is PyUnion)
                next = Types.NoneType;
            var isInstanceCheck = ReferenceEquals(hook, Names.__instancecheck__);
            if (next.Ref is PyType type && ReferenceEquals(type.Class, Types.Type))
            {
                yield return isInstanceCheck ? IsInstanceOf(thread, obj, type)
                    : obj.Ref is PyType candidate ? Value.FromBool(candidate.IsSubtypeOf(type))
                    : thread.Raise(Types.TypeError, "issubclass() arg 1 must be a class");
            }
            else
            {
                var method = next.Type.Lookup(hook);
                if (method.IsUnbound)
                    yield return thread.Raise(Types.TypeError, problem);
                yield return thread.CallSpecialFunction(method, next, [obj]);
                yield return Operators.Truth(thread, thread.Input);
            }

            if (thread.Input.IsTrue)
            {
                thread.Output = Value.True;
                yield break;
            }
        }

        thread.Output = Value.False;
    }

    /// <summary>By the real type, else by what `__class__` claims.</summary>
    private static Value IsInstanceOf(PyThread thread, Value obj, PyType type)
    {
        if (obj.Type.IsSubtypeOf(type) || obj.Ref is PyWeakReference { Referent: { } referent } && !ReferenceEquals(obj.Type, Types.WeakReference) && referent.Class.IsSubtypeOf(type))
            return Value.True;
        // Only who says so can claim another class: an attribute of its own class, or attributes that are all handed on.
        return obj.Type.IsHeap && (obj.Type.Lookup(Names.__class__).Ref is not PyGetSet || obj.Type.Lookup(Names.__getattribute__).Ref is PyFunction)
            ? thread.Push(ClaimSteps(thread, obj, type))
            : Value.False;
    }

    private static IEnumerable<Value> ClaimSteps(PyThread thread, Value obj, PyType type)
    {
        yield return thread.Try().GetAttribute(obj, Names.__class__);
        if (thread.Caught is { } error && !error.Is(Types.AttributeError))
            yield return thread.Raise(error);
        thread.Output = Value.FromBool(thread.Caught is null && thread.Input.Ref is PyType claimed && claimed.IsSubtypeOf(type));
    }
}
