using Playground.Python;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// Functions and methods of the library with arguments that nobody thought of: whatever they are, a call ends in a value, an exception of
/// Python's or a limit, never in one of the CLR's. A call is a function of seed and number, so that each can be had again.
/// </summary>
public sealed class OddArgumentTests(ITestOutputHelper output)
{
    private const int CallsOfGate = 250;
    private const int CallsOfNight = 6_000;

    private static readonly string Caller = File.ReadAllText(RepositoryRoot.File("tests", "unit", "Python", "odd_arguments.py"));

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What is tried together.</summary>
    public static TheoryData<string> Modules =>
    [
        "builtins",
        "types collections functools itertools operator",
        "math cmath random statistics numbers bisect heapq",
        "decimal fractions datetime calendar time",
        "re string textwrap difflib fnmatch shlex pprint reprlib",
        "json csv struct binascii base64 hashlib hmac array",
        "io os posixpath pathlib tempfile shutil glob stat",
        "asyncio asyncio.events contextvars concurrent.futures",
        "threading queue sched socket select selectors signal subprocess",
        "enum dataclasses typing abc copy copyreg weakref gc",
        "contextlib logging warnings traceback inspect ast linecache keyword",
        "urllib.parse urllib.request http html uuid secrets graphlib zoneinfo argparse unittest unittest.mock codecs sys atexit timeit",
    ];

    [Theory]
    [MemberData(nameof(Modules))]
    public void NoCallBreaksTheInterpreter(string modules) => Try(modules, seed: 1, CallsOfGate, waits: false);

    [Theory]
    [MemberData(nameof(Modules))]
    [Trait("Category", Nightly.Trait)]
    public void NoneOfManyDoes(string modules)
    {
        Assert.SkipUnless(Nightly.IsOn, Nightly.Reason);
        var seed = int.Parse(Environment.GetEnvironmentVariable("ODD_SEED") ?? "2");
        Try(modules, seed, int.Parse(Environment.GetEnvironmentVariable("ODD_CALLS") ?? "0") is > 0 and var calls ? calls : CallsOfNight, waits: true);
    }

    private void Try(string modules, int seed, int calls, bool waits)
    {
        var broken = new List<string>();
        for (var next = 0; next < calls;)
        {
            var program = Caller.Replace("MODULES)", $"'{modules}'.split())", StringComparison.Ordinal)
                .Replace("range(FIRST, FIRST + COUNT)", $"range({next}, {calls})", StringComparison.Ordinal)
                .Replace("SEED *", $"{seed} *", StringComparison.Ordinal);
            var called = new Calls();
            var failure = waits ? WithinPatience(() => Run(program, called)) : Run(program, called);
            if (failure is not null)
                broken.Add($"seed {seed}: {called.Last}: {failure}");
            if (called.Number < next)
                break;
            // A limit, or a call that has broken it, ends the run: the next goes on behind it.
            next = called.Number + 1;
        }

        foreach (var line in broken)
            output.WriteLine(line);
        Assert.Empty(broken);
    }

    private static string? WithinPatience(Func<string?> run)
    {
        string? failure = null;
        var thread = new Thread(() => failure = run(), 16 << 20) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) ? failure : $"does not end within {Patience}";
    }

    private static string? Run(string program, Calls calls)
    {
        var options = new RunOptions([new PythonSource("odd.py", program)], [], 0, 100, new RunLimits(10_000_000, 96 << 20, 3_600_000_000_000, 4 << 20, 1 << 20));
        try
        {
            var run = new PythonRun(options, null, calls);
            run.CloseInput();
            while (run.Continue(100_000) == RunStatus.Running)
            {
            }

            return calls.Number < 0 ? "nothing was called: " + calls.Errors : null;
        }
        catch (Exception error)
        {
            return error.ToString()[..Math.Min(1500, error.ToString().Length)];
        }
    }

    /// <summary>Remembers which call was the last.</summary>
    private sealed class Calls : IOutput
    {
        private string _text = "";

        public string Last { get; private set; } = "";

        public string Errors { get; private set; } = "";

        public int Number { get; private set; } = -1;

        public void Write(int stream, string text)
        {
            if (stream != 1)
            {
                Errors = text;
                return;
            }

            _text += text;
            foreach (var line in _text.Split('\n')[..^1])
            {
                if (int.TryParse(line.Split(' ')[0], out var number) && number == Number + 1 || Number < 0 && int.TryParse(line.Split(' ')[0], out number))
                    (Number, Last) = (number, line);
            }

            _text = _text[(_text.LastIndexOf('\n') + 1)..];
        }
    }
}
