using Playground.Contracts;
using Playground.Python;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>Makes sessions from records. The same record and log can be built again, anywhere, and give the same trace.</summary>
internal sealed class SessionFactory(IEngine engine, PlaygroundSettings settings)
{
    /// <summary>A record for a new run under this server's limits, or tighter ones.</summary>
    public SessionRecord Describe(string title, IReadOnlyList<SourceFile> files, long seed, CreateSessionRequest request) =>
        new(engine.Version, title, files, seed, request.NanosecondsPerStep ?? settings.NanosecondsPerStep, Tighten(settings.Limits, request.Limits));

    /// <summary>Whether this server's interpreter is the one that the record's trace came from.</summary>
    public bool CanBuild(SessionRecord record) => record.EngineVersion == engine.Version;

    /// <summary>A session at its beginning; readers make it go.</summary>
    public Session Build(string token, SessionRecord record, CommandLog commands) => new(token, record, commands, engine, settings.AheadEvents);

    private static RunLimits Tighten(RunLimits limits, RequestedLimits? wanted)
    {
        if (wanted is null)
        {
            return limits;
        }

        return limits with
        {
            MaxSteps = Least(limits.MaxSteps, wanted.Steps),
            MaxBytes = Least(limits.MaxBytes, wanted.MemoryBytes),
            MaxVirtualNanoseconds = Least(limits.MaxVirtualNanoseconds, wanted.VirtualSeconds is { } seconds and >= 0 and < 9e9 ? (long)(seconds * 1e9) : null),
            MaxTraceEvents = (int)Least(limits.MaxTraceEvents, wanted.TraceEvents),
            MaxOutputBytes = Least(limits.MaxOutputBytes, wanted.OutputBytes),
            MaxTasks = (int)Least(limits.MaxTasks, wanted.Tasks),
            MaxTimers = (int)Least(limits.MaxTimers, wanted.Timers),
            MaxEndpoints = (int)Least(limits.MaxEndpoints, wanted.Endpoints),
        };
    }

    private static long Least(long allowed, long? wanted) => wanted is { } less ? Math.Clamp(less, 1, allowed) : allowed;
}
