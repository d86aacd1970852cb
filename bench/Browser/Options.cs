using System.Globalization;

namespace Playground.Bench.Browser;

/// <summary>What the command line says.</summary>
internal sealed record Options(string Root, string Browser, string? Published, string? Json, int Loads, int PlaySeconds, int Steps, int MemoryMinutes, string? Only)
{
    public const string Usage = """
        usage: browser-bench [--browser PATH] [--published DIR] [--json FILE] [--loads N] [--play-seconds N] [--steps N]
                             [--memory-minutes N] [--only PART]

        Publishes the server (or takes one that is published already), starts it on the loopback, and measures the play page in a
        headless Chromium: a cold load (the median of --loads, 5), frames while 200 tasks play at 4× (--play-seconds, 30), the time
        from pressing Step to the drawn change (--steps, 60), memory minute after minute of play (--memory-minutes, 10), and events
        decoded and reduced a second. --only takes one part of it: load, step, play, memory or trace.
        """;

    public static Options Parse(string[] args)
    {
        var options = new Options(FindRoot(), "chromium", null, null, 5, 30, 60, 10, null);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--browser" => options with { Browser = Next() },
                "--published" => options with { Published = Next() },
                "--json" => options with { Json = Next() },
                "--loads" => options with { Loads = Number() },
                "--play-seconds" => options with { PlaySeconds = Number() },
                "--steps" => options with { Steps = Number() },
                "--memory-minutes" => options with { MemoryMinutes = Number() },
                "--only" => options with { Only = Part() },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };

            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
            string Part() => Next() is "load" or "step" or "play" or "memory" or "trace" ? args[i] : throw new ArgumentException($"there is no part {args[i]}");
            int Number() => int.TryParse(Next(), CultureInfo.InvariantCulture, out var number) && number > 0
                ? number : throw new ArgumentException($"{args[i - 1]} needs a number");
        }

        return options;
    }

    /// <summary>Whether a part is to be measured.</summary>
    public bool Wants(string part) => Only is null || Only == part;

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Playground.sln")))
                return at.FullName;
        }

        throw new ArgumentException("run it from within the repository");
    }
}
