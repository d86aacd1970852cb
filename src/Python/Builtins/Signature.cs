using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Takes the bound arguments, one value a parameter; a missing optional one without default is Unbound.</summary>
internal delegate Value SignatureBody(PyThread thread, ReadOnlySpan<Value> args);

/// <summary>
/// The parameters of a builtin, written as in its documentation: "iterable, /, *, key=None, reverse=False". Defaults are
/// None, True, False, ints, '' or "…" (absent: the body sees Unbound). A parameter written "width: ssize_t", "size: int" or
/// "start: bound" takes what has an `__index__`, and the body sees an int of 64 bits (or None where that is the default): one
/// that does not fit (in 64 or 32 bits) is an OverflowError, or the nearest that does, as bounds of a slice are. "sep: str" takes
/// a str only. Arguments are converted in their order, before the body runs. What begins with "def" is a function of Python in CPython,
/// and says so in the words of those what is wrong with a call: "def coro, *, name=None".
/// </summary>
internal sealed class Signature
{
    private readonly string _function;

    /// <summary>Before "takes at most 2 arguments": with brackets.</summary>
    private readonly string _called;

    /// <summary>With its type, as CPython names methods that take nothing by name.</summary>
    private readonly string _qualified;

    private readonly string _text;

    /// <summary>The qualified name of a function that is Python in CPython; null of one that is C.</summary>
    private readonly string? _python;

    private readonly PyStr[] _names;
    private readonly Value[] _defaults;
    private readonly int _positionalOnly;
    private readonly int _positional;
    private readonly int _required;

    private readonly (int At, Conversion Kind)[] _converted;

    /// <summary>A function of Python in CPython.</summary>

    /// <summary>From so many positional arguments on no name is needed.</summary>
    private readonly int _bare;

    private Signature(string function, string qualified, string text, PyStr[] names, Value[] defaults, int positionalOnly, int positional, int required, (int At, Conversion Kind)[] converted, string? python = null)
    {
        _python = python;
        _function = function;
        _called = function == Nameless ? function : $"{function}()";
        _qualified = qualified;
        _text = text;
        _names = names;
        _defaults = defaults;
        _positionalOnly = positionalOnly;
        _positional = positional;
        _required = required;
        _converted = converted;
        for (var i = 0; i < defaults.Length; i++)
        {
            if (defaults[i].IsNotImplemented)
                _bare = i + 1;
        }
    }

    public int Count => _names.Length;

    // As CPython calls the functions of decimal that may be given a context.
    public const string Nameless = "function";

    /// <summary>That of a function in Python which stands for one in C; null where it takes any number of arguments.</summary>
    public static Signature? Of(PyFunction function, string owner, string? called = null)
    {
        var code = function.Code;
        if ((code.Flags & (Bytecode.CodeFlags.VarArgs | Bytecode.CodeFlags.VarKeywords)) != 0)
            return null;
        var all = code.ArgCount + code.KwOnlyCount;
        // A date may be made of the bytes that it is pickled as: CPython looks for those before.
        var required = called == Nameless && owner.StartsWith("date", StringComparison.Ordinal) ? 4 : code.ArgCount - (function.Defaults?.Count ?? 0);
        var defaults = new Value[all];
        for (var i = 0; i < all; i++)
            defaults[i] = i < required || (i >= code.ArgCount && function.KwDefaults?.Get(code.LocalNames[i]) is null or { IsUnbound: true }) ? Value.NotImplemented : Value.None;
        var positionalOnly = all == 1 ? 1 : code.PosOnlyCount;
        var name = called ?? (code.Source.FileName.EndsWith("decimal.py", StringComparison.Ordinal) && positionalOnly < all ? Nameless : function.Name);
        return new Signature(name, $"{owner}.{function.Name}", "", [.. code.LocalNames[..all]], defaults, positionalOnly, code.ArgCount, required, []);
    }

    /// <summary>As `__text_signature__` has it; null where a default can't be written down.</summary>
    public string? Text => _text.Contains('…') ? null : TextOf(_text);

    private enum Conversion
    {
        Ssize,
        Int,
        Bound,
        Text,
    }

    private static readonly string[] Marks = [": ssize_t", ": int", ": bound", ": str"];
    private const string NoBoundOrNone = "slice indices must be integers or have an __index__ method";

    private static string Unmarked(string text) => Marks.Aggregate(text, static (rest, mark) => rest.Replace(mark, ""));

