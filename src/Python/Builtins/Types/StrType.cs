using System.Text;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>str: its operators and constructor.</summary>
internal static class StrType
{
    public static void Define()
    {
        var type = Types.Str;
        type.New = New;
        type.Repr = static (thread, self) =>
        {
            var text = Text(self);
            thread.Charge(text.Length / 8);
            thread.Interpreter.Meter.Reserve(44 + text.Length * 2L);
            return Value.FromStr(TextFormat.Repr(text));
        };
        type.Str = static (_, self) => Plain(self);
        type.Hash = static (_, self) => Value.FromInt(Of(self).Hash);
        type.Compare = Compare;
        type.Length = static (_, self) => Value.FromInt(Of(self).Length);
        type.GetItem = StrItems.GetItem;
        type.Contains = static (thread, self, item) =>
        {
            if (item.AsText is not { } part)
                return thread.Raise(Types.TypeError, $"'in <string>' requires string as left operand, not {item.Type.Name}");
            ChargeSearch(thread, self);
            return Value.FromBool(SubstringSearch.IndexOf<char>(Text(self), part) >= 0);
        };
        type.Binary[(int)BinaryOperator.Add] = Concatenate;
        type.Binary[(int)BinaryOperator.Mult] = Repeat;
        type.Binary[(int)BinaryOperator.Mod] = static (thread, left, right) =>
            left.Ref is PyStr ? PercentFormat.Format(thread, (PyStr)left.Ref, right) : Value.NotImplemented;
        type.Method("__format__", static (thread, self, spec) => Formatting.FormatMethod(thread, self, spec));
        type.Method("__getnewargs__", static (_, self) => new PyTuple(Plain(self)));
        StrSearchMethods.Define(type);
        StrCaseMethods.Define(type);
        StrSplitMethods.Define(type);
        StrLayoutMethods.Define(type);
        StrTranslateMethods.Define(type);
        StrTestMethods.Define(type);
    }

    public static PyStr Of(Value self) => (PyStr)self.Ref!;

    public static string Text(Value self) => ((PyStr)self.Ref!).Text;

    /// <summary>The str itself, not as an instance of a derived class.</summary>
    public static Value Plain(Value self) => self.Type.IsHeap ? Value.FromStr(Text(self)) : self;

    /// <summary>Says what going once through a str costs.</summary>
    public static void ChargeSearch(PyThread thread, Value self) => thread.Charge(Text(self).Length / 64);

    /// <summary>A new str, charged and reserved.</summary>
    public static Value Make(PyThread thread, string text)
    {
        thread.Charge(text.Length / 16);
        thread.Interpreter.Meter.Reserve(40 + text.Length * 2L);
        return text.Length == 1 ? PyStr.FromChar(text[0]) : Value.FromStr(text);
    }

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        if (args.All.Length > 3)
            return thread.Raise(Types.TypeError, args.Names.Length > 0 ? $"str() takes at most 3 arguments ({args.All.Length} given)" : $"str expected at most 3 arguments, got {args.Count}");
        var value = args.Count > 0 ? args[0] : Value.Unbound;
        for (var i = 0; i < args.Names.Length; i++)
        {
            var position = args.Names[i].Text switch { "object" => 1, "encoding" => 2, "errors" => 3, _ => 0 };
            if (position > 0 && position <= args.Count)
                return thread.Raise(Types.TypeError, $"argument for str() given by name ('{args.Names[i].Text}') and position ({position})");
            if (position == 1)
                value = args.Named[i];
            else if (position == 0)
                return thread.Raise(Types.TypeError, $"str() got an unexpected keyword argument '{args.Names[i].Text}'");
        }

