using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Operator;

/// <summary>`_operator`: the operators as functions (https://docs.python.org/3.13/library/operator.html).</summary>
internal static class OperatorModule
{
    private static readonly (string Name, BinaryOperator Op)[] Arithmetic =
    [
        ("add", BinaryOperator.Add), ("sub", BinaryOperator.Sub), ("mul", BinaryOperator.Mult), ("matmul", BinaryOperator.MatMult),
        ("truediv", BinaryOperator.Div), ("mod", BinaryOperator.Mod), ("pow", BinaryOperator.Pow), ("lshift", BinaryOperator.LShift),
        ("rshift", BinaryOperator.RShift), ("or_", BinaryOperator.BitOr), ("xor", BinaryOperator.BitXor),
        ("and_", BinaryOperator.BitAnd), ("floordiv", BinaryOperator.FloorDiv),
    ];

    private static readonly (string Name, CompareOp Op)[] Comparisons =
    [
        ("lt", CompareOp.Lt), ("le", CompareOp.Le), ("eq", CompareOp.Eq), ("ne", CompareOp.Ne), ("ge", CompareOp.Ge), ("gt", CompareOp.Gt),
    ];

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_operator");
        foreach (var (name, op) in Arithmetic)
        {
            module.Function(name, "a, b, /", (thread, args) => Operators.Binary(thread, op, args[0], args[1]));
            module.Function("i" + name.TrimEnd('_'), "a, b, /", (thread, args) => Operators.Inplace(thread, op, args[0], args[1]));
        }

        foreach (var (name, op) in Comparisons)
            module.Function(name, "a, b, /", (thread, args) => Operators.Compare(thread, op, args[0], args[1]));
        AddUnary(module);
        AddItems(module);
        foreach (var getter in Getters.All)
            module.Dict.Set(getter.ShortName, getter);
        module.FunctionVar("call", static (PyThread thread, in CallArgs args) => args.Count == 0
            ? thread.Raise(Types.TypeError, "call expected at least 1 argument, got 0")
            : thread.Call(args[0], new CallArgs(args.All[1..], args.Names)));
        module.Function("_compare_digest", "a, b, /", static (thread, args) => CompareDigest(thread, args[0], args[1]));
        return module;
    }

    /// <summary>hmac.compare_digest: two texts of ASCII, or two objects with bytes.</summary>
    private static Value CompareDigest(PyThread thread, Value a, Value b)
    {
        if (a.AsText is { } text && b.AsText is { } other)
        {
            thread.Charge(text.Length / 16);
            return System.Text.Ascii.IsValid(text) && System.Text.Ascii.IsValid(other)
                ? Value.FromBool(text == other)
                : thread.Raise(Types.TypeError, "comparing strings with non-ASCII characters is not supported");
        }

        if (a.Ref is not IByteSource bytes || b.Ref is not IByteSource others)
            return thread.Raise(Types.TypeError, $"unsupported operand types(s) or combination of types: '{a.Type.Name}' and '{b.Type.Name}'");
        thread.Charge(bytes.Span.Length / 16);
        return Value.FromBool(bytes.Span.SequenceEqual(others.Span));
    }

    private static void AddUnary(PyModule module)
    {
        module.Function("neg", "a, /", static (thread, args) => Operators.Unary(thread, UnaryOperator.Minus, args[0]));
        module.Function("pos", "a, /", static (thread, args) => Operators.Unary(thread, UnaryOperator.Plus, args[0]));
        module.Function("inv", "a, /", static (thread, args) => Operators.Unary(thread, UnaryOperator.Invert, args[0]));
        module.Function("invert", "a, /", static (thread, args) => Operators.Unary(thread, UnaryOperator.Invert, args[0]));
        module.Function("abs", "a, /", static (thread, args) => args[0].Type.Absolute is { } absolute
            ? absolute(thread, args[0])
            : thread.Raise(Types.TypeError, $"bad operand type for abs(): '{args[0].Type.Name}'"));
        module.Function("index", "a, /", static (thread, args) => Indexing.Index(thread, args[0]));
        module.Function("truth", "a, /", static (thread, args) => Operators.Truth(thread, args[0]));
        module.Function("not_", "a, /", static (thread, args) =>
            thread.Then(thread.Current!, Operators.Truth(thread, args[0]), static (_, truth) => Value.FromBool(truth.IsFalse)));
        module.Function("is_", "a, b, /", static (_, args) => Value.FromBool(args[0].Is(args[1])));
        module.Function("is_not", "a, b, /", static (_, args) => Value.FromBool(!args[0].Is(args[1])));
    }

    private static void AddItems(PyModule module)
    {
        module.Function("getitem", "a, b, /", static (thread, args) => Operators.GetItem(thread, args[0], args[1]));
        module.Function("setitem", "a, b, c, /", static (thread, args) => Operators.SetItem(thread, args[0], args[1], args[2]));
        module.Function("delitem", "a, b, /", static (thread, args) => Operators.SetItem(thread, args[0], args[1], Value.Unbound));
        module.Function("contains", "a, b, /", static (thread, args) => Operators.Contains(thread, args[0], args[1]));
        module.Function("concat", "a, b, /", static (thread, args) => IsSequence(args[0])
            ? Operators.Binary(thread, BinaryOperator.Add, args[0], args[1])
            : thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object can't be concatenated"));
        module.Function("iconcat", "a, b, /", static (thread, args) => IsSequence(args[0])
            ? Operators.Inplace(thread, BinaryOperator.Add, args[0], args[1])
            : thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object can't be concatenated"));
        module.Function("countOf", "a, b, /", static (thread, args) => thread.Push(SearchSteps(thread, args[0], args[1], countAll: true)));
        module.Function("indexOf", "a, b, /", static (thread, args) => thread.Push(SearchSteps(thread, args[0], args[1], countAll: false)));
        module.Function("length_hint", "obj, default=0, /", static (thread, args) => thread.Push(LengthHint.Steps(thread, args[0], args[1])));
    }

    private static bool IsSequence(Value value) => value.Type.GetItem is not null && value.Ref is not PyDict;

    private static IEnumerable<Value> SearchSteps(PyThread thread, Value iterable, Value wanted, bool countAll)
    {
        yield return Operators.Iter(thread, iterable);
        var iterator = thread.Input;
        var count = 0L;
        for (var index = 0L; ; index++)
        {
            yield return Operators.Next(thread, iterator);
            if (thread.Input.IsUnbound)
                break;
            thread.Charge(1);
            yield return Operators.ItemsEqual(thread, thread.Input, wanted);
            if (thread.Input.IsFalse)
                continue;
            count++;
            if (countAll)
                continue;
            thread.Output = Value.FromInt(index);
            yield break;
        }

        if (!countAll)
            yield return thread.Raise(Types.ValueError, "sequence.index(x): x not in sequence");
        thread.Output = Value.FromInt(count);
    }
}
