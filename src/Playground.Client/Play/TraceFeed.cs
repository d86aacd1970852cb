using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// Brings a session's trace here, in order, without a gap and without a repetition: each batch is asked for by the last
/// sequence number that is here, so it doesn't matter how often the connection breaks.
/// </summary>
/// <param name="revision">How many commands the trace that <paramref name="log"/> begins is the consequence of.</param>
internal sealed class TraceFeed(ISessionConnection connection, string token, int revision, TraceLog log)
{
    private const int BatchSize = 4096;

    private TaskCompletionSource _wanted = NewSource();
    private int _until;

    /// <summary>The run is over and all of it is here.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>How many events the server is known to have.</summary>
    public int Total { get; private set; }

    /// <summary>The program waits for a line of input, and all that came before is here.</summary>
    public bool AwaitsInput { get; private set; }

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
    /// <param name="until">Reads no further than it needs to have this event, or to wait for input.</param>
    /// <returns>
    /// Null; or, when somebody has changed the run meanwhile, the last event here that is still true: this feed is then over.
    /// </returns>
    /// <exception cref="SessionGoneException">The server has no such session any more.</exception>
    public async Task<int?> RunAsync(Action arrived, CancellationToken cancellation, int until = int.MaxValue)
    {
        while (!IsComplete && log.Count < until && !(AwaitsInput && until < int.MaxValue))
        {
            if (log.Count >= _until)
            {
                _wanted = NewSource();
                await _wanted.Task.WaitAsync(cancellation);
            }
            var before = log.Count;
            var batch = await connection.ReadAsync(token, new TracePosition(revision, before), BatchSize, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (batch.Revision != revision)
                return Math.Min(before, batch.FirstSequence - 1);
            if (batch.FirstSequence == before + 1 && batch.Count > 0)
                TraceDecoder.Decode(batch.Payload, log);
            Total = Math.Max(batch.Total, log.Count);
            IsComplete = batch.Ended && log.Count >= batch.Total;
            var waits = batch.AwaitsInput && log.Count >= batch.Total;
            var isNews = batch.Count > 0 || IsComplete || waits != AwaitsInput;
            AwaitsInput = waits;
            if (isNews)
                arrived();
        }
        return null;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