        if (value.IsUnbound)
            return InstanceOf(type, "");
        var encoding = Argument(args, 1, "encoding");
        var errors = Argument(args, 2, "errors");
        if (!encoding.IsUnbound || !errors.IsUnbound)
            return TextCodecs.Construct(thread, type, value, encoding, errors);
        if (ReferenceEquals(type, Types.Str))
            return Operators.Str(thread, value);
        return thread.Push(ConvertSteps(thread, type, value));
    }

    private static Value Argument(in CallArgs args, int position, string name)
    {
        if (args.Count > position)
            return args[position];
        for (var i = 0; i < args.Names.Length; i++)
        {
            if (args.Names[i].Text == name)
                return args.Named[i];
        }

        return Value.Unbound;
    }

    private static IEnumerable<Value> ConvertSteps(PyThread thread, PyType type, Value value)
    {
        yield return Operators.Str(thread, value);
        thread.Output = InstanceOf(type, thread.Input.AsText!);
    }

    public static Value InstanceOf(PyType type, string text) => ReferenceEquals(type, Types.Str) ? Value.FromStr(text) : new PyStrInstance(type, text);

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (right.AsText is not { } other)
            return Value.NotImplemented;
        var text = Text(left);
        thread.Charge(Math.Min(text.Length, other.Length) / 64);
        if (op is CompareOp.Eq or CompareOp.Ne)
            return Value.FromBool(string.Equals(text, other) == (op == CompareOp.Eq));
        return Value.FromBool(NumberComparison.Holds(CompareCodePoints(text, other), op));
    }

    /// <summary>The order of two texts by code points; UTF-16 sorts surrogates below U+E000, which they are not.</summary>
    public static int CompareCodePoints(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        var (x, y) = (left[same], right[same]);
        return (char.IsSurrogate(x), char.IsSurrogate(y)) switch
        {
            (true, false) => y >= 0xe000 && IsPaired(left, same) ? 1 : x.CompareTo(y),
            (false, true) => x >= 0xe000 && IsPaired(right, same) ? -1 : x.CompareTo(y),
            _ => x.CompareTo(y),
        };
    }

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyStr a)
            return Value.NotImplemented;
        if (right.Ref is not PyStr b)
        {
            return right.Type.IsHeap && !right.Type.Lookup(Names.__radd__).IsUnbound
                ? Value.NotImplemented
                : thread.Raise(Types.TypeError, $"can only concatenate str (not \"{right.Type.Name}\") to str");
        }

        return Concatenate(thread, left, right, a, b);
    }

    /// <summary>left + right of two strs (whose C# objects are given besides).</summary>
    internal static Value Concatenate(PyThread thread, Value left, Value right, PyStr a, PyStr b)
    {
        if (b.Text.Length == 0)
            return Plain(left);
        if (a.GetType() == typeof(PyStr) && a.Grow(thread, b) is { } grown)
            return grown;
        if (a.Text.Length == 0)
            return Plain(right);
        var length = (long)a.Text.Length + b.Text.Length;
        thread.Charge(length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2);
        return Value.FromStr(string.Concat(a.Text, b.Text));
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (text, count) = left.Ref is PyStr a ? (a, right) : (right.Ref as PyStr, left);
        if (text is null)
            return Value.NotImplemented;
        if (Numbers.TryInt64(count, out var times))
            return Repeat(thread, text, times);
        if (count.Type.ToIndex is null)
            return Value.NotImplemented;

        return thread.Push(RepeatSteps(thread, text, count));
    }

    private static IEnumerable<Value> RepeatSteps(PyThread thread, PyStr text, Value count)
    {
        yield return Indexing.Index(thread, count);
        if (!Numbers.TryInt64(thread.Input, out var times))
            yield return thread.Raise(Types.OverflowError, $"cannot fit '{count.Type.Name}' into an index-sized integer");
        yield return Repeat(thread, text, times);
        thread.Output = thread.Input;
    }

    private static Value Repeat(PyThread thread, PyStr text, long times)
    {
        if (times <= 0 || text.Text.Length == 0)
            return PyStr.Empty;
        if (times == 1 && !text.Type.IsHeap)
            return text;
        if (times > int.MaxValue / text.Text.Length)
        {
            thread.Interpreter.Meter.Reserve(Math.Min(times, 1L << 40) * text.Text.Length * 2);
            return thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        }

        var length = (int)times * text.Text.Length;
        thread.Charge(length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2L);
        if (text.Text.Length == 1)
            return Value.FromStr(new string(text.Text[0], length));
        return Value.FromStr(new StringBuilder(length).Insert(0, text.Text, (int)times).ToString());
    }
}
