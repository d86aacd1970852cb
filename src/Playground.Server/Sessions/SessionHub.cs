using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Where viewers read and change their runs. The hub itself knows nothing: each call names its session, so a new connection
/// goes on where the old one stopped.
/// </summary>
internal sealed class SessionHub(ISessionDirectory sessions, PlaygroundMetrics metrics) : Hub<ISessionClient>, ISessionHub
{
    private static readonly object LastToken = new();

    public override Task OnConnectedAsync()
    {
        Context.Items[LastToken] = new StrongBox<string?>();
        return base.OnConnectedAsync();
    }

    public async Task<SessionInfo> Open(string token) => await (await FindAsync(token)).OpenAsync();

    public async Task<TraceBatch> Read(string token, int afterSequence, int maxEvents)
    {
        var session = await FindAsync(token);
        var info = await session.OpenAsync();
        return await session.ReadAsync(new TracePosition(info.Revision, afterSequence), maxEvents, Context.ConnectionAborted);
    }

    public async Task<TraceBatch> ReadFrom(string token, TracePosition position, int maxEvents)
    {
        if (IsNew(token) && position.AfterSequence > 0)
        {
            metrics.Reconnected();
        }

        return await (await FindAsync(token, position.Revision)).ReadAsync(position, maxEvents, Context.ConnectionAborted);
    }

    public async Task<CommandReceipt> Change(string token, SessionCommand command) =>
        await (await FindAsync(token, command.Revision)).ChangeAsync(command, Context.ConnectionAborted);

    public async Task<RunToResult> RunTo(string token, RunToRequest request) =>
        await (await FindAsync(token, request.Revision)).RunToAsync(request, Context.ConnectionAborted);

    public async Task<Inspection> Inspect(string token, InspectRequest request) =>
        await (await FindAsync(token, request.Revision)).InspectAsync(request, Context.ConnectionAborted);

    private async Task<ISessionOwner> FindAsync(string token, int revision = 0)
    {
        var session = await sessions.FindAsync(token, revision, IsNew(token), Context.ConnectionAborted);
        Last.Value = token;
        return session;
    }

    // Several calls of a connection run at a time: what they share is one reference.
    private StrongBox<string?> Last => (StrongBox<string?>)Context.Items[LastToken]!;

    private bool IsNew(string token) => Last.Value != token;
}
