using System.Buffers;
using System.Globalization;
using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Json;

/// <summary>
/// json.loads: one value of a text and where it ends. Open arrays and objects stand on a stack of their own; it waits only
/// for hooks of the program's.
/// </summary>
internal sealed class JsonDecoder(PyThread thread, PyStr source, ReadOnlySpan<Value> args)
{
    /// <summary>What ends the plain part of a string: its end, an escape, a control character.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(string.Concat(Enumerable.Range(0, 32).Select(static c => (char)c)) + "\"\\");

    private readonly string _text = source.Text;
    private readonly bool _strict = args[2].IsTrue;
    private readonly Value _objectHook = args[3];
    private readonly Value _pairsHook = args[4];
    private readonly Value _parseFloat = args[5];
    private readonly Value _parseInt = args[6];
    private readonly Value _parseConstant = args[7];
    private readonly Value _error = args[8];
    private readonly Stack<Level> _levels = new();
    private readonly PyStr?[] _keys = new PyStr?[64];
    private int _at;

    private const string NoValue = "Expecting value";

    private string? _problem;
    private int _problemAt;

    /// <summary>An array or object that is being read.</summary>
    private sealed class Level(bool isObject)
    {
        public bool IsObject { get; } = isObject;
        public PyList Items { get; } = new();
        public List<PyStr>? Keys { get; } = isObject ? [] : null;
    }

    /// <summary>Output: a tuple of the value and the index behind it.</summary>
    public IEnumerable<Value> Steps(Value start)
    {
        var index = Ints.Clamp(start);
        if (index < 0)
            yield return thread.Raise(Types.ValueError, "idx cannot be negative");
        _at = index >= source.Length ? _text.Length : source.OffsetOf((int)index);
        var settled = _at;
        while (true)
        {
            thread.Charge(1 + (_at - settled) / 32);
            settled = _at;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
            var value = ReadStart();
            if (value.IsPushed)
            {
                yield return value;
                value = thread.Input;
            }

            if (_problem is not null)
                yield return Fail();
            if (value.IsError)
                yield return value;
            // A value is complete: put it where it belongs, and close what ends behind it.
            while (!value.IsUnbound)
            {
                if (!_levels.TryPeek(out var level))
                {
                    thread.Output = new PyTuple(value, Value.FromInt(source.IndexOf(_at)));
                    yield break;
                }

                thread.Interpreter.Meter.Reserve(16 + level.Items.GrowthBytes);
                level.Items.Add(value);
                if (!ReadSeparator(level, out var isClosed))
                    yield return Fail();
                if (!isClosed)
                    break;
                yield return Close();
                value = thread.Input;
            }
        }
    }

    /// <summary>A complete value; Unbound when an array or object was opened and its first item (or key) comes next.</summary>
    private Value ReadStart()
    {
        if (_at >= _text.Length)
            return Problem(NoValue, _at);
        switch (_text[_at])
        {
            case '"':
                return ReadString() is { } text ? Value.From(text) : Value.Error;
            case '{':
                return OpenObject();
            case '[':
                _at++;
                SkipSpace();
                if (!Deeper())
                    return Value.Error;
                if (_at < _text.Length && _text[_at] == ']')
                {
                    _at++;
                    return new PyList();
                }

                _levels.Push(new Level(isObject: false));
                return Value.Unbound;
            case 'n' when Matches("null"):
                return Value.None;
            case 't' when Matches("true"):
                return Value.True;
            case 'f' when Matches("false"):
                return Value.False;
            case 'N' when Matches("NaN"):
                return Constant("NaN", BitConverter.Int64BitsToDouble(0x7ff8000000000000));
            case 'I' when Matches("Infinity"):
                return Constant("Infinity", double.PositiveInfinity);
            case '-' when Matches("-Infinity"):
                return Constant("-Infinity", double.NegativeInfinity);
            default:
                return ReadNumber();
        }
    }

