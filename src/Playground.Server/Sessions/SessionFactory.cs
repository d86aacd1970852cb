using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>Makes sessions from records. The same record can be built again, anywhere, and gives the same trace.</summary>
internal sealed class SessionFactory(IEngine engine, PlaygroundSettings settings)
{
    /// <summary>A record for a new run under this server's limits.</summary>
    public SessionRecord Describe(string title, IReadOnlyList<SourceFile> files, long seed) =>
        new(engine.Version, title, files, seed, settings.NanosecondsPerStep, settings.Limits);

    /// <summary>A session at its beginning; readers make it go.</summary>
    public Session Build(string token, SessionRecord record)
    {
        var log = new TraceLog();
        return new Session(token, record, engine.Start(record, log), log, settings.AheadEvents);
    }
}
