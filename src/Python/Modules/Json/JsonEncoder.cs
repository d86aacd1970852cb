using System.Globalization;
using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Json;

/// <summary>
/// json.dumps: walks the containers with a stack of its own, and waits only where `default`, or an iteration or comparison
/// of the program's own, has to run.
/// </summary>
internal sealed class JsonEncoder
{
    private readonly PyThread _thread;
    private readonly StringBuilder _text = new();

    /// <summary>Where the text goes piece by piece, as CPython's iterencode cuts it; null to give it whole.</summary>
    private readonly PyList? _pieces;

    private readonly Stack<Level> _levels = new();
    private readonly HashSet<PyObject>? _open;
    private readonly Value _default;
    private readonly bool _ascii;
    private readonly string? _indent;
    private readonly string _itemSeparator;
    private readonly string _keySeparator;
    private readonly bool _sortKeys;
    private readonly bool _skipKeys;
    private readonly bool _allowNaN;
    private int _charged;

    /// <summary>How many containers are open.</summary>
    private int _depth;

    /// <summary>A container that is being written.</summary>
    private sealed class Level(PyObject container, char close)
    {
        public PyObject Container { get; } = container;
        public char Close { get; } = close;
        public Value[] Items { get; init; } = [];

        /// <summary>Of a dict.</summary>
        public Value[]? Values { get; init; }

        public int At { get; set; }
        public bool IsEmpty { get; set; } = true;
    }

    public JsonEncoder(PyThread thread, ReadOnlySpan<Value> args)
    {
        _thread = thread;
        _default = args[1];
        _ascii = args[2].IsTrue;
        _indent = args[3].AsText;
        _itemSeparator = args[4].AsText ?? ", ";
        _keySeparator = args[5].AsText ?? ": ";
        _sortKeys = args[6].IsTrue;
        _skipKeys = args[7].IsTrue;
        _allowNaN = args[8].IsTrue;
        _pieces = args[10].Ref as PyList;
        _open = args[9].IsTrue ? new(ReferenceEqualityComparer.Instance) : null;
    }

    public Value Start(Value value) => _thread.Push(Steps(value));

    private IEnumerable<Value> Steps(Value value)
    {
        var next = value;
        while (true)
        {
            if (TryPlain(next, out var error))
            {
                Cut();
            }
            else
            {
                if (error)
                    yield return Value.Error;
                Cut();
                if (_levels.Count >= PyThread.NativeDepthLimit)
                    yield return _thread.Raise(Errors.RecursionLimitReached(" while encoding a JSON object"));
                if (next.Ref is { } obj and not (PyList or PyTuple or PyDict))
                {
                    if (_open?.Add(obj) == false)
                        yield return _thread.Raise(Types.ValueError, "Circular reference detected");
                    _levels.Push(new Level(obj, '\0'));
                    yield return _thread.Call(_default, next);
                    next = _thread.Input;
                    continue;
                }

                yield return Open(next);
            }

            Settle();
            if (_thread.Fuel <= 0)
                yield return _thread.Pause();

            // To the next value: an item, or a dict's value behind its key.
            while (_levels.TryPeek(out var level))
            {
                if (level.At < level.Items.Length)
                {
                    var at = level.At++;
                    if (level.Values is null)
                    {
                        Separate(level);
                        next = level.Items[at];
                        break;
                    }

                    var key = KeyText(level.Items[at], out error);
                    if (error)
                        yield return Value.Error;
                    if (key is null)
                        continue;
                    Separate(level);
                    Cut();
                    JsonText.Quote(_text, key, _ascii);
                    Cut();
                    _text.Append(_keySeparator);
                    Cut();
                    next = level.Values[at];
                    break;
                }

                _levels.Pop();
                _open?.Remove(level.Container);
                if (level.Close == '\0')
                    continue;
                _depth--;
                if (!level.IsEmpty)
                    NewLine();
                Cut();
                _text.Append(level.Close);
                Cut();
            }

            if (_levels.Count == 0)
                break;
        }

        Settle();
        _thread.Output = Value.FromStr(_text.ToString());
    }

