using Microsoft.Extensions.Configuration;
using Playground.Python;

namespace Playground.Server.Hosting;

/// <summary>
/// The section "Playground" of appsettings.json. Every setting is required: a limit that nobody set is no limit.
/// </summary>
/// <param name="MaxSessions">Sessions in memory at a time.</param>
/// <param name="Idle">How long a session that nobody reads stays.</param>
/// <param name="MaxFiles">Files of a program.</param>
/// <param name="MaxSourceBytes">UTF-8 bytes of all files of a program together.</param>
/// <param name="Workers">Threads that run programs; set to 0, one a core.</param>
/// <param name="Slice">How long a program runs before others get their turn.</param>
/// <param name="AheadEvents">How far a run goes beyond what its viewer has read.</param>
/// <param name="MaxBatchEvents">Events of one answer.</param>
/// <param name="NanosecondsPerStep">Virtual CPU time a VM step costs.</param>
/// <param name="Limits">What a run may use.</param>
/// <param name="MaxSessionsPerAddress">Sessions in memory that one address started.</param>
/// <param name="MaxCommands">How often a run may be changed.</param>
/// <param name="SessionsPerMinute">Sessions that an address may start.</param>
/// <param name="SnippetsPerMinute">Snippets that an address may keep or report, and traces that it may export.</param>
/// <param name="ChecksPerMinute">Texts being typed that an address may have checked.</param>
/// <param name="ConnectionsPerAddress">Connections to the hub at a time.</param>
/// <param name="MaxConnections">Connections to the server at a time.</param>
/// <param name="ReadsPerSecond">How often a connection may ask for events.</param>
/// <param name="CommandsPerSecond">How often a connection may ask for anything else.</param>
/// <param name="KeepSessions">How long after its last use a session's log is kept.</param>
/// <param name="KeepSnippets">How long after its last use a snippet is kept.</param>
/// <param name="OperatorKey">What the operator proves to be one with; empty for nobody.</param>
internal sealed record PlaygroundSettings(
    int MaxSessions,
    TimeSpan Idle,
    int MaxFiles,
    int MaxSourceBytes,
    int Workers,
    TimeSpan Slice,
    int AheadEvents,
    int MaxBatchEvents,
    long NanosecondsPerStep,
    RunLimits Limits,
    int MaxSessionsPerAddress,
    int MaxCommands,
    int SessionsPerMinute,
    int SnippetsPerMinute,
    int ChecksPerMinute,
    int ConnectionsPerAddress,
    int MaxConnections,
    int ReadsPerSecond,
    int CommandsPerSecond,
    TimeSpan KeepSessions,
    TimeSpan KeepSnippets,
    string OperatorKey)
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    // JSON may write one byte of source as six: source within its limit gets through however it is escaped.
    private const int LongestEscape = 6;
    private const int RoomForTheRest = 64 * 1024;

    /// <summary>The largest body of a request.</summary>
    public long MaxBodyBytes => (long)MaxSourceBytes * LongestEscape + RoomForTheRest;

    /// <exception cref="StartupException">A setting is missing or out of range.</exception>
    public static PlaygroundSettings Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("Playground"));
        return new PlaygroundSettings(
            MaxSessions: (int)section.Whole("MaxSessions", 1, 1_000_000),
            Idle: TimeSpan.FromMinutes(section.Whole("IdleMinutes", 1, 10_000)),
            MaxFiles: (int)section.Whole("MaxFiles", 1, 1_000),
            MaxSourceBytes: (int)section.Whole("MaxSourceBytes", 1, 16 << 20),
            Workers: (int)section.Whole("Workers", 0, 1_024) is > 0 and var workers ? workers : Environment.ProcessorCount,
            Slice: TimeSpan.FromMicroseconds(section.Whole("SliceMicroseconds", 500, 2_000)),
            AheadEvents: (int)section.Whole("AheadEvents", 1, 10_000_000),
            MaxBatchEvents: (int)section.Whole("MaxBatchEvents", 1, 1_000_000),
            NanosecondsPerStep: section.Whole("NanosecondsPerStep", 1, NanosecondsPerSecond),
            Limits: new RunLimits(
                MaxSteps: section.Whole("MaxSteps", 1, long.MaxValue),
                MaxBytes: section.Whole("MaxMemoryBytes", 1 << 20, long.MaxValue),
                MaxVirtualNanoseconds: section.Whole("MaxVirtualSeconds", 1, long.MaxValue / NanosecondsPerSecond) * NanosecondsPerSecond,
                MaxTraceEvents: (int)section.Whole("MaxTraceEvents", 1, 100_000_000),
                MaxOutputBytes: section.Whole("MaxOutputBytes", 1, int.MaxValue))
            {
                MaxTasks = (int)section.Whole("MaxTasks", 1, int.MaxValue),
                MaxTimers = (int)section.Whole("MaxTimers", 1, int.MaxValue),
                MaxEndpoints = (int)section.Whole("MaxEndpoints", 1, int.MaxValue),
            },
            MaxSessionsPerAddress: (int)section.Whole("MaxSessionsPerAddress", 1, 1_000_000),
            MaxCommands: (int)section.Whole("MaxCommands", 1, 100_000),
            SessionsPerMinute: (int)section.Whole("SessionsPerMinute", 1, 1_000_000),
            SnippetsPerMinute: (int)section.Whole("SnippetsPerMinute", 1, 1_000_000),
            ChecksPerMinute: (int)section.Whole("ChecksPerMinute", 1, 1_000_000),
            ConnectionsPerAddress: (int)section.Whole("ConnectionsPerAddress", 1, 1_000_000),
            MaxConnections: (int)section.Whole("MaxConnections", 1, 1_000_000),
            ReadsPerSecond: (int)section.Whole("ReadsPerSecond", 1, 100_000),
            CommandsPerSecond: (int)section.Whole("CommandsPerSecond", 1, 100_000),
            KeepSessions: TimeSpan.FromDays(section.Whole("KeepSessionsDays", 1, 36_500)),
            KeepSnippets: TimeSpan.FromDays(section.Whole("KeepSnippetsDays", 1, 36_500)),
            OperatorKey: section.Key("OperatorKey"));
    }
}