    public static Signature Parse(string function, string text, string? owner = null, string? python = null)
    {
        const string defined = "def ";
        var isDefined = text.StartsWith(defined, StringComparison.Ordinal);
        if (isDefined)
            text = text[defined.Length..];
        var names = new List<PyStr>();
        var defaults = new Bytecode.ArrayBuilder<Value>();
        int positionalOnly = 0, positional = -1, required = 0;
        var converted = new List<(int At, Conversion Kind)>();
        foreach (var written in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var part = Unmarked(written);
            if (part != written)
                converted.Add((names.Count, (Conversion)Array.FindIndex(Marks, written.Contains)));
            if (part == "/")
            {
                positionalOnly = names.Count;
            }
            else if (part == "*")
            {
                positional = names.Count;
            }
            else if (part.IndexOf('=') is > 0 and var at)
            {
                names.Add(Names.Intern(part[..at]));
                defaults.Add(ParseDefault(part[(at + 1)..]));
            }
            else
            {
                names.Add(Names.Intern(part));
                // What marks a required parameter; never handed out.
                defaults.Add(Value.NotImplemented);
                if (positional < 0)
                    required = names.Count;
            }
        }

        return new Signature(function, owner is null ? function : $"{owner}.{function}", Unmarked(text), [.. names], defaults.ToArray(), positionalOnly, positional < 0 ? names.Count : positional, required, [.. converted], isDefined ? function : python);
    }

    /// <summary>self is marked, and what follows it may be positional only as well.</summary>
    private static string TextOf(string text)
    {
        if (text.LastIndexOf('/') is var last && text.IndexOf('/') is var first && last != first)
            text = text.Remove(first, 3);
        return $"({(text.StartsWith("self,", StringComparison.Ordinal) ? "$" : "")}{text})";
    }

    /// <summary>The arguments are one value a parameter already.</summary>
    public bool TakesAsIs(in CallArgs args) => args.Names.Length == 0 && args.All.Length == _names.Length && _positional == _names.Length;

    /// <summary>Calls the body, once every argument is converted.</summary>
    public Value Call(PyThread thread, ReadOnlySpan<Value> values, SignatureBody body)
    {
        foreach (var (at, kind) in _converted)
        {
            if (!IsReady(values[at], at, kind))
                return kind == Conversion.Text ? NoText(thread, values[at], at) : thread.Push(ConversionSteps(thread, values.ToArray(), body));
        }

        return body(thread, values);
    }

    private bool IsReady(Value value, int at, Conversion kind) => value.IsUnbound || (value.IsNone && _defaults[at].IsNone) || kind switch
    {
        Conversion.Text => value.Ref is PyStr,
        Conversion.Int => value.IsInt && (int)value.Bits == value.Bits,
        _ => value.IsInt,
    };

    private Value NoText(PyThread thread, Value value, int at) => thread.Raise(
        Types.TypeError,
        $"{_called} argument {(at < _positionalOnly ? $"{(_names[0].Text == "self" ? at : at + 1)}" : $"'{_names[at].Text}'")} must be str{(_defaults[at].IsNone ? " or None" : "")}, not {Errors.KindOf(value)}");

    private IEnumerable<Value> ConversionSteps(PyThread thread, Value[] values, SignatureBody body)
    {
        foreach (var (at, kind) in _converted)
        {
            if (IsReady(values[at], at, kind))
                continue;
            if (kind == Conversion.Text)
                yield return NoText(thread, values[at], at);
            yield return Indexing.Index(thread, values[at], kind != Conversion.Bound ? Indexing.NoInteger : _defaults[at].IsNone ? Indexing.NoBound : NoBoundOrNone);
            if (kind != Conversion.Bound && !IsReady(thread.Input, at, kind))
                yield return thread.Raise(Types.OverflowError, kind == Conversion.Int ? "Python int too large to convert to C int" : Indexing.TooLarge);
            values[at] = Value.FromInt(Ints.Clamp(thread.Input));
        }

        yield return body(thread, values);
        thread.Output = thread.Input;
    }

