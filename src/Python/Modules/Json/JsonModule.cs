using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Json;

/// <summary>_json: what json's encoder and decoder are made of (https://docs.python.org/3.13/library/json.html).</summary>
internal static class JsonModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_json");
        module.Function("encode", "o, default, ensure_ascii, indent, item_separator, key_separator, sort_keys, skipkeys, allow_nan, check_circular, pieces=None, /", static (thread, args) =>
            new JsonEncoder(thread, args).Start(args[0]));
        module.Function("scan", "text, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, error, /", static (thread, args) =>
            args[0].Ref is PyStr text
                ? thread.Push(new JsonDecoder(thread, text, args).Steps(args[1]))
                : thread.Raise(Types.TypeError, $"first argument must be a string, not {args[0].Type.Name}"));
        module.Function("encode_basestring", "s, /", static (thread, args) => Quoted(thread, args[0], ascii: false));
        module.Function("encode_basestring_ascii", "s, /", static (thread, args) => Quoted(thread, args[0], ascii: true));
        return module;
    }

    private static Value Quoted(PyThread thread, Value value, bool ascii)
    {
        if (value.Ref is not PyStr text)
            return thread.Raise(Types.TypeError, $"first argument must be a string, not {value.Type.Name}");
        thread.Charge(text.Text.Length / 32);
        thread.Interpreter.Meter.Reserve(32 + text.Text.Length * 2L);
        var result = new System.Text.StringBuilder();
        JsonText.Quote(result, text.Text, ascii);
        return Value.FromStr(result.ToString());
    }
}
