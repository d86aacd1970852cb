using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>center, ljust, rjust, zfill, expandtabs, format.</summary>
internal static class StrLayoutMethods
{
    public static void Define(PyType type)
    {
        type.Method("ljust", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "ljust", args));
        type.Method("rjust", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "rjust", args));
        type.Method("center", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "center", args));
        type.Method("zfill", "width: ssize_t, /", static (thread, args) => ZeroFill(thread, args[0], args[1]));
        type.Method("expandtabs", "tabsize: int=8", ExpandTabs);
        type.MethodVar("format", static (PyThread thread, in CallArgs args) => FormatMethod.Format(thread, args));
        type.Method("format_map", static (thread, self, mapping) => FormatMethod.FormatMap(thread, self, mapping));
    }

    private static Value Pad(PyThread thread, string name, ReadOnlySpan<Value> args)
    {
        var text = StrType.Of(args[0]);
        if (!TryWidth(thread, args[1], out var width))
            return Value.Error;
        var fill = new Rune(' ');
        if (!args[2].IsUnbound)
        {
            if (args[2].Ref is not PyStr character)
                return thread.Raise(Types.TypeError, $"The fill character must be a unicode character, not {args[2].Type.Name}");
            if (character.Length != 1)
                return thread.Raise(Types.TypeError, "The fill character must be exactly one character long");
            Rune.DecodeFromUtf16(character.Text, out fill, out _);
        }

        var missing = width - text.Length;
        if (missing <= 0)
            return StrType.Plain(args[0]);
        Reserve(thread, width);
        // An odd blank goes to the left where the width is odd too.
        var left = name[0] switch { 'l' => 0, 'r' => missing, _ => missing / 2 + (missing & width & 1) };
        var result = new StringBuilder();
        NumberLayout.Fill(result, fill, (int)left);
        result.Append(text.Text);
        NumberLayout.Fill(result, fill, (int)(missing - left));
        return Value.FromStr(result.ToString());
    }

    private static bool TryWidth(PyThread thread, Value value, out long width)
    {
        width = value.Bits;
        if (width <= int.MaxValue / 2)
            return true;
        thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        return false;
    }

    private static Value ZeroFill(PyThread thread, Value self, Value value)
    {
        var text = StrType.Of(self);
        if (!TryWidth(thread, value, out var width))
            return Value.Error;
        var missing = width - text.Length;
        if (missing <= 0)
            return StrType.Plain(self);
        Reserve(thread, width);
        var sign = text.Text.Length > 0 && text.Text[0] is '+' or '-' ? 1 : 0;
        return Value.FromStr(string.Concat(text.Text.AsSpan(0, sign), new string('0', (int)missing), text.Text.AsSpan(sign)));
    }

    private static Value ExpandTabs(PyThread thread, ReadOnlySpan<Value> args)
    {
        if (!TryWidth(thread, args[1], out var size))
            return Value.Error;
        var text = StrType.Text(args[0]);
        Reserve(thread, text.Length + text.AsSpan().Count('\t') * Math.Max(0, size));
        var result = new StringBuilder();
        var column = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\t')
            {
                if (size <= 0)
                    continue;
                var blanks = size - column % size;
                result.Append(' ', (int)blanks);
                column += blanks;
                continue;
            }

            result.Append(text[i]);
            column = text[i] is '\n' or '\r' ? 0 : char.IsLowSurrogate(text[i]) ? column : column + 1;
        }

        return Value.FromStr(result.ToString());
    }

    private static void Reserve(PyThread thread, long length)
    {
        thread.Charge(length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2);
    }
}