    /// <summary>Fills one value a parameter; false with a TypeError pending.</summary>
    /// <param name="skip">How many leading parameters (self) do not count in messages.</param>
    public bool Bind(PyThread thread, in CallArgs args, Span<Value> values, int skip = 0)
    {
        // The usual call: every required argument and no name.
        if (args.Names.Length == 0 && args.Count >= _bare && args.Count <= _positional)
        {
            // A few values; copying them as a block costs more than they do.
            var given = args.All;
            for (var i = 0; i < given.Length; i++)
                values[i] = given[i];
            for (var i = given.Length; i < _defaults.Length; i++)
                values[i] = _defaults[i];
            return true;
        }

        values.Fill(Value.Unbound);
        if (_python is not null)
            return BindDefined(thread, args, values);
        if (CountProblem(args.Count - skip, args.Names.Length, skip) is { } problem)
            return Fail(thread, problem);
        args.Positional.CopyTo(values);
        PyStr? unknown = null;
        for (var i = 0; i < args.Names.Length; i++)
        {
            var name = args.Names[i];
            var at = Array.FindIndex(_names, _positionalOnly, n => n.Text == name.Text);
            if (at < 0)
            {
                unknown ??= name;
                continue;
            }

            if (!values[at].IsUnbound)
                return Fail(thread, $"argument for {_called} given by name ('{name.Text}') and position ({at + 1 - skip})");
            values[at] = args.Named[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsUnbound)
                continue;
            if (_defaults[i].IsNotImplemented)
                return Fail(thread, $"{_called} missing required argument '{_names[i].Text}' (pos {i + 1 - skip})");
            values[i] = _defaults[i];
        }

        return unknown is null || Fail(thread, Errors.UnexpectedKeyword(_called == Nameless ? "this function" : _called, unknown.Text, [.. _names[_positionalOnly..].Select(static name => name.Text)]));
    }

    /// <summary>The same in the order and words of a function of Python.</summary>
    private bool BindDefined(PyThread thread, in CallArgs args, Span<Value> values)
    {
        args.Positional[..Math.Min(args.Count, _positional)].CopyTo(values);
        for (var i = 0; i < args.Names.Length; i++)
        {
            var name = args.Names[i].Text;
            var at = Array.FindIndex(_names, known => known.Text == name);
            if (at < 0)
                return Fail(thread, Errors.UnexpectedKeyword($"{_python}()", name, [.. _names.Select(static known => known.Text)]));
            if (!values[at].IsUnbound)
                return Fail(thread, $"{_python}() got multiple values for argument '{name}'");
            values[at] = args.Named[i];
        }

        if (args.Count > _positional)
        {
            var byKeyword = 0;
            foreach (ref readonly var value in values[_positional..])
                byKeyword += value.IsUnbound ? 0 : 1;
            return Fail(thread, Errors.TooManyPositional(_python!, _positional, _positional - Math.Min(_required, _positional), args.Count, byKeyword));
        }

        var missing = new List<string>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsUnbound)
                continue;
            if (_defaults[i].IsNotImplemented)
                missing.Add(_names[i].Text);
            values[i] = _defaults[i];
        }

        return missing.Count == 0 || Fail(thread, Errors.MissingArguments(_python!, "positional", missing));
    }

    /// <summary>What is wrong with the number of arguments, in the words of CPython's three ways to take them; else null.</summary>
    private string? CountProblem(int given, int keywords, int skip)
    {
        var all = _names.Length - skip;
        var most = _positional - skip;
        var least = Math.Min(_required, _positional) - skip;
        if (_positionalOnly == _names.Length)
            return keywords > 0 ? $"{_qualified}() takes no keyword arguments" : PositionalProblem(given, least, most);
        if (given + keywords > all)
            return $"{_called} takes at most {all} {(given == 0 ? "keyword " : "")}argument{Plural(all)} ({given + keywords} given)";

        if (given > most)
        {
            return most == 0
                ? $"{_called} takes no positional arguments"
                : $"{_called} takes {(least < most ? "at most" : "exactly")} {most} positional argument{Plural(most)} ({given} given)";
        }

        var needed = Math.Min(least, _positionalOnly - skip);
        return given < needed
            ? $"{_called} takes {(needed < most ? "at least" : "exactly")} {needed} positional argument{Plural(needed)} ({given} given)"
            : null;
    }

    private string? PositionalProblem(int given, int least, int most)
    {
        if (given >= least && given <= most)
            return null;
        if (most == 0)
            return $"{_qualified}() takes no arguments ({given} given)";
        if (least == 1 && most == 1)
            return $"{_qualified}() takes exactly one argument ({given} given)";
        var bound = given < least ? least : most;
        var relation = least == most ? "" : given < least ? "at least " : "at most ";
        return $"{_function} expected {relation}{bound} argument{Plural(bound)}, got {given}";
    }

    private static string Plural(int count) => count == 1 ? "" : "s";

    private static bool Fail(PyThread thread, string message)
    {
        thread.Raise(Types.TypeError, message);
        return false;
    }

    private static Value ParseDefault(string text) => text switch
    {
        "None" => Value.None,
        "True" => Value.True,
        "False" => Value.False,
        "…" => Value.Unbound,
        ['\'', .. var inner, '\''] => Value.FromStr(inner),
        _ => Value.FromInt(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
