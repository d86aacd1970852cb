using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Transports;

namespace Playground.Scheduler.Streams;

/// <summary><c>asyncio.StreamReaderProtocol</c>: feeds a reader from a transport.</summary>
/// <param name="reader">Whom to feed.</param>
/// <param name="connected">What to do when the connection is made; null for nothing.</param>
public sealed class StreamReaderProtocol(StreamReader reader, Action<StreamReader, StreamWriter>? connected = null) : Protocol
{
    /// <summary>What drain() waits for.</summary>
    public FlowControl Flow { get; } = new(reader.Loop);

    /// <summary>Is done when the connection is lost.</summary>
    public Future<bool> Closed { get; } = reader.Loop.CreateFuture<bool>("wait_closed()");

    /// <inheritdoc/>
    public override void ConnectionMade(Transport transport)
    {
        reader.SetTransport(transport as IReadingTransport);
        connected?.Invoke(reader, new StreamWriter(transport, this, reader));
    }

    /// <inheritdoc/>
    public override void ConnectionLost(Exception? exception)
    {
        if (exception is null) reader.FeedEof();
        else reader.SetException(exception);
        if (!Closed.IsDone)
        {
            if (exception is null) Closed.SetResult(true);
            else Closed.SetException(exception);
            Closed.MarkRetrieved();
        }

        Flow.Lose(exception);
    }

    /// <inheritdoc/>
    public override void DataReceived(byte[] data) => reader.FeedData(data);

    /// <inheritdoc/>
    public override bool EofReceived()
    {
        reader.FeedEof();
        return true;
    }

    /// <inheritdoc/>
    public override void PauseWriting() => Flow.Pause();

    /// <inheritdoc/>
    public override void ResumeWriting() => Flow.Resume();
}
