using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>translate, maketrans and encode.</summary>
internal static class StrTranslateMethods
{
    public static void Define(PyType type)
    {
        type.Method("translate", static (thread, self, table) => thread.Push(TranslateSteps(thread, StrType.Of(self), table)));
        type.StaticMethod("maketrans", MakeTrans);
        type.Method("encode", "encoding='utf-8', errors='strict'", static (thread, args) =>
            args[1].AsText is not { } encoding ? thread.Raise(Types.TypeError, $"encode() argument 'encoding' must be str, not {Errors.KindOf(args[1])}")
            : args[2].AsText is not { } errors ? thread.Raise(Types.TypeError, $"encode() argument 'errors' must be str, not {Errors.KindOf(args[2])}")
            : TextCodecs.Encode(thread, args[0], encoding, errors));
    }

    private static IEnumerable<Value> TranslateSteps(PyThread thread, PyStr text, Value table)
    {
        var result = new StringBuilder();
        var known = new Dictionary<int, string>();
        for (var i = 0; i < text.Length; i++)
        {
            var point = text.IsPlain ? text.Text[i] : text.CodePoints[i];
            thread.Charge(1);
            if (!known.TryGetValue(point, out var mapped))
            {
                yield return thread.Try().GetMapped(table, Value.FromInt(point));
                if (thread.Caught is { } error)
                {
                    if (!error.Is(Types.LookupError))
                        yield return thread.Raise(error);
                    mapped = text.At(i).Text;
                }
                else if (thread.Input.IsNone)
                {
                    mapped = "";
                }
                else if (thread.Input.AsText is { } replacement)
                {
                    mapped = replacement;
                }
                else if (Numbers.TryInt64(thread.Input, out var code))
                {
                    if (code is < 0 or > 0x10ffff)
                        yield return thread.Raise(Types.ValueError, "character mapping must be in range(0x110000)");
                    mapped = PyStr.FromCodePoint((int)code).Text;
                }
                else
                {
                    yield return thread.Raise(Types.TypeError, "character mapping must return integer, None or str");
                }

                known[point] = mapped!;
            }

            thread.Charge(mapped!.Length / 32);
            thread.Interpreter.Meter.Reserve(mapped.Length * 2L);
            result.Append(mapped);
        }

        thread.Interpreter.Meter.Reserve(40);
        thread.Output = Value.FromStr(result.ToString());
    }

    private static Value GetMapped(this PyThread thread, Value table, Value key) => Operators.GetItem(thread, table, key);

    private static Value MakeTrans(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "str.maketrans() takes no keyword arguments");
        for (var i = 1; i < args.Count && args.Count <= 3; i++)
        {
            if (args[i].Ref is not PyStr)
                return thread.Raise(Types.TypeError, $"maketrans() argument {i + 1} must be str, not {Errors.KindOf(args[i])}");
        }

        var table = new PyDict();
        foreach (ref readonly var arg in args.All)
            thread.Charge((arg.AsText?.Length ?? (arg.Ref as PyDict)?.Count ?? 0) / 4);
        if (args.Count == 1)
        {
            if (args[0].Ref is not PyDict source)
                return thread.Raise(Types.TypeError, "if you give only one argument to maketrans it must be a dict");
            for (var at = -1; source.MoveNext(ref at);)
            {
                var (key, value) = (source.EntryAt(at).Key, source.EntryAt(at).Value);
                if (key.Ref is PyStr text)
                {
                    if (text.Length != 1)
                        return thread.Raise(Types.ValueError, "string keys in translate table must be of length 1");
                    key = Value.FromInt(text.IsPlain ? text.Text[0] : text.CodePoints[0]);
                }
                else if (!Numbers.IsInteger(key))
                {
                    return thread.Raise(Types.TypeError, "keys in translate table must be strings or integers");
                }

                Put(thread, table, key, value);
            }

            return table;
        }

        if (args.Count is not (2 or 3))
            return thread.Raise(Types.TypeError, args.Count == 0 ? "maketrans expected at least 1 argument, got 0" : $"maketrans expected at most 3 arguments, got {args.Count}");
        if (args[0].Ref is not PyStr from)
            return thread.Raise(Types.TypeError, "first maketrans argument must be a string if there is a second argument");
        var to = (PyStr)args[1].Ref!;
        if (from.Length != to.Length)
            return thread.Raise(Types.ValueError, "the first two maketrans arguments must have equal length");
        for (var i = 0; i < from.Length; i++)
            Put(thread, table, Point(from, i), Point(to, i));
        if (args.Count == 3 && args[2].Ref is PyStr removed)
        {
            for (var i = 0; i < removed.Length; i++)
                Put(thread, table, Point(removed, i), Value.None);
        }

        return table;
    }

    private static Value Point(PyStr text, int index) => Value.FromInt(text.IsPlain ? text.Text[index] : text.CodePoints[index]);

    private static void Put(PyThread thread, PyDict table, Value key, Value value) => Containers.DictSet(thread, table, key, value);
}
