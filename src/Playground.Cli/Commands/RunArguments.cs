using System.Globalization;
using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>What `run` and `trace` were told.</summary>
internal sealed class RunArguments
{
    private readonly List<string> _paths = [];
    private long _seed;
    private RunLimits _limits = ServerLimits.Limits;
    private readonly List<Func<RunLimits, RunLimits>> _chosen = [];
    private bool _unlimited;
    private ModuleFolder? _modules;
    private IReadOnlyList<string> _arguments = [];

    /// <summary>Where to write the packed trace, or null.</summary>
    public string? TraceFile { get; private set; }

    /// <summary>How `trace` prints.</summary>
    public TraceForm Format { get; private set; }

    /// <exception cref="UsageException">Something is not understood, or a number is none.</exception>
    public static RunArguments Parse(ReadOnlySpan<string> args, bool isTrace = false)
    {
        var parsed = new RunArguments();
        for (var at = 0; at < args.Length; at++)
        {
            var arg = args[at];
            switch (arg)
            {
                case "--":
                    parsed._arguments = args[(at + 1)..].ToArray();
                    at = args.Length;
                    break;
                case "--seed":
                    parsed._seed = Number(args, ref at, long.MinValue);
                    break;
                case "--no-limits":
                    parsed._limits = RunLimits.None;
                    parsed._unlimited = true;
                    break;
                case "--json" or "--chrome" when isTrace:
                    var form = arg == "--json" ? TraceForm.Json : TraceForm.Chrome;
                    if (parsed.Format is not TraceForm.Text && parsed.Format != form)
                        throw new UsageException("Choose one of --json and --chrome.");
                    parsed.Format = form;
                    break;
                case ['-', '-', 'm', 'a', 'x', '-', ..] when Limits.TryGetValue(arg, out var limit):
                    var most = Number(args, ref at, 1);
                    parsed._chosen.Add(limits => limit(limits, most));
                    break;
                case "--module-path":
                    parsed._modules = new ModuleFolder(Value(args, ref at));
                    break;
                case "--trace" when !isTrace:
                    parsed.TraceFile = Value(args, ref at);
                    break;
                case ['-', ..]:
                    throw new UsageException($"There is no option '{arg}'.");
                default:
                    parsed._paths.Add(arg);
                    break;
            }
        }

        return parsed._paths.Count > 0 ? parsed : throw new UsageException("Say which file to run.");
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="UsageException">A file can't be read.</exception>
    public RunOptions ToOptions()
    {
        var limits = _chosen.Aggregate(_limits, static (limits, choose) => choose(limits));
        return new RunOptions(SourceFiles.Read(_paths), _arguments, _seed, ServerLimits.NanosecondsPerStep, limits) { IsInstrumented = !_unlimited, WaitsForInput = true, FindModule = _modules is null ? null : _modules.Find };
    }

    private static readonly Dictionary<string, Func<RunLimits, long, RunLimits>> Limits = new()
    {
        ["--max-steps"] = static (limits, most) => limits with { MaxSteps = most },
        ["--max-memory"] = static (limits, most) => limits with { MaxBytes = most },
        ["--max-time"] = static (limits, most) => limits with { MaxVirtualNanoseconds = checked(Math.Min(most, long.MaxValue / 4_000_000_000) * 1_000_000_000) },
        ["--max-output"] = static (limits, most) => limits with { MaxOutputBytes = most },
        ["--max-events"] = static (limits, most) => limits with { MaxTraceEvents = Whole(most) },
        ["--max-tasks"] = static (limits, most) => limits with { MaxTasks = Whole(most) },
        ["--max-timers"] = static (limits, most) => limits with { MaxTimers = Whole(most) },
        ["--max-endpoints"] = static (limits, most) => limits with { MaxEndpoints = Whole(most) },
    };

    private static int Whole(long most) => (int)Math.Min(most, int.MaxValue);

    private static string Value(ReadOnlySpan<string> args, ref int at) =>
        ++at < args.Length ? args[at] : throw new UsageException($"{args[at - 1]} needs a value.");

    private static long Number(ReadOnlySpan<string> args, ref int at, long least)
    {
        var option = args[at];
        var text = Value(args, ref at);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException($"{option} needs a whole number{(least > 0 ? $" from {least}" : "")}, not '{text}'.");
    }
}

/// <summary>What a printed trace looks like.</summary>
internal enum TraceForm
{
    Text,
    Json,
    Chrome,
}
