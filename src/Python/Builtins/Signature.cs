using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Takes the bound arguments, one value a parameter; a missing optional one without default is Unbound.</summary>
internal delegate Value SignatureBody(PyThread thread, ReadOnlySpan<Value> args);

/// <summary>
/// The parameters of a builtin, written as in its documentation: "iterable, /, *, key=None, reverse=False". Defaults are
/// None, True, False, ints, '' or "…" (absent: the body sees Unbound).
/// </summary>
internal sealed class Signature
{
    private readonly string _function;
    private readonly PyStr[] _names;
    private readonly Value[] _defaults;
    private readonly int _positionalOnly;
    private readonly int _positional;
    private readonly int _required;

    private Signature(string function, PyStr[] names, Value[] defaults, int positionalOnly, int positional, int required)
    {
        _function = function;
        _names = names;
        _defaults = defaults;
        _positionalOnly = positionalOnly;
        _positional = positional;
        _required = required;
    }

    public int Count => _names.Length;

    public static Signature Parse(string function, string text)
    {
        var names = new List<PyStr>();
        var defaults = new List<Value>();
        int positionalOnly = 0, positional = -1, required = 0;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
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

        return new Signature(function, [.. names], [.. defaults], positionalOnly, positional < 0 ? names.Count : positional, required);
    }

    /// <summary>Fills one value a parameter; false with a TypeError pending.</summary>
    /// <param name="skip">How many leading parameters (self) do not count in messages.</param>
    public bool Bind(PyThread thread, in CallArgs args, Span<Value> values, int skip = 0)
    {
        values.Fill(Value.Unbound);
        if (args.Count > _positional)
            return Fail(thread, TooMany(args.Count - skip, skip));
        args.Positional.CopyTo(values);
        for (var i = 0; i < args.Names.Length; i++)
        {
            var name = args.Names[i];
            var at = Array.FindIndex(_names, n => n.Text == name.Text);
            if (at < _positionalOnly)
            {
                if (_positionalOnly == _names.Length)
                    return Fail(thread, $"{_function}() takes no keyword arguments");
                return Fail(thread, $"{_function}() got an unexpected keyword argument '{name.Text}'");
            }

            if (!values[at].IsUnbound)
                return Fail(thread, $"argument for {_function}() given by name ('{name.Text}') and position ({at + 1 - skip})");
            values[at] = args.Named[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!values[i].IsUnbound)
                continue;
            if (_defaults[i].IsNotImplemented)
                return Fail(thread, Missing(i, args.Count, skip));
            values[i] = _defaults[i];
        }

        return true;
    }

    private string TooMany(int given, int skip)
    {
        var most = _positional - skip;
        var least = Math.Min(_required, _positional) - skip;
        if (_positionalOnly >= _positional)
        {
            var expected = least == most ? $"{most} argument{(most == 1 ? "" : "s")}" : $"at most {most} argument{(most == 1 ? "" : "s")}";
            return $"{_function} expected {expected}, got {given}";
        }

        return $"{_function}() takes at most {_names.Length - skip} argument{(_names.Length - skip == 1 ? "" : "s")} ({given} given)";
    }

    private string Missing(int index, int given, int skip)
    {
        if (index >= _positional)
            return $"{_function}() missing required keyword-only argument '{_names[index].Text}' (pos {index + 1 - skip})";
        if (index < _positionalOnly)
        {
            var least = _required - skip;
            var exact = _required == _positional && _positional == _names.Length;
            return $"{_function} expected {(exact ? "" : "at least ")}{least} argument{(least == 1 ? "" : "s")}, got {given - skip}";
        }

        return $"{_function}() missing required argument '{_names[index].Text}' (pos {index + 1 - skip})";
    }

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
