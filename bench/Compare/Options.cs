using System.Globalization;

namespace Playground.Bench.Compare;

/// <summary>What the command line says.</summary>
internal sealed record Options(string Python, string? Playground, string Programs, string? Json, string[] Only, int Least, int Most, bool Traced, bool Native)
{
    public const string Usage = """
        usage: compare [--python PATH] [--playground PATH] [--json FILE] [--least N] [--most N] [--traced | --native] [program …]

        Runs the programs of bench/programs (all, or those whose names start with one given) in turn on CPython and on the
        playground. Each is repeated at least --least times (3), and up to --most (9) while the ratios differ much.
        --playground: another one than what publishing src/Playground.Cli for this platform gives, which is done otherwise.
        --native: the asyncio programs, written in C# for the scheduler alone.
        --traced: everything is recorded, against CPython under a sys.settrace hook that only counts.
        """;

    public static Options Parse(string[] args)
    {
        var root = Root();
        var options = new Options(
            "python3.13",
            null,
            Path.Combine(root, "bench", "programs"),
            null,
            [],
            3,
            9,
            false,
            false);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--python" => options with { Python = Next() },
                "--playground" => options with { Playground = Next() },
                "--json" => options with { Json = Next() },
                "--least" => options with { Least = int.Parse(Next(), CultureInfo.InvariantCulture) },
                "--most" => options with { Most = int.Parse(Next(), CultureInfo.InvariantCulture) },
                "--traced" => options with { Traced = true },
                "--native" => options with { Native = true, Playground = Scheduler(root) },
                ['-', ..] => throw new ArgumentException($"unknown option {args[i]}"),
                _ => options with { Only = [.. options.Only, args[i]] },
            };

            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
        }

        options = options with { Playground = options.Playground ?? Publishing.Publish(root) };
        return File.Exists(options.Playground) ? options : throw new ArgumentException($"no playground at {options.Playground}");
    }

    private static string Scheduler(string root) =>
        Path.Combine(root, "bench", "Scheduler", "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "scheduler-bench.exe" : "scheduler-bench");

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Playground.sln")))
                return at.FullName;
        }

        throw new ArgumentException("run it from within the repository");
    }
}