    /// <summary>Writes what contains nothing; false for containers and for what `default` is to convert, or with an error pending.</summary>
    private bool TryPlain(Value value, out bool error)
    {
        error = false;
        switch (value.Ref)
        {
            case PyStr text:
                JsonText.Quote(_text, text.Text, _ascii);
                return true;
            case null:
                _text.Append(CultureInfo.InvariantCulture, $"{value.Bits}");
                return true;
            case PyNone:
                _text.Append("null");
                return true;
            case PyBool:
                _text.Append(value.IsTrue ? "true" : "false");
                return true;
            case PyLong big:
                error = !IntText.TryDecimal(_thread, big.Number, out var digits);
                _text.Append(digits);
                return !error;
            case PyList { Count: 0 } or PyTuple { Count: 0 }:
                Cut();
                _text.Append("[]");
                return true;
            case PyDict { Count: 0 }:
                Cut();
                _text.Append("{}");
                return true;
        }

        if (!Numbers.TryFloat(value, out var number))
            return false;
        var shown = FloatText(number);
        error = shown is null;
        _text.Append(shown);
        return !error;
    }

    /// <summary>Null, with a ValueError pending, for what JSON has no word for.</summary>
    private string? FloatText(double number)
    {
        if (double.IsFinite(number))
            return FloatFormat.Repr(number);
        if (_allowNaN)
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        _thread.Raise(Types.ValueError, $"Out of range float values are not JSON compliant: {FloatFormat.Repr(number)}");
        return null;
    }

    private Value Open(Value value)
    {
        if (_open?.Add(value.Ref!) == false)
            return _thread.Raise(Types.ValueError, "Circular reference detected");
        switch (value.Ref)
        {
            case PyDict dict:
                Containers.ChargeCopy(_thread, dict.Count * 2L);
                var keys = new Value[dict.Count];
                var at = 0;
                for (var position = -1; dict.MoveNext(ref position);)
                    keys[at++] = dict.EntryAt(position).Key;
                if (_sortKeys)
                    return _thread.Push(SortSteps(dict, keys));
                var values = new Value[dict.Count];
                at = 0;
                for (var position = -1; dict.MoveNext(ref position);)
                    values[at++] = dict.EntryAt(position).Value;
                _depth++;
                _text.Append('{');
                Cut();
                _levels.Push(new Level(dict, '}') { Items = keys, Values = values });
                break;
            default:
                var items = value.Ref is PyList list ? list.ToArray() : ((PyTuple)value.Ref!).Items;
                Containers.ChargeCopy(_thread, items.Length);
                _depth++;
                _text.Append('[');
                _levels.Push(new Level(value.Ref!, ']') { Items = items });
                break;
        }

        return Value.None;
    }

    private IEnumerable<Value> SortSteps(PyDict dict, Value[] keys)
    {
        yield return _thread.Call(_thread.Interpreter.Builtins.Dict.Get("sorted"), new PyList(keys));
        var sorted = ((PyList)_thread.Input.Ref!).ToArray();
        var values = new Value[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            yield return Containers.DictGet(_thread, dict, sorted[i]);
            values[i] = _thread.Input;
        }

        _depth++;
        _text.Append('{');
        Cut();
        _levels.Push(new Level(dict, '}') { Items = sorted, Values = values });
    }

    /// <summary>Null for a key that is skipped.</summary>
    private string? KeyText(Value key, out bool error)
    {
        error = false;
        switch (key.Ref)
        {
            case PyStr text:
                return text.Text;
            case null:
                return key.Bits.ToString(CultureInfo.InvariantCulture);
            case PyNone:
                return "null";
            case PyBool:
                return key.IsTrue ? "true" : "false";
            case PyLong big:
                error = !IntText.TryDecimal(_thread, big.Number, out var digits);
                return digits;
        }

        if (Numbers.TryFloat(key, out var number))
        {
            var shown = FloatText(number);
            error = shown is null;
            return shown;
        }

        if (_skipKeys)
            return null;
        _thread.Raise(Types.TypeError, $"keys must be str, int, float, bool or None, not {key.Type.Name}");
        error = true;
        return null;
    }

    private void Separate(Level level)
    {
        if (!level.IsEmpty)
            _text.Append(_itemSeparator);
        level.IsEmpty = false;
        NewLine();
    }

    private void NewLine()
    {
        if (_indent is null)
            return;
        _text.Append('\n');
        for (var i = 0; i < _depth; i++)
            _text.Append(_indent);
    }

    private void Cut()
    {
        if (_pieces is null || _text.Length == 0)
            return;
        Settle();
        _thread.Interpreter.Meter.Reserve(56 + _pieces.GrowthBytes);
        _pieces.Add(Value.FromStr(_text.ToString()));
        _text.Clear();
        _charged = 0;
    }

    /// <summary>Charges for what was written since.</summary>
    private void Settle()
    {
        var written = _text.Length - _charged;
        _charged = _text.Length;
        _thread.Charge(1 + written / 32);
        _thread.Interpreter.Meter.Reserve(written * 2L);
    }
}
