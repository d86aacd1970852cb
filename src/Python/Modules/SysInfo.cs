using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>What sys tells of the interpreter: versions, number formats, flags, folders. The facts are those of CPython 3.13.0 on Linux.</summary>
internal static class SysInfo
{
    private const int HexVersion = 0x030d00f0;

    private static readonly PyType VersionInfo = StructSequence.Define("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial");

    private static readonly PyType FloatInfo = StructSequence.Define(
        "sys", "float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds");

    private static readonly PyType IntInfo = StructSequence.Define("sys", "int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold");

    private static readonly PyType HashInfo = StructSequence.Define("sys", "hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff");

    private static readonly PyType ThreadInfo = StructSequence.Define("sys", "thread_info", "name", "lock", "version");

    private static readonly PyType Flags = StructSequence.Define(
        "sys", "flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning",
        "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits");

    private static readonly PyType Namespace = MakeNamespaceType();

    public static void Add(PyModule module)
    {
        var version = StructSequence.Make(VersionInfo, Value.FromInt(3), Value.FromInt(13), Value.FromInt(0), Value.FromStr("final"), Value.FromInt(0));
        Set(module, "version_info", version);
        Set(module, "hexversion", Value.FromInt(HexVersion));
        Set(module, "api_version", Value.FromInt(1013));
        Set(module, "copyright", Value.FromStr("Loopscope, MIT licence"));
        Set(module, "implementation", MakeNamespace(
            ("name", Value.FromStr("cpython")), ("cache_tag", Value.FromStr("cpython-313")), ("version", version), ("hexversion", Value.FromInt(HexVersion)), ("_multiarch", Value.FromStr("x86_64-linux-gnu"))));
        Set(module, "float_info", StructSequence.Make(
            FloatInfo, Value.FromFloat(double.MaxValue), Value.FromInt(1024), Value.FromInt(308), Value.FromFloat(2.2250738585072014e-308), Value.FromInt(-1021), Value.FromInt(-307),
            Value.FromInt(15), Value.FromInt(53), Value.FromFloat(Math.BitIncrement(1.0) - 1.0), Value.FromInt(2), Value.FromInt(1)));
        Set(module, "float_repr_style", Value.FromStr("short"));
        Set(module, "int_info", StructSequence.Make(IntInfo, Value.FromInt(30), Value.FromInt(4), Value.FromInt(4300), Value.FromInt(640)));
        Set(module, "hash_info", StructSequence.Make(
            HashInfo, Value.FromInt(64), Value.FromInt((1L << 61) - 1), Value.FromInt(314159), Value.FromInt(0), Value.FromInt(1000003), Value.FromStr("siphash13"), Value.FromInt(64), Value.FromInt(128), Value.FromInt(0)));
        Set(module, "thread_info", StructSequence.Make(ThreadInfo, Value.FromStr("pthread"), Value.FromStr("semaphore"), Value.FromStr("NPTL 2.36")));
        Set(module, "flags", StructSequence.Make(Flags, [.. Enumerable.Range(0, 18).Select(FlagOf)]));
        Set(module, "maxunicode", Value.FromInt(0x10ffff));
        Set(module, "abiflags", Value.FromStr(""));
        Set(module, "platlibdir", Value.FromStr("lib"));
        foreach (var name in (ReadOnlySpan<string>)["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"])
            Set(module, name, Value.FromStr("/usr"));
        Set(module, "path", new PyList([Value.FromStr(""), Value.FromStr("/usr/lib/python3.13")]));
        foreach (var name in (ReadOnlySpan<string>)["meta_path", "path_hooks", "warnoptions"])
            Set(module, name, new PyList());
        Set(module, "path_importer_cache", new PyDict());
        Set(module, "_xoptions", new PyDict());
        Set(module, "pycache_prefix", Value.None);
        Set(module, "dont_write_bytecode", Value.True);
        Set(module, "orig_argv", new PyList([Value.FromStr("/usr/bin/python3"), .. ((PyList)module.Dict.Get("argv").Ref!).ToArray()]));
        Set(module, "builtin_module_names", new PyTuple([.. BuiltinModules.Names.Order(StringComparer.Ordinal).Select(Value.FromStr)]));
        Set(module, "_git", new PyTuple(Value.FromStr("CPython"), Value.FromStr(""), Value.FromStr("")));
        AddFunctions(module);
    }

    private static void AddFunctions(PyModule module)
    {
        module.Function("getdefaultencoding", "", static (_, _) => Value.FromStr("utf-8"));
        module.Function("getfilesystemencoding", "", static (_, _) => Value.FromStr("utf-8"));
        module.Function("getfilesystemencodeerrors", "", static (_, _) => Value.FromStr("surrogateescape"));
        module.Function("is_finalizing", "", static (_, _) => Value.False);
        module.Function("_is_gil_enabled", "", static (_, _) => Value.True);
        module.Function("get_int_max_str_digits", "", static (thread, _) => Value.FromInt(thread.Interpreter.MostIntDigits is var most and < int.MaxValue ? most : 0));
        module.Function("set_int_max_str_digits", "maxdigits", static (thread, args) =>
        {
            if (!args[0].IsInt)
                return thread.Raise(Types.TypeError, $"'{args[0].Type.Name}' object cannot be interpreted as an integer");
            if (args[0].Bits is not (0 or >= IntText.LeastMostDigits and < int.MaxValue))
                return thread.Raise(Types.ValueError, $"maxdigits must be 0 or larger than {IntText.LeastMostDigits}");
            thread.Interpreter.MostIntDigits = args[0].Bits == 0 ? int.MaxValue : (int)args[0].Bits;
            return Value.None;
        });
        module.Function("_clear_type_cache", "", static (_, _) => Value.None);
        module.Function("_clear_internal_caches", "", static (_, _) => Value.None);
    }

    private static void Set(PyModule module, string name, Value value) => module.Dict.Set(name, value);

    // As `python` is started without options: hash_randomization is on, UTF-8 mode off.
    private static Value FlagOf(int at) => at switch
    {
        11 => Value.FromInt(1),
        13 or 16 => Value.False,
        17 => Value.FromInt(IntText.MostDigits),
        _ => Value.FromInt(0),
    };

    private static PyType MakeNamespaceType()
    {
        var type = new PyType("SimpleNamespace", Types.Object, "types")
        {
            IsNamedWithModule = true,
            HasInstanceDict = true,
            Repr = static (thread, self) => thread.Push(ReprSteps(thread, InstanceDict.Of(self)!)),
        };
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyInstance MakeNamespace(params ReadOnlySpan<(string Name, Value Value)> items)
    {
        var made = new PyInstance(Namespace);
        foreach (var (name, value) in items)
            InstanceDict.Of(made)!.Set(name, value);
        return made;
    }

    private static IEnumerable<Value> ReprSteps(PyThread thread, PyDict dict)
    {
        var parts = new List<string>();
        for (var at = -1; dict.MoveNext(ref at);)
        {
            var name = dict.EntryAt(at).Key.AsText;
            yield return Operators.Repr(thread, dict.EntryAt(at).Value);
            parts.Add($"{name}={thread.Input.AsText}");
        }

        thread.Output = Value.FromStr($"namespace({string.Join(", ", parts)})");
    }
}
