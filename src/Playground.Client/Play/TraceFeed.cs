using Playground.Client.Services;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// Brings a session's trace here, in order, without a gap and without a repetition: each batch is asked for by the last
/// sequence number that is here, so it doesn't matter how often the connection breaks.
/// </summary>
internal sealed class TraceFeed(ISessionConnection connection, string token, TraceLog log)
{
    private const int BatchSize = 4096;

    private TaskCompletionSource _wanted = NewSource();
    private int _until;

    /// <summary>The run is over and all of it is here.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>How many events the server is known to have.</summary>
    public int Total { get; private set; }

    /// <summary>Asks for events up to this one, so that the server need not run further ahead than anybody looks.</summary>
    public void Want(int sequence)
    {
        if (sequence <= _until)
            return;
        _until = sequence;
        if (sequence > log.Count)
            _wanted.TrySetResult();
    }

    /// <summary>Reads until the run is complete.</summary>
    /// <param name="arrived">Called after each batch.</param>
    /// <exception cref="SessionGoneException">The server has no such session any more.</exception>
    public async Task RunAsync(Action arrived, CancellationToken cancellation)
    {
        while (!IsComplete)
        {
            if (log.Count >= _until)
            {
                _wanted = NewSource();
                await _wanted.Task.WaitAsync(cancellation);
            }
            var before = log.Count;
            var batch = await connection.ReadAsync(token, before, BatchSize, cancellation);
            if (batch.FirstSequence == before + 1 && batch.Count > 0)
                TraceDecoder.Decode(batch.Payload, log);
            Total = Math.Max(batch.Total, log.Count);
            IsComplete = batch.Ended && log.Count >= batch.Total;
            arrived();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
