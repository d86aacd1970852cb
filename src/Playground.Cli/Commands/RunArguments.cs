using System.Globalization;
using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>What `run` and `trace` were told.</summary>
internal sealed class RunArguments
{
    private readonly List<string> _paths = [];
    private long _seed;
    private long? _maxSteps;
    private long? _maxBytes;
    private bool _unlimited;
    private ModuleFolder? _modules;
    private IReadOnlyList<string> _arguments = [];

    /// <summary>Where to write the packed trace, or null.</summary>
    public string? TraceFile { get; private set; }

    /// <exception cref="UsageException">Something is not understood, or a number is none.</exception>
    public static RunArguments Parse(ReadOnlySpan<string> args)
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
                case "--max-steps":
                    parsed._maxSteps = Number(args, ref at, 1);
                    break;
                case "--max-memory":
                    parsed._maxBytes = Number(args, ref at, 1);
                    break;
                case "--no-limits":
                    parsed._unlimited = true;
                    break;
                case "--module-path":
                    parsed._modules = new ModuleFolder(Value(args, ref at));
                    break;
                case "--trace":
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
        var limits = _unlimited ? RunLimits.None : ServerLimits.Limits;
        limits = limits with { MaxSteps = _maxSteps ?? limits.MaxSteps, MaxBytes = _maxBytes ?? limits.MaxBytes };
        return new RunOptions(SourceFiles.Read(_paths), _arguments, _seed, ServerLimits.NanosecondsPerStep, limits) { IsInstrumented = !_unlimited, FindModule = _modules is null ? null : _modules.Find };
    }

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
