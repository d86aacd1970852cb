using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>A server in the same process: a trace made by hand, handed out in batches as the real one does.</summary>
internal sealed class FakeSessions(TraceLog log) : ISessionFactory, ISessionConnection
{
    /// <summary>Events a batch at most.</summary>
    public int BatchSize { get; set; } = int.MaxValue;

    /// <summary>How much of the trace has been recorded; reads beyond it wait.</summary>
    public int Recorded { get; set; } = log.Count;

    public SyntaxProblem? Problem { get; set; }

    /// <summary>Thrown by the next call instead of an answer.</summary>
    public Exception? Fails { get; set; }

    public List<CreateSessionRequest> Created { get; } = [];

    public List<int> ReadAfter { get; } = [];

    public int Retries { get; private set; }

    public LinkState State { get; private set; } = LinkState.Connected;

    public DateTimeOffset? LostAt { get; private set; }

    public event Action? StateChanged;

    public void Become(LinkState state, DateTimeOffset? lostAt = null)
    {
        (State, LostAt) = (state, lostAt);
        StateChanged?.Invoke();
    }

    public Task<string> CreateAsync(CreateSessionRequest request, CancellationToken cancellation = default)
    {
        ThrowIfItFails();
        Created.Add(request);
        return Task.FromResult("token");
    }

    public Task<SessionInfo> OpenAsync(string token, CancellationToken cancellation)
    {
        ThrowIfItFails();
        return Task.FromResult(new SessionInfo(token, "a program", [], Problem));
    }

    public async Task<TraceBatch> ReadAsync(string token, int afterSequence, int maxEvents, CancellationToken cancellation)
    {
        ReadAfter.Add(afterSequence);
        while (afterSequence >= Recorded && Recorded < log.Count)
            await Task.Delay(1, cancellation);
        ThrowIfItFails();
        var count = Math.Min(Math.Min(BatchSize, maxEvents), Recorded - afterSequence);
        var stringsSent = 0;
        var payload = TraceEncoder.Encode(log, afterSequence + 1, count, ref stringsSent);
        var ended = Recorded == log.Count && afterSequence + count == log.Count;
        return new TraceBatch(afterSequence + 1, count, payload, ended, Recorded);
    }

    public void RetryNow() => Retries++;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void ThrowIfItFails()
    {
        if (Fails is not { } failure)
            return;
        Fails = null;
        throw failure;
    }
}
