using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// What builtins declare they cost (Metering/costs.txt), at three sizes each ten times the last: steps grow at least in proportion
/// to the size, and so does the memory of results. Every builtin of the interpreter's tables is in the file.
/// </summary>
public sealed class MeteringTests
{
    private const int Small = 1_000;
    private const int Middle = 10_000;
    private const int Large = 100_000;

    /// <summary>Elements (or characters, bytes) that a step may pay for; what is done by vector instructions comes to this.</summary>
    private const int MostElementsOfStep = 512;

    private static readonly RunLimits Limits = RunLimits.None with { MaxOutputBytes = 64 << 20 };

    private static readonly string[] Lines = File.ReadAllLines(RepositoryRoot.File("tests", "unit", "Python", "Metering", "costs.txt"));

    private static readonly (string Name, string Expression)[] Linear =
        [.. Lines.Where(static line => line.Contains(" | ") && line[0] != '#').Select(static line => (line[..line.IndexOf(" | ", StringComparison.Ordinal)], line[(line.IndexOf(" | ", StringComparison.Ordinal) + 3)..]))];

    private static readonly HashSet<string> Constant = [.. Lines.Where(static line => line.StartsWith("constant ", StringComparison.Ordinal)).SelectMany(static line => line.Split(' ')[1..])];

    private const string Names = """
        def object_of(n):
            class C: pass
            c = C()
            c.__dict__.update((f'a{k}', k) for k in range(n))
            return c
        class Sink:
            def write(self, text): pass
        sink = Sink()
        def names_of(n):
            s, w, b = 'a' * n, 'a ' * (n // 2), b'a' * n
            a, v, l = bytearray(b), memoryview(b), list(range(n))
            t, r, d, e, f, i = tuple(l), range(n), dict.fromkeys(l), set(l), frozenset(l), 1 << (8 * n)
            return dict(globals(), **locals())

        """;

    [Fact]
    public void StepsGrowWithTheWork()
    {
        var program = Names + "import time\ndef measure(name, expression, n):\n    code, names = compile(expression, name, 'eval'), names_of(n)\n"
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

        var without = ProgramRun.Of($"{Names}names = names_of({Large})\ncompile({Quoted(expression)}, 'f', 'eval')\n", limits: Limits);
        var with = ProgramRun.Of($"{Names}names = names_of({Large})\neval({Quoted(expression)}, names)\n", limits: Limits);

        Assert.Equal("", with.Stderr);
        Assert.True(with.Bytes - without.Bytes >= Large, $"{name} reserves {with.Bytes - without.Bytes} bytes");
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

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'") + "'";
}
