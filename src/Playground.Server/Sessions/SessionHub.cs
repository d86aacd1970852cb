using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Where viewers read their runs. The hub itself knows nothing: each call names its session, so a new connection
/// goes on where the old one stopped.
/// </summary>
internal sealed class SessionHub(SessionRegistry sessions, WorkerPool workers, PlaygroundSettings settings, Refusals refusals)
    : Hub<ISessionClient>, ISessionHub
{
    public Task<SessionInfo> Open(string token)
    {
        var session = Find(token);
        session.Touch();
        return Task.FromResult(session.Info);
    }

    public async Task<TraceBatch> Read(string token, int afterSequence, int maxEvents)
    {
        var session = Find(token);
        if (afterSequence < 0 || maxEvents < 1)
        {
            throw Refuse(refusals.ReadRange());
        }

        await session.AwaitEventsAsync(afterSequence, () => workers.Offer(session), Context.ConnectionAborted);
        if (session.HasFailed && session.RecordedEvents <= afterSequence)
        {
            throw Refuse(refusals.EngineFailure());
        }

        return session.Read(afterSequence, Math.Min(maxEvents, settings.MaxBatchEvents));
    }

    public Task<TraceBatch> ReadFrom(string token, TracePosition position, int maxEvents) => Read(token, position.AfterSequence, maxEvents);

    public Task<CommandReceipt> Change(string token, SessionCommand command) => throw NotServed();

    public Task<RunToResult> RunTo(string token, RunToRequest request) => throw NotServed();

    public Task<Inspection> Inspect(string token, InspectRequest request) => throw NotServed();

    private static HubException NotServed() => new("This server does not do that yet.");

    private Session Find(string token) => sessions.TryFind(token, out var session) ? session : throw Refuse(refusals.UnknownSession());

    private static HubException Refuse(Refusal refusal) => new(refusal.Detail);
}