    private bool Deeper()
    {
        thread.Interpreter.Meter.Reserve(64);
        if (_levels.Count < PyThread.NativeDepthLimit)
            return true;
        thread.Raise(Errors.RecursionLimitReached(" while decoding a JSON array from a unicode string"));
        return false;
    }

    private bool Matches(string word)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            return false;
        _at += word.Length;
        return true;
    }

    private Value Constant(string name, double number) => _parseConstant.IsNone ? Value.FromFloat(number) : thread.Call(_parseConstant, Value.FromStr(name));

    private Value OpenObject()
    {
        _at++;
        SkipSpace();
        if (!Deeper())
            return Value.Error;
        var level = new Level(isObject: true);
        if (_at < _text.Length && _text[_at] == '}')
        {
            _at++;
            _levels.Push(level);
            return Close();
        }

        _levels.Push(level);
        return ReadKey(level) ? Value.Unbound : Value.Error;
    }

    /// <summary>A key and the colon behind it.</summary>
    private bool ReadKey(Level level)
    {
        if (_at >= _text.Length || _text[_at] != '"')
            return Miss("Expecting property name enclosed in double quotes", _at);
        if (ReadString(isKey: true) is not { } key)
            return false;
        level.Keys!.Add(key);
        SkipSpace();
        if (_at >= _text.Length || _text[_at] != ':')
            return Miss("Expecting ':' delimiter", _at);
        _at++;
        SkipSpace();
        return true;
    }

    /// <summary>Behind an item: a comma (and the next key) or the end.</summary>
    private bool ReadSeparator(Level level, out bool isClosed)
    {
        isClosed = false;
        SkipSpace();
        var close = level.IsObject ? '}' : ']';
        if (_at < _text.Length && _text[_at] == close)
        {
            _at++;
            isClosed = true;
            return true;
        }

        if (_at >= _text.Length || _text[_at] != ',')
            return Miss("Expecting ',' delimiter", _at);
        var comma = _at++;
        SkipSpace();
        if (_at < _text.Length && _text[_at] == close)
            return Miss($"Illegal trailing comma before end of {(level.IsObject ? "object" : "array")}", comma);
        return !level.IsObject || ReadKey(level);
    }

    /// <summary>The finished array or object, by way of its hook.</summary>
    private Value Close()
    {
        var level = _levels.Pop();
        if (!level.IsObject)
            return level.Items;
        thread.Interpreter.Meter.Reserve(level.Items.Count * 64L);
        if (!_pairsHook.IsNone)
        {
            var pairs = new Value[level.Items.Count];
            for (var i = 0; i < pairs.Length; i++)
                pairs[i] = new PyTuple(level.Keys![i], level.Items[i]);
            return thread.Call(_pairsHook, new PyList(pairs));
        }

        var dict = new PyDict();
        for (var i = 0; i < level.Items.Count; i++)
            dict.Set(level.Keys![i], level.Items[i]);
        return _objectHook.IsNone ? dict : thread.Call(_objectHook, dict);
    }

    private Value ReadNumber()
    {
        var start = _at;
        var at = _at;
        if (at < _text.Length && _text[at] == '-')
            at++;
        if (at >= _text.Length || !char.IsAsciiDigit(_text[at]))
            return Problem(NoValue, start);
        if (_text[at] == '0')
        {
            at++;
        }
        else
        {
            while (at < _text.Length && char.IsAsciiDigit(_text[at]))
                at++;
        }

        var isFloat = false;
        if (at + 1 < _text.Length && _text[at] == '.' && char.IsAsciiDigit(_text[at + 1]))
        {
            isFloat = true;
            at++;
            while (at < _text.Length && char.IsAsciiDigit(_text[at]))
                at++;
        }

        if (at < _text.Length && _text[at] is 'e' or 'E')
        {
            var exponent = at + 1;
            if (exponent < _text.Length && _text[exponent] is '+' or '-')
                exponent++;
            if (exponent < _text.Length && char.IsAsciiDigit(_text[exponent]))
            {
                isFloat = true;
                at = exponent;
                while (at < _text.Length && char.IsAsciiDigit(_text[at]))
                    at++;
            }
        }

        _at = at;
        var length = at - start;
        if (length <= 18 && !isFloat && _parseInt.IsNone)
            return Value.FromInt(long.Parse(_text.AsSpan(start, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        var digits = _text[start..at];
        if (isFloat)
            return _parseFloat.IsNone ? Value.FromFloat(double.Parse(digits, CultureInfo.InvariantCulture)) : thread.Call(_parseFloat, Value.FromStr(digits));
        if (!_parseInt.IsNone)
            return thread.Call(_parseInt, Value.FromStr(digits));
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)
            ? Value.FromInt(small)
            : thread.Call(Types.Int, Value.FromStr(digits));
    }

    /// <summary>Null with a problem noted.</summary>
    private PyStr? ReadString(bool isKey = false)
    {
        var begin = _at++;
        var length = _text.AsSpan(_at).IndexOfAny(Special);
        var plain = length < 0 ? _text.Length : _at + length;
        if (plain < _text.Length && _text[plain] == '"')
        {
            var whole = isKey ? KeyOf(_text.AsSpan(_at, length)) : new PyStr(_text.Substring(_at, length));
            thread.Interpreter.Meter.Reserve(32 + whole.Text.Length * 2L);
            _at = plain + 1;
            return whole;
        }

        var result = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                thread.Interpreter.Meter.Reserve(32 + result.Length * 2L);
                return new PyStr(result.ToString());
            }

            if (c < ' ' && _strict)
                return MissString("Invalid control character at", _at);
            if (c != '\\')
            {
                result.Append(c);
                _at++;
                continue;
            }

            if (++_at >= _text.Length)
                break;
            if (!ReadEscape(result))
                return null;
        }

        return MissString("Unterminated string starting at", begin);
    }

    /// <summary>The same keys come again and again: one str of a text is enough, and has its hash already.</summary>
    private PyStr KeyOf(ReadOnlySpan<char> text)
    {
        var number = text.Length;
        foreach (var c in text[..Math.Min(8, text.Length)])
            number = number * 31 + c;
        ref var known = ref _keys[number & (_keys.Length - 1)];
        if (known is null || !text.SequenceEqual(known.Text))
            known = new PyStr(text.ToString());
        return known;
    }

    private bool ReadEscape(StringBuilder into)
    {
        var c = _text[_at++];
        var plain = c switch { '"' or '\\' or '/' => c, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        if (plain != '\0')
        {
            into.Append(plain);
            return true;
        }

        if (c != 'u')
            return Miss("Invalid \\escape", _at - 2);
        if (_at + 4 > _text.Length || !ushort.TryParse(_text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return Miss("Invalid \\uXXXX escape", _at - 1);
        into.Append((char)unit);
        _at += 4;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private PyStr? MissString(string message, int at)
    {
        Miss(message, at);
        return null;
    }

    private Value Problem(string message, int at)
    {
        Miss(message, at);
        return Value.Error;
    }

    private bool Miss(string message, int at)
    {
        _problem = message;
        _problemAt = at;
        return false;
    }

    private Value Fail() => thread.Push(FailSteps());

    private IEnumerable<Value> FailSteps()
    {
        yield return thread.Call(_error, Value.FromStr(_problem!), source, Value.FromInt(source.IndexOf(_problemAt)));
        var error = (PyException)thread.Input.Ref!;
        var raised = thread.Raise(error);
        if (_problem == NoValue)
        {
            // CPython's scanner stops where no value begins, and the decoder raises its error from None while it handles that.
            error.Context = new PyException(Types.StopIteration, new PyTuple(Value.FromInt(source.IndexOf(_problemAt)))) { Context = error.Context };
            error.SuppressContext = true;
        }

        yield return raised;
    }
}
