using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Sessions;

/// <summary>What sessions in this process work with.</summary>
internal sealed record SessionParts(
    WorkerPool Workers, ISessionStore Store, PlaygroundSettings Settings, Refusals Refusals, PlaygroundMetrics Metrics)
{
    public RefusalException Refuse(Func<Refusals, Refusal> why) => new(why(Refusals));
}
