using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>A server in the same process: a trace made by hand, handed out in batches as the real one does.</summary>
internal sealed class FakeSessions(TraceLog log) : ISessionFactory, ISessionConnection
{
    private TraceLog _log = log;
    private List<AppliedCommand> _commands = [];
    private int _stillTrue;

    /// <summary>Events a batch at most.</summary>
    public int BatchSize { get; set; } = int.MaxValue;

    /// <summary>How much of the trace has been recorded; reads beyond it wait.</summary>
    public int Recorded { get; set; } = log.Count;

    /// <summary>The trace that a command makes of the run; null for the same again.</summary>
    public Func<SessionCommand, TraceLog?> Changes { get; set; } = _ => null;

    /// <summary>The program waits for input after this event, until a line is typed; null for never.</summary>
    public int? WaitsAt { get; set; }

    /// <summary>Answers to questions about breakpoints.</summary>
    public Func<RunToRequest, RunToResult>? RunTo { get; set; }

    /// <summary>Answers to questions about what is in something.</summary>
    public Func<InspectRequest, Inspection>? Inspects { get; set; }

    public List<SessionCommand> Commands { get; } = [];

    public int Revision { get; private set; }

    public long Seed { get; private set; }

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
        (Revision, Seed, _commands) = (0, request.Seed ?? 0, []);
        return Task.FromResult("token");
    }

    public Task<SessionInfo> OpenAsync(string token, CancellationToken cancellation)
    {
        ThrowIfItFails();
        return Task.FromResult(new SessionInfo(token, "a program", [], Problem, Revision, Seed, [.. _commands]));
    }

    public async Task<TraceBatch> ReadAsync(string token, TracePosition position, int maxEvents, CancellationToken cancellation)
    {
        var after = position.AfterSequence;
        ReadAfter.Add(after);
        if (position.Revision != Revision)
            after = Math.Min(after, _stillTrue);
        while (after >= Math.Min(Recorded, WaitsAt ?? int.MaxValue) && Recorded < _log.Count || (WaitsAt is { } at && after >= at && ReadAfter.Count(place => place == after) > 1))
            await Task.Delay(1, cancellation);
        ThrowIfItFails();
        var total = Math.Min(Recorded, WaitsAt ?? int.MaxValue);
        var count = Math.Max(0, Math.Min(Math.Min(BatchSize, maxEvents), total - after));
        var stringsSent = TraceEncoder.HighestString(_log, 1, after);
        var payload = count == 0 ? [] : TraceEncoder.Encode(_log, after + 1, count, ref stringsSent);
        var isLast = after + count == total;
        var ended = WaitsAt is null && Recorded == _log.Count && isLast;
        return new TraceBatch(after + 1, count, payload, ended, total, Revision, WaitsAt is not null && isLast);
    }

    public Task<CommandReceipt> ChangeAsync(string token, SessionCommand command, CancellationToken cancellation)
    {
        ThrowIfItFails();
        Commands.Add(command);
        if (Changes(command) is { } changed)
            (_log, Recorded) = (changed, changed.Count);
        if (command.Change is TypeLine or CloseInput)
            WaitsAt = null;
        _stillTrue = command.Change is ChangeSeed ? 0 : command.AtSequence;
        if (command.Change is ChangeSeed seed)
            (Seed, _commands) = (seed.Seed, []);
        else
            _commands = [.. _commands.Where(earlier => earlier.Sequence <= command.AtSequence), new AppliedCommand(command.Id, command.AtSequence, 0, command.Change)];
        return Task.FromResult(new CommandReceipt(command.Id, ++Revision, _stillTrue, 0));
    }

    public Task<RunToResult> RunToAsync(string token, RunToRequest request, CancellationToken cancellation) =>
        Task.FromResult(RunTo?.Invoke(request) ?? new RunToResult(RunToOutcome.Ended, _log.Count));

    public Task<Inspection> InspectAsync(string token, InspectRequest request, CancellationToken cancellation) =>
        Inspects is null ? throw new RefusedException("nothing there") : Task.FromResult(Inspects(request));

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
