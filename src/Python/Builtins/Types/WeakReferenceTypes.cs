using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>weakref.ref and weak proxies (https://docs.python.org/3.13/library/weakref.html).</summary>
internal static class WeakReferenceTypes
{
    public static void Define()
    {
        DefineReference();
        DefineProxy(Types.WeakProxy);
        DefineProxy(Types.WeakCallableProxy);
        var type = Types.WeakProxy;
        type.Method("__reversed__", static (thread, self) => Referent(thread, self) is { IsError: false } referent ? thread.Call(Types.Reversed, referent) : Value.Error);
        type.Method("__bytes__", static (thread, self) => Referent(thread, self) is { IsError: false } referent ? thread.Call(Types.Bytes, referent) : Value.Error);
        Types.WeakCallableProxy.Call = static (PyThread thread, Value self, in CallArgs args) => Referent(thread, self) is { IsError: false } referent ? thread.Call(referent, args) : Value.Error;
    }

    private static PyWeakReference Of(Value self) => (PyWeakReference)self.Ref!;

    private static void DefineReference()
    {
        var type = Types.WeakReference;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            if (args.Names.Length > 0 && ReferenceEquals(cls, Types.WeakReference))
                return thread.Raise(Types.TypeError, "ref() takes no keyword arguments");
            if (args.Count is 0 or > 2)
                return thread.Raise(Types.TypeError, $"__new__ expected at {(args.Count == 0 ? "least 1 argument" : "most 2 arguments")}, got {args.Count}");
            return Make(thread, cls, args[0], args.Count == 2 ? args[1] : Value.None);
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) => args.Count is 0 or > 2
            ? thread.Raise(Types.TypeError, $"__init__ expected at {(args.Count == 0 ? "least 1 argument" : "most 2 arguments")}, got {args.Count}")
            : Value.None;
        type.Call = static (PyThread thread, Value self, in CallArgs args) => args.All.Length > 0
            ? thread.Raise(Types.TypeError, args.Names.Length > 0 ? "weakref() takes no keyword arguments" : $"weakref expected 0 arguments, got {args.Count}")
            : Of(self).Referent is { } referent ? referent : Value.None;
        type.Repr = static (thread, self) => Value.FromStr(Of(self).Referent is { } referent
            ? $"<weakref at {ObjectType.Address(thread, self)}; to '{Described(referent)}' at {ObjectType.Address(thread, referent)}{NameOf(referent)}>"
            : $"<weakref at {ObjectType.Address(thread, self)}; dead>");
        type.Hash = static (thread, self) =>
        {
            var reference = Of(self);
            if (!reference.Hash.IsUnbound)
                return reference.Hash;
            if (reference.Referent is not { } referent)
                return thread.Raise(Types.TypeError, "weak object has gone away");
            return thread.Then(thread.Current!, Containers.Hash(thread, referent), (_, hash) => reference.Hash = hash);
        };
        type.Compare = static (thread, left, right, op) =>
        {
            if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyWeakReference other)
                return Value.NotImplemented;
            return Of(left).Referent is { } mine && other.Referent is { } theirs
                ? Operators.Compare(thread, op, mine, theirs)
                : Value.FromBool(left.Is(right) == (op == CompareOp.Eq));
        };
        type.Attribute("__callback__", static (_, self) => Of(self).Referent is null ? Value.None : Of(self).Callback);
        GenericAliasType.AllowSubscript(type);
    }

    private static string Described(PyHeapObject referent) => referent.Class.Name;

    private static string NameOf(PyHeapObject referent) => referent switch
    {
        PyFunction function => $" ({function.Name})",
        PyType type => $" ({type.Name})",
        _ => "",
    };

    private static bool CanBeReferred(Value value) => value.Ref switch
    {
        PyFunction or PyGenerator or PySet or PyMemoryView or Modules.Arrays.PyArray or Modules.Collections.PyDeque or PyGenericAlias or PyModule or PyType or PyMethod or IWeakReferenceable or Bytecode.CodeObject or PyException { Class.IsHeap: true } => true,
        PyBuiltin or PyBoundBuiltin => ReferenceEquals(value.Type, Types.BuiltinFunction),
        PyTuple or PyStr or PyLong or PyClassMethod or PyStaticMethod or PyException => false,
        PyHeapObject { Class: { IsHeap: true } type } => !type.Lookup(Names.Intern("__weakref__")).IsUnbound || Array.Exists(type.Mro, static inherited => inherited is { IsHeap: false, HasInstanceDict: true }),
        PyHeapObject { Class: { IsHeap: false, HasInstanceDict: true } } => true,
        _ => false,
    };

    public static Value Make(PyThread thread, PyType cls, Value target, Value callback)
    {
        if (target.Ref is not PyHeapObject referent || !CanBeReferred(target))
            return thread.Raise(Types.TypeError, $"cannot create weak reference to '{target.Type.Name}' object");
        var watch = thread.Interpreter.Watch;
        if (callback.IsNone && !cls.IsHeap)
        {
            // One reference without a callback is enough for all.
            foreach (var known in watch.ReferencesTo(referent))
            {
                if (ReferenceEquals(known.Class, cls) && known.Callback.IsNone)
                    return known;
            }
        }

        thread.Interpreter.Meter.Keep(72); // known as long as its referent is alive
        var made = new PyWeakReference(cls, referent, callback);
        watch.AddReference(referent, made);
        return made;
    }

    // ---- Proxies ----

    private const int MostNesting = 100;

    private static int NestingOf(Value target)
    {
        var nesting = 0;
        for (; target.Ref is PyWeakReference { Referent: { } referent } && nesting <= MostNesting; target = referent)
            nesting++;
        return nesting;
    }

    /// <summary>Each proxy of a proxy hands on what it is asked, so there are not many within one another.</summary>
    public static Value MakeProxy(PyThread thread, Value target, Value callback) => NestingOf(target) > MostNesting
        ? thread.Raise(Errors.RecursionLimitReached())
        : Make(thread, target.Type.Call is not null || target.Ref is PyFunction or PyMethod ? Types.WeakCallableProxy : Types.WeakProxy, target, callback);

    private static Value Referent(PyThread thread, Value self) => Of(self).Referent is { } referent
        ? referent
        : thread.Raise(Types.ReferenceError, "weakly-referenced object no longer exists");

    private static Value Unwrap(PyThread thread, Value value) => value.Ref is PyWeakReference && !ReferenceEquals(value.Type, Types.WeakReference) ? Referent(thread, value) : value;

    private static UnarySlot Forward(Func<PyThread, Value, Value> operation) =>
        (thread, self) => Referent(thread, self) is { IsError: false } referent ? operation(thread, referent) : Value.Error;

    private static Value Refuse(PyThread thread, Value referent, string operation) =>
        thread.Raise(Types.TypeError, $"bad operand type for {operation}: '{referent.Type.Name}'");

    private static void DefineProxy(PyType type)
    {
        type.Repr = static (thread, self) => Value.FromStr(Of(self).Referent is { } referent
            ? $"<weakproxy at {ObjectType.Address(thread, self)}; to '{Described(referent)}' at {ObjectType.Address(thread, referent)}>"
            : $"<weakproxy at {ObjectType.Address(thread, self)}; dead>");
        type.Str = Forward(Operators.Str);
        type.Bool = Forward(Operators.Truth);
        type.Length = Forward(PatternMatching.Length);
        type.Iter = Forward(Operators.Iter);
        type.Next = Forward(static (thread, referent) => referent.Type.Next is null
            ? thread.Raise(Types.TypeError, "Weakref proxy referenced a non-iterator '" + referent.Type.Name + "' object")
            : Operators.Next(thread, referent));
        type.GetItem = static (thread, self, key) => Referent(thread, self) is { IsError: false } referent ? Operators.GetItem(thread, referent, key) : Value.Error;
        type.SetItem = static (thread, self, key, value) => Referent(thread, self) is { IsError: false } referent ? Operators.SetItem(thread, referent, key, value) : Value.Error;
        type.Contains = static (thread, self, item) => Referent(thread, self) is { IsError: false } referent ? Operators.Contains(thread, referent, item) : Value.Error;
        type.GetAttribute = static (thread, self, name) => Referent(thread, self) is { IsError: false } referent ? Attributes.Get(thread, referent, (PyStr)name.Ref!) : Value.Error;
        type.SetAttribute = static (thread, self, name, value) => Referent(thread, self) is { IsError: false } referent ? Attributes.Set(thread, referent, (PyStr)name.Ref!, value) : Value.Error;
        type.Hash = static (thread, self) => thread.Raise(Types.TypeError, $"unhashable type: '{self.Type.Module}.{self.Type.Name}'");
        type.Compare = static (thread, left, right, op) =>
        {
            var (first, second) = (Unwrap(thread, left), Unwrap(thread, right));
            return first.IsError || second.IsError ? Value.Error : Operators.Compare(thread, op, first, second);
        };
        type.Negative = Forward(static (thread, referent) => referent.Type.Negative is { } negative ? negative(thread, referent) : Refuse(thread, referent, "unary -"));
        type.Positive = Forward(static (thread, referent) => referent.Type.Positive is { } positive ? positive(thread, referent) : Refuse(thread, referent, "unary +"));
        type.Invert = Forward(static (thread, referent) => referent.Type.Invert is { } invert ? invert(thread, referent) : Refuse(thread, referent, "unary ~"));
        type.Absolute = Forward(static (thread, referent) => referent.Type.Absolute is { } absolute ? absolute(thread, referent) : Refuse(thread, referent, "abs()"));
        type.ToInt = Forward(static (thread, referent) => thread.Call(Types.Int, referent));
        type.ToFloat = Forward(static (thread, referent) => thread.Call(Types.Float, referent));
        type.ToIndex = Forward(static (thread, referent) => Indexing.Index(thread, referent));
        type.Method("__dir__", static (thread, self) => Referent(thread, self) is { IsError: false } referent ? thread.CallSpecial(referent, Names.__dir__) : Value.Error);
        for (var i = 0; i < type.Binary.Length; i++)
        {
            var op = (BinaryOperator)i;
            type.Inplace[i] = (thread, left, right) =>
            {
                var (first, second) = (Unwrap(thread, left), Unwrap(thread, right));
                return first.IsError || second.IsError ? Value.Error : Operators.Inplace(thread, op, first, second);
            };
            type.Binary[i] = (thread, left, right) =>
            {
                var (first, second) = (Unwrap(thread, left), Unwrap(thread, right));
                return first.IsError || second.IsError ? Value.Error : Operators.Binary(thread, op, first, second);
            };
        }
    }
}
