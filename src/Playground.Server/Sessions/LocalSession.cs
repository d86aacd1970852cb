using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Sessions;

/// <summary>A session that runs in this process.</summary>
internal sealed class LocalSession(Session session, SessionParts parts) : ISessionOwner
{
    // A reader at the end of a run that waits for input has nothing to read; its next question is not answered at once.
    private static readonly TimeSpan WaitForInput = TimeSpan.FromSeconds(2);

    public Task<SessionInfo> OpenAsync()
    {
        session.Touch();
        return Task.FromResult(session.Info);
    }

    public async Task<TraceBatch> ReadAsync(TracePosition position, int maxEvents, CancellationToken cancellation)
    {
        // A server that was killed before it could say so may have kept a command that the reader's own server knows of.
        if (position.AfterSequence < 0 || maxEvents < 1 || position.Revision < 0 || position.Revision > session.Commands.Revision)
        {
            throw parts.Refuse(refusals => refusals.ReadRange());
        }

        await session.AwaitEventsAsync(position, Resume, cancellation);
        if (session.HasFailed && session.RecordedEvents <= position.AfterSequence)
        {
            throw parts.Refuse(refusals => refusals.EngineFailure());
        }

        var moved = session.NextMoveAsync();
        var batch = session.Read(position, Math.Min(maxEvents, parts.Settings.MaxBatchEvents));
        if (batch is { AwaitsInput: true, Count: 0 })
        {
            await Task.WhenAny(moved, Task.Delay(WaitForInput, cancellation));
            batch = session.Read(position, Math.Min(maxEvents, parts.Settings.MaxBatchEvents));
        }

        parts.Metrics.Sent(batch);
        return batch;
    }

    public Task<CommandReceipt> ChangeAsync(SessionCommand command, CancellationToken cancellation) =>
        new SessionChange(session, parts, Resume).MakeAsync(command, cancellation);

    public Task<RunToResult> RunToAsync(RunToRequest request, CancellationToken cancellation) =>
        new BreakpointSearch(session, parts, Resume).FindAsync(request, cancellation);

    public Task<Inspection> InspectAsync(InspectRequest request, CancellationToken cancellation) =>
        new SessionInspection(session, parts, Resume).LookAsync(request);

    public async Task<string> ExportAsync(bool asJson, CancellationToken cancellation)
    {
        await session.AwaitEventsAsync(new TracePosition(session.Commands.Revision, int.MaxValue), Resume, cancellation);
        var lines = asJson ? TraceJson.Lines(session.Log) : TraceText.Lines(session.Log);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private void Resume() => parts.Workers.Offer(session);
}
