using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;

namespace Playground.Server.Sessions;

/// <summary>
/// Where viewers read and change their runs. The hub itself knows nothing: each call names its session, so a new connection
/// goes on where the old one stopped.
/// </summary>
internal sealed class SessionHub(ISessionDirectory sessions) : Hub<ISessionClient>, ISessionHub
{
    private static readonly object KnownToken = new();

    public async Task<SessionInfo> Open(string token) => await (await FindAsync(token)).OpenAsync();

    public async Task<TraceBatch> Read(string token, int afterSequence, int maxEvents)
    {
        var session = await FindAsync(token);
        var info = await session.OpenAsync();
        return await session.ReadAsync(new TracePosition(info.Revision, afterSequence), maxEvents, Context.ConnectionAborted);
    }

    public async Task<TraceBatch> ReadFrom(string token, TracePosition position, int maxEvents) =>
        await (await FindAsync(token, position.Revision)).ReadAsync(position, maxEvents, Context.ConnectionAborted);

    public async Task<CommandReceipt> Change(string token, SessionCommand command) =>
        await (await FindAsync(token, command.Revision)).ChangeAsync(command, Context.ConnectionAborted);

    public async Task<RunToResult> RunTo(string token, RunToRequest request) =>
        await (await FindAsync(token, request.Revision)).RunToAsync(request, Context.ConnectionAborted);

    public async Task<Inspection> Inspect(string token, InspectRequest request) =>
        await (await FindAsync(token, request.Revision)).InspectAsync(request, Context.ConnectionAborted);

    private async Task<ISessionOwner> FindAsync(string token, int revision = 0)
    {
        var session = await sessions.FindAsync(token, revision, isNew: !Equals(Context.Items[KnownToken], token), Context.ConnectionAborted);
        Context.Items[KnownToken] = token;
        return session;
    }
}
