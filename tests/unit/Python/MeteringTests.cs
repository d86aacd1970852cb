using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// What builtins (Metering/costs.txt) and the library (Metering/library.txt) declare they cost, at three sizes each ten times the last: steps grow at least in proportion
/// to the size, and so does the memory of results. Every builtin of the interpreter's tables, and every
/// function of a module in C#, is in one of the files.
/// </summary>
public sealed class MeteringTests
{
    private const int Small = 1_000;
    private const int Middle = 10_000;
    private const int Large = 100_000;

    /// <summary>Elements (or characters, bytes) that a step may pay for; what is done by vector instructions comes to this.</summary>
    private const int MostElementsOfStep = 512;

    private static readonly RunLimits Limits = RunLimits.None with { MaxOutputBytes = 64 << 20 };

    private static readonly string[] Lines =
        [.. new[] { "costs.txt", "library.txt" }.SelectMany(static file => File.ReadAllLines(RepositoryRoot.File("tests", "unit", "Python", "Metering", file)))];

    private const string Modules = "_collections _functools _heapq _operator _hashlib _json _random _sre array binascii contextvars gc itertools math _ast";

    private static readonly (string Name, string Expression)[] Linear =
        [.. Lines.Where(static line => line.Contains(" | ") && line[0] != '#').Select(static line => (line[..line.IndexOf(" | ", StringComparison.Ordinal)], line[(line.IndexOf(" | ", StringComparison.Ordinal) + 3)..]))];

    private static readonly HashSet<string> Constant = [.. Lines.Where(static line => line.StartsWith("constant ", StringComparison.Ordinal)).SelectMany(static line => line.Split(' ')[1..])];

    private const string Names = """
        import array, ast, base64, binascii, bisect, collections, copy, csv, decimal, difflib, fractions, functools, gc, hashlib, heapq, hmac, html, io, itertools
        import json, math, operator, pprint, random, re, shlex, statistics, string, struct, textwrap, urllib.parse
        import sys
        sys.set_int_max_str_digits(0)
        def object_of(n):
            class C: pass
            c = C()
            c.__dict__.update((f'a{k}', k) for k in range(n))
            return c
        class Sink:
            def write(self, text): pass
        sink = Sink()
        makers = {
            's': lambda n: 'a' * n, 'w': lambda n: 'a ' * (n // 2), 'b': lambda n: b'a' * n, 'a': lambda n: bytearray(b'a' * n), 'v': lambda n: memoryview(b'a' * n),
            'l': lambda n: list(range(n)), 't': lambda n: tuple(range(n)), 'r': range, 'd': lambda n: dict.fromkeys(range(n)), 'e': lambda n: set(range(n)),
            'f': lambda n: frozenset(range(n)), 'i': lambda n: 1 << (8 * n),
            'q': lambda n: collections.deque(range(n)), 'x': lambda n: re.match('a*', 'a' * n), 'y': lambda n: array.array('q', range(n)), 'z': lambda n: array.array('w', 'a' * n),
            'c': lambda n: {'ordered': collections.OrderedDict.fromkeys(range(n)), 'default': collections.defaultdict(int, dict.fromkeys(range(n)))},
            'k': lambda n: hashlib.sha256(), 'g': lambda n: random.Random(1),
        }
        def names_of(n, expression):
            used = sorted(set(re.findall(r'\b[a-z]\b', expression)) & makers.keys())
            return dict(globals(), n=n, **{name: makers[name](n) for name in used})

        """;

