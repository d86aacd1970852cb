using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>The limits of a server as it is shipped (its appsettings.json; a test compares). Here as constants, for a quick start.</summary>
internal static class ServerLimits
{
    public const long NanosecondsPerStep = 100;

    public static RunLimits Limits { get; } = new(
        MaxSteps: 50_000_000,
        MaxBytes: 32 << 20,
        MaxVirtualNanoseconds: 86_400 * 1_000_000_000L,
        MaxTraceEvents: 100_000,
        MaxOutputBytes: 1 << 20)
    {
        MaxTasks = 2_000,
        MaxTimers = 4_000,
        MaxEndpoints = 500,
    };
}
