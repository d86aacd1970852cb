using System.Globalization;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>str.format and str.format_map (https://docs.python.org/3.13/library/string.html#format-string-syntax).</summary>
internal static class FormatMethod
{
    private const int MostNesting = 2;

    /// <summary>What fields refer to, and how they have been numbered so far.</summary>
    private sealed class Fields(Value[] positional, PyStr[] names, Value[] named, Value mapping)
    {
        private int _next;
        private bool? _isAutomatic;

        /// <summary>A field's first part; a null problem and a signal-free value, or what to raise.</summary>
        public Value Find(PyThread thread, string name)
        {
            if (name.Length > 0 && !IsNumber(name))
                return FindName(thread, name);
            var isAutomatic = name.Length == 0;
            if (_isAutomatic is { } before && before != isAutomatic)
            {
                return thread.Raise(Types.ValueError, before
                    ? "cannot switch from automatic field numbering to manual field specification"
                    : "cannot switch from manual field specification to automatic field numbering");
            }

            _isAutomatic = isAutomatic;
            if (!mapping.IsUnbound)
                return thread.Raise(Types.ValueError, "Format string contains positional fields");
            var index = (long)_next;
            if (isAutomatic)
                _next++;
            else if (!long.TryParse(name, CultureInfo.InvariantCulture, out index))
                return thread.Raise(Types.ValueError, "Too many decimal digits in format string");
            return index < positional.Length
                ? positional[index]
                : thread.Raise(Types.IndexError, $"Replacement index {index} out of range for positional args tuple");
        }

        private Value FindName(PyThread thread, string name)
        {
            if (!mapping.IsUnbound)
                return Operators.GetItem(thread, mapping, Value.FromStr(name));
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i].Text == name)
                    return named[i];
            }

            return thread.Raise(new PyException(Types.KeyError, name));
        }
    }

    public static Value Format(PyThread thread, in CallArgs args) => thread.Push(Steps(
        thread, StrType.Text(args[0]), new Fields(args.Positional[1..].ToArray(), args.Names.ToArray(), args.Named.ToArray(), Value.Unbound), MostNesting));

    public static Value FormatMap(PyThread thread, Value self, Value mapping) =>
        thread.Push(Steps(thread, StrType.Text(self), new Fields([], [], [], mapping), MostNesting));

    private static IEnumerable<Value> Steps(PyThread thread, string text, Fields fields, int nesting)
    {
        thread.Charge(text.Length / 16);
        if (nesting == 0)
            yield return thread.Raise(Types.ValueError, "Max string recursion exceeded");
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c is not ('{' or '}'))
            {
                var next = text.AsSpan(at).IndexOfAny('{', '}');
                next = next < 0 ? text.Length : at + next;
                result.Append(text, at, next - at);
                at = next;
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == c)
            {
                result.Append(c);
                at += 2;
                continue;
            }

            if (c == '}')
                yield return thread.Raise(Types.ValueError, "Single '}' encountered in format string");
            if (at + 1 == text.Length)
                yield return thread.Raise(Types.ValueError, "Single '{' encountered in format string");
            if (ParseField(text, ref at, out var field) is { } problem)
                yield return thread.Raise(Types.ValueError, problem);
            yield return thread.Push(FieldSteps(thread, field, fields, nesting));
            var part = thread.Input.AsText!;
            thread.Charge(part.Length / 64);
            thread.Interpreter.Meter.Reserve(part.Length * 2L);
            result.Append(part);
        }

        thread.Interpreter.Meter.Reserve(40 + result.Length * 2L);
        thread.Output = Value.FromStr(result.ToString());
    }

    private readonly record struct Field(string Name, char Conversion, string Spec);

    /// <summary>Reads a replacement field; says what is wrong with it, else null.</summary>
    private static string? ParseField(string text, ref int at, out Field field)
    {
        field = default;
        var start = ++at;
        var bracket = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '{' && !bracket)
                return "unexpected '{' in field name";
            if (c == '[')
                bracket = true;
            else if (c == ']')
                bracket = false;
            else if (!bracket && c is '}' or ':' or '!')
                break;
        }

        if (at >= text.Length)
            return "expected '}' before end of string";
        var name = text[start..at];
        var conversion = '\0';
        if (text[at] == '!')
        {
            if (at + 1 >= text.Length)
                return "end of string while looking for conversion specifier";
            if (text[at + 1] == '}' && (at + 2 == text.Length || text[at + 2] != ':'))
                return "unmatched '{' in format spec";
            conversion = text[at + 1];
            at += 2;
            if (at >= text.Length)
                return "unmatched '{' in format spec";
            if (text[at] is not (':' or '}'))
                return "expected ':' after conversion specifier";
        }

        var spec = "";
        if (text[at] == ':')
        {
            var from = ++at;
            var depth = 1;
            for (; at < text.Length; at++)
            {
                if (text[at] == '{')
                    depth++;
                else if (text[at] == '}' && --depth == 0)
                    break;
            }

            if (at >= text.Length)
                return depth > 1 || from == text.Length ? "unmatched '{' in format spec" : "expected '}' before end of string";
            spec = text[from..at];
        }

        at++;
        field = new Field(name, conversion, spec);
        return null;
    }

    private static IEnumerable<Value> FieldSteps(PyThread thread, Field field, Fields fields, int nesting)
    {
        var end = field.Name.AsSpan().IndexOfAny('.', '[');
        end = end < 0 ? field.Name.Length : end;
        yield return fields.Find(thread, field.Name[..end]);
        var value = thread.Input;
        for (var at = end; at < field.Name.Length;)
        {
            if (field.Name[at] == '.')
            {
                var stop = field.Name.AsSpan(at + 1).IndexOfAny('.', '[');
                stop = stop < 0 ? field.Name.Length : at + 1 + stop;
                if (stop == at + 1)
                    yield return thread.Raise(Types.ValueError, "Empty attribute in format string");
                yield return Attributes.Get(thread, value, Names.Intern(field.Name[(at + 1)..stop]));
                at = stop;
            }
            else
            {
                var stop = field.Name.IndexOf(']', at);
                if (stop < 0)
                    yield return thread.Raise(Types.ValueError, "Missing ']' in format string");
                var key = field.Name[(at + 1)..stop];
                if (key.Length == 0)
                    yield return thread.Raise(Types.ValueError, "Empty attribute in format string");
                var number = 0L;
                if (IsNumber(key) && !long.TryParse(key, CultureInfo.InvariantCulture, out number))
                    yield return thread.Raise(Types.ValueError, "Too many decimal digits in format string");
                yield return Operators.GetItem(thread, value, IsNumber(key) ? Value.FromInt(number) : Value.FromStr(key));
                at = stop + 1;
                if (at < field.Name.Length && field.Name[at] is not ('.' or '['))
                    yield return thread.Raise(Types.ValueError, "Only '.' or '[' may follow ']' in format field specifier");
            }

            value = thread.Input;
        }

        switch (field.Conversion)
        {
            case '\0':
                break;
            case 's':
                yield return Operators.Str(thread, value);
                value = thread.Input;
                break;
            case 'r':
                yield return Operators.Repr(thread, value);
                value = thread.Input;
                break;
            case 'a':
                yield return Formatting.Ascii(thread, value);
                value = thread.Input;
                break;
            default:
                yield return thread.Raise(Types.ValueError, field.Conversion is > (char)32 and < (char)127
                    ? $"Unknown conversion specifier {field.Conversion}"
                    : $"Unknown conversion specifier \\x{(int)field.Conversion:x}");
                break;
        }

        var spec = field.Spec;
        if (spec.AsSpan().ContainsAny('{', '}'))
        {
            yield return thread.Push(Steps(thread, spec, fields, nesting - 1));
            spec = thread.Input.AsText!;
        }

        yield return Formatting.Format(thread, value, spec);
        thread.Output = thread.Input;
    }

    private static bool IsNumber(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('0', '9');
}