    [Fact]
    public void StepsGrowWithTheWork()
    {
        var program = Names + "import time\ndef measure(name, expression, n):\n    code, names = compile(expression, name, 'eval'), names_of(n, expression)\n"
            + "    start = time.perf_counter_ns()\n    eval(code, names)\n    print(name, n, (time.perf_counter_ns() - start) // 100, sep=' | ')\n"
            + string.Concat(Linear.SelectMany(static line => new[] { Small, Middle, Large }.Select(n => $"measure({Quoted(line.Name)}, {Quoted(line.Expression)}, {n})\n")));

        var run = ProgramRun.Of(program, limits: Limits);

        Assert.True(run.Stderr.Length == 0, run.Stderr);
        var steps = run.Stdout.TrimEnd('\n').Split('\n').Select(static line => line.Split(" | ")).Where(static parts => parts.Length == 3)
            .ToLookup(static parts => parts[0], static parts => long.Parse(parts[2]));
        var undeclared = Linear.Where(line => !Grows([.. steps[line.Name]])).Select(line => $"{line.Name}: {string.Join(", ", steps[line.Name])}");
        Assert.Empty(undeclared);
    }

    private static bool Grows(long[] steps) =>
        steps.Length == 3 && steps[2] - steps[1] >= 5 * (steps[1] - steps[0]) && steps[2] - steps[1] >= (Large - Middle) / MostElementsOfStep;

    public static TheoryData<string> Makers => [.. Linear.Where(static line => line.Name.EndsWith('!')).Select(static line => line.Name)];

    [Theory]
    [MemberData(nameof(Makers))]
    public void ResultsTakeMemory(string name)
    {
        var expression = Linear.Single(line => line.Name == name).Expression;

        var without = ProgramRun.Of($"{Names}names = names_of({Large}, {Quoted(expression)})\ncompile({Quoted(expression)}, 'f', 'eval')\n", limits: Limits);
        var with = ProgramRun.Of($"{Names}names = names_of({Large}, {Quoted(expression)})\neval({Quoted(expression)}, names)\n", limits: Limits);

        Assert.Equal("", with.Stderr);
        // The two programs differ by some bytes of their own.
        Assert.True(with.Bytes - without.Bytes >= Large - 100, $"{name} reserves {with.Bytes - without.Bytes} bytes");
    }

    [Fact]
    public void EveryBuiltinIsDeclared()
    {
        const string program = """
            import builtins
            kinds = ('method_descriptor', 'classmethod', 'classmethod_descriptor', 'staticmethod', 'builtin_function_or_method')
            for name, value in vars(builtins).items():
                if type(value).__name__ == 'builtin_function_or_method' or isinstance(value, type) and not issubclass(value, BaseException):
                    print(name)
                if isinstance(value, type) and not issubclass(value, BaseException):
                    for method, body in vars(value).items():
                        if type(body).__name__ in kinds and not method.startswith('__'):
                            print(f'{name}.{method}')
            """;
        var declared = Linear.Select(static line => line.Name.TrimEnd('!')).Concat(Constant).ToHashSet();

        // bytearray has the methods of bytes, made by the same code.
        var missing = ProgramRun.Of(program, limits: Limits).Stdout.TrimEnd('\n').Split('\n')
            .Where(name => !declared.Contains(name) && !declared.Contains(name.Replace("bytearray.", "bytes.")));

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryFunctionOfTheLibraryIsDeclared()
    {
        const string program = $$"""
            kinds = ('method_descriptor', 'classmethod', 'classmethod_descriptor', 'staticmethod', 'builtin_function_or_method')
            for module in '{{Modules}}'.split():
                for name, value in vars(__import__(module)).items():
                    is_type = isinstance(value, type) and not issubclass(value, BaseException)
                    if type(value).__name__ == 'builtin_function_or_method' or is_type:
                        print(f'{module}.{name}')
                    if is_type:
                        for method, body in vars(value).items():
                            if type(body).__name__ in kinds and not method.startswith('__'):
                                print(f'{module}.{name}.{method}')
            """;
        var declared = Linear.Select(static line => line.Name.TrimEnd('!')).Concat(Constant).ToHashSet();

        var functions = ProgramRun.Of(program, limits: Limits).Stdout.TrimEnd('\n').Split('\n');

        Assert.True(functions.Length > 200, $"only {functions.Length} were found");
        // ArrayType is another name of array.
        var missing = functions.Where(name => !declared.Contains(name.Replace("ArrayType.", "array.")));
        Assert.Empty(missing);
    }

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'") + "'";
}
