using System.Text;
using System.Text.RegularExpressions;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Differential;

/// <summary>
/// Random programs on CPython and here. Explicit: it needs a CPython 3.13 on PATH and takes as long as one lets it. Every
/// difference found becomes a program of tests/corpus.
/// </summary>
public sealed partial class RandomProgramTests(ITestOutputHelper log)
{
    private static readonly int MostReported = int.Parse(Environment.GetEnvironmentVariable("RANDOM_MOST") ?? "5");

    // Instead of new programs: "compile" and "run" spoil those of the corpus, "calls" calls the library with odd arguments.
    private static readonly string? Kind = Environment.GetEnvironmentVariable("RANDOM_KIND") is { Length: > 0 } mode ? mode : null;

    [Fact(Explicit = true)]
    public void ThePrintedIsTheSame()
    {
        var python = LivePython.OfThisMachine;
        var first = int.Parse(Environment.GetEnvironmentVariable("RANDOM_FIRST_SEED") ?? "1");
        var count = int.Parse(Environment.GetEnvironmentVariable("RANDOM_PROGRAMS") ?? "500");
        var folder = Directory.CreateTempSubdirectory("random-programs-");
        var (different, late, uncertain) = (new List<int>(), new List<int>(), new List<int>());
        var seed = first;
        for (; seed < first + count && different.Count < MostReported; seed++)
        {
            try
            {
                var path = Path.Combine(folder.FullName, $"seed{seed}.py");
                if (Difference(python, path, seed) is not { } difference)
                    continue;
                // On a busy machine a delay of a hundredth of a second may be over before the next line has run.
                if (Difference(python, path, seed) is null)
                {
                    uncertain.Add(seed);
                    continue;
                }

                different.Add(seed);
                log.WriteLine(difference);
            }
            catch (TimeoutException)
            {
                late.Add(seed);
            }
        }

        log.WriteLine($"{seed - first} programs from seed {first} on: {different.Count} different; skipped: "
            + $"{late.Count} that CPython did not end in time ({string.Join(", ", late)}), {uncertain.Count} that differed once and not again ({string.Join(", ", uncertain)})");
        Assert.Empty(different);
        folder.Delete(recursive: true);
    }

    private static string? Difference(LivePython python, string path, int seed)
    {
        var program = Program(seed);
        File.WriteAllText(path, program);
        var (output, errors, exitCode) = python.RunFile(path);
        ProgramRun run;
        try
        {
            run = ProgramRun.Of(program, name: Path.GetFileName(path));
        }
        catch (Exception e)
        {
            return $"{path}: {e}";
        }

        if (Kind is null && errors.Contains("SyntaxError", StringComparison.Ordinal))
            return $"{path}: not well formed: {errors}";
        if (run.LimitMessage is not null)
            return $"{path}: {run.LimitMessage}";
        return Compare(path, "stdout", output, run.Stdout)
            ?? Compare(path, "stderr", errors, run.Stderr)
            ?? (exitCode == run.ExitCode ? null : $"{path}: exit code {exitCode} there, {run.ExitCode} here");
    }

    private static string Program(int seed) => Kind switch
    {
        null => ProgramWriter.Write(seed),
        "compile" => ProgramMutator.Compiling(seed),
        "run" => ProgramMutator.Running(seed),
        "calls" => ProgramWriter.WriteCalls(seed),
        _ => throw new InvalidOperationException($"RANDOM_KIND is compile, run or calls, not {Kind}"),
    };

    [GeneratedRegex("0x[0-9a-f]{9,}|(?<= id=')[0-9]{9,}")]
    private static partial Regex Address();

    // What can't be the same: docs/divergences/interpreter.md.
    private static string Plain(string text) =>
        Address().Replace(text, "0x…").Replace("the playground does not have a module named", "No module named", StringComparison.Ordinal);

    private static string? Compare(string path, string stream, string there, string here)
    {
        (there, here) = (Plain(there), Plain(here));
        if (there == here)
            return null;
        var (a, b) = (there.Split('\n'), here.Split('\n'));
        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
            at++;
        var text = new StringBuilder($"{path}: {stream} differs in line {at + 1}\n");
        for (var i = Math.Max(0, at - 2); i < at; i++)
            text.Append("   both ").Append(a[i]).Append('\n');
        for (var i = at; i < Math.Min(at + 3, a.Length); i++)
            text.Append("  there ").Append(a[i]).Append('\n');
        for (var i = at; i < Math.Min(at + 3, b.Length); i++)
            text.Append("   here ").Append(b[i]).Append('\n');
        return text.ToString();
    }
}
