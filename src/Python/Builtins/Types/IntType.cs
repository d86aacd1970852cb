using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>int.</summary>
internal static class IntType
{
    public static void Define()
    {
        var type = Types.Int;
        type.New = New;
        type.Repr = static (thread, self) => IntText.Decimal(thread, self);
        type.Hash = static (_, self) => Value.FromInt(Numbers.Hash(self));
        type.Compare = NumberComparison.CompareInts;
        type.Bool = static (_, self) => Value.FromBool(!Numbers.TryInt64(self, out var number) || number != 0);
        type.ToInt = static (_, self) => IntArithmetic.Plain(self);
        type.ToIndex = static (_, self) => IntArithmetic.Plain(self);
        type.ToFloat = static (thread, self) => ToFloat(thread, self);
        IntArithmetic.Define(type);
        IntMethods.Define(type);
        IntBytes.Define(type);
    }

    /// <summary>The float nearest to an int, or an OverflowError.</summary>
    public static Value ToFloat(PyThread thread, Value self)
    {
        if (Numbers.TryInt64(self, out var small))
            return Value.FromFloat(small);
        var number = Numbers.ToDouble(IntArithmetic.Big(self));
        return double.IsInfinity(number) ? thread.Raise(Types.OverflowError, "int too large to convert to float") : Value.FromFloat(number);
    }

    /// <summary>An int as an instance of a class derived from int.</summary>
    private static Value Make(PyType type, Value number) =>
        ReferenceEquals(type, Types.Int) || number.IsSignal ? number : new PyIntInstance(type, IntArithmetic.Big(number));

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        if (args.Count == 1 && args.Names.Length == 0)
        {
            var value = args[0];
            if (ReferenceEquals(type, Types.Int))
            {
                if (value.IsInt)
                    return value;
                if (value.IsFloat)
                    return FromFloat(thread, value.Float);
                if (value.Ref is PyStr { Type.IsHeap: false } text)
                    return FromText(thread, text, 10);
            }

            return thread.Push(ConvertSteps(thread, type, value));
        }

        if (args.Count > 2)
            return thread.Raise(Types.TypeError, $"int expected at most 2 arguments, got {args.Count}");
        if (args.Count + args.Names.Length > 2)
            return thread.Raise(Types.TypeError, $"int() takes at most 2 arguments ({args.Count + args.Names.Length} given)");
        var radix = args.Count == 2 ? args[1] : Value.Unbound;
        for (var i = 0; i < args.Names.Length; i++)
        {
            if (args.Names[i].Text != "base")
                return thread.Raise(Types.TypeError, $"int() got an unexpected keyword argument '{args.Names[i].Text}'");
            radix = args.Named[i];
        }

        if (args.Count == 0)
            return radix.IsUnbound ? Make(type, Value.FromInt(0)) : thread.Raise(Types.TypeError, "int() missing string argument");
        return thread.Push(ParseSteps(thread, type, args[0], radix));
    }

    private static readonly PyStr Trunc = Names.Intern("__trunc__");

    /// <summary>What the warning of a conversion that gives a subclass goes on with.</summary>
    internal static string Deprecated(string type) =>
        $"The ability to return an instance of a strict subclass of {type} is deprecated, and may be removed in a future version of Python.";

    /// <summary>int(x): `__int__`, `__index__`, `__trunc__`, text.</summary>
    private static IEnumerable<Value> ConvertSteps(PyThread thread, PyType type, Value value)
    {
        if (value.Type.IsHeap && value.Type.Lookup(Names.__int__) is { IsUnbound: false, Ref: not PyBuiltin } convert)
        {
            yield return thread.CallSpecialFunction(convert, value, []);
            if (!Numbers.IsInteger(thread.Input))
                yield return thread.Raise(Types.TypeError, $"__int__ returned non-int (type {thread.Input.Type.Name})");
            var converted = thread.Input;
            if (!converted.IsInt && !ReferenceEquals(converted.Type, Types.Int))
                yield return thread.Interpreter.Warnings.Warn(thread, Types.DeprecationWarning, $"__int__ returned non-int (type {converted.Type.Name}).  {Deprecated("int")}", _ => converted);
            thread.Output = Make(type, IntArithmetic.Plain(thread.Input));
        }
        else if (Numbers.IsInteger(value))
        {
            thread.Output = Make(type, IntArithmetic.Plain(value));
        }
        else if (Numbers.TryFloat(value, out var number))
        {
            yield return FromFloat(thread, number);
            thread.Output = Make(type, thread.Input);
        }
        else if (value.Ref is PyStr or IByteSource)
        {
            yield return FromText(thread, value.Ref, 10);
            thread.Output = Make(type, thread.Input);
        }
        else if (value.Type.ToInt is { } toInt)
        {
            yield return toInt(thread, value);
            thread.Output = Make(type, thread.Input);
        }
        else if (value.Type.ToIndex is not null)
        {
            yield return Indexing.Index(thread, value);
            thread.Output = Make(type, thread.Input);
        }
        else if (value.Type.IsHeap && value.Type.Lookup(Trunc) is { IsUnbound: false } truncate)
        {
            yield return thread.Interpreter.Warnings.Warn(thread, Types.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.", _ => Value.None);
            yield return thread.CallSpecialFunction(truncate, value, []);
            var truncated = thread.Input;
            if (!Numbers.IsInteger(truncated) && truncated.Type.ToIndex is null)
                yield return thread.Raise(Types.TypeError, $"__trunc__ returned non-Integral (type {truncated.Type.Name})");
            yield return Indexing.Index(thread, truncated);
            thread.Output = Make(type, IntArithmetic.Plain(thread.Input));
        }
        else
        {
            yield return thread.Raise(Types.TypeError, $"int() argument must be a string, a bytes-like object or a real number, not '{value.Type.Name}'");
        }
    }

    private static IEnumerable<Value> ParseSteps(PyThread thread, PyType type, Value value, Value radix)
    {
        yield return Indexing.Index(thread, radix);
        if (!Numbers.TryInt64(thread.Input, out var number) || number is < 0 or 1 or > 36)
            yield return thread.Raise(Types.ValueError, "int() base must be >= 2 and <= 36, or 0");
        yield return value.Ref is PyStr or PyBytes
            ? FromText(thread, value.Ref, (int)number)
            : thread.Raise(Types.TypeError, "int() can't convert non-string with explicit base");
        thread.Output = Make(type, thread.Input);
    }

    private static Value FromText(PyThread thread, PyObject value, int radix)
    {
        var text = value is IByteSource bytes ? System.Text.Encoding.Latin1.GetString(bytes.Span) : ((PyStr)value).Text;
        return IntText.Parse(thread, text, radix, () => value is IByteSource ? BytesRepr.Of(((IByteSource)value).Span) : TextFormat.Repr(text));
    }

    public static Value FromFloat(PyThread thread, double number)
    {
        if (double.IsNaN(number))
            return thread.Raise(Types.ValueError, "cannot convert float NaN to integer");
        if (double.IsInfinity(number))
            return thread.Raise(Types.OverflowError, "cannot convert float infinity to integer");
        return Math.Abs(number) < 1L << 62 ? Value.FromInt((long)number) : Numbers.FromBig(new BigInteger(number));
    }
}
