using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Transports;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Streams;

/// <summary><c>asyncio.StreamReader</c>: bytes that have come, and waiting for more.</summary>
/// <remarks>
/// Invariant: at most one coroutine waits; the transport is paused by the reader only while its buffer holds more than twice the limit.
/// </remarks>
public sealed class StreamReader
{
    /// <summary>The limit unless another is given: 64 KiB.</summary>
    public const int DefaultLimit = 64 * 1024;

    private readonly ByteQueue buffer = new();
    private Future<bool>? waiter;
    private IReadingTransport? transport;

    /// <summary>Makes a reader that nobody feeds yet.</summary>
    /// <exception cref="ArgumentException">The limit is not positive.</exception>
    public StreamReader(EventLoop loop, int limit = DefaultLimit)
    {
        if (limit <= 0) throw StreamErrors.Limit();
        (Loop, Limit) = (loop, limit);
    }

    /// <summary>The loop.</summary>
    public EventLoop Loop { get; }

    /// <summary>How many bytes readuntil() goes through; twice as many stop the transport.</summary>
    public int Limit { get; }

    /// <summary>The other end has sent its end.</summary>
    public bool IsEof { get; private set; }

    /// <summary><c>at_eof()</c>: that, and all is read.</summary>
    public bool AtEof => IsEof && buffer.Count == 0;

    /// <summary><c>exception()</c>.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>The reader has stopped its transport.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Bytes that are there to be read.</summary>
    public int Buffered => buffer.Count;

    /// <summary>What is there to be read.</summary>
    public byte[] BufferedBytes => buffer.Peek(buffer.Count);

    /// <summary>The future of the coroutine that waits, if any.</summary>
    public Future<bool>? Waiter => waiter;

    /// <summary>What its data comes from, by its number in the trace; 0 for what only the transport knows.</summary>
    public int Origin { get; set; }

    /// <summary><c>set_transport()</c>: where to stop and go on; null when it can't be stopped.</summary>
    public void SetTransport(IReadingTransport? given)
    {
        transport = given;
        IsPaused = false;
    }

    /// <summary><c>feed_data()</c>.</summary>
    public void FeedData(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty) return;
        buffer.Append(data);
        WakeUp();
        if (transport is null || IsPaused || buffer.Count <= 2 * Limit) return;
        transport.PauseReading();
        IsPaused = true;
    }

    /// <summary><c>feed_eof()</c>.</summary>
    public void FeedEof()
    {
        IsEof = true;
        WakeUp();
    }

    /// <summary><c>set_exception()</c>: whoever reads gets it.</summary>
    public void SetException(Exception exception)
    {
        Exception = exception;
        if (waiter is not { } waiting) return;
        waiter = null;
        if (!waiting.IsDone) waiting.SetException(exception);
    }

    /// <summary><c>read(n)</c>: what is there, once something is; with -1 all up to the end.</summary>
    public async Coroutine<byte[]> Read(int most = -1)
    {
        RaiseException();
        if (most == 0) return [];
        if (most < 0)
        {
            var all = new List<byte>();
            while (true)
            {
                var block = await Read(Limit);
                if (block.Length == 0) return [.. all];
                all.AddRange(block);
            }
        }

        if (buffer.Count == 0 && !IsEof) await WaitForData("read");
        return Take(most);
    }

    /// <summary><c>readexactly(n)</c>.</summary>
    /// <exception cref="IncompleteReadException">The stream ended before.</exception>
    public async Coroutine<byte[]> ReadExactly(int count)
    {
        if (count < 0) throw StreamErrors.NegativeSize();
        RaiseException();
        while (buffer.Count < count)
        {
            if (IsEof) throw new IncompleteReadException(buffer.Take(buffer.Count), count);
            await WaitForData("readexactly");
        }

        return count == 0 ? [] : Take(count);
    }

    /// <summary><c>readline()</c>: with its "\n"; less at the end of the stream.</summary>
    /// <exception cref="ArgumentException">The line is longer than the limit; it is dropped.</exception>
    public async Coroutine<byte[]> ReadLine()
    {
        try
        {
            return await ReadUntil([(byte)'\n']);
        }
        catch (IncompleteReadException incomplete)
        {
            return incomplete.Partial;
        }
        catch (LimitOverrunException overrun)
        {
            if (buffer.Content[Math.Min(overrun.Consumed, buffer.Count)..].StartsWith((ReadOnlySpan<byte>)[(byte)'\n'])) buffer.Skip(overrun.Consumed + 1);
            else buffer.Clear();
            MaybeResume();
            throw StreamErrors.LineTooLong(overrun);
        }
    }

    /// <summary><c>readuntil()</c>: up to and with the first separator.</summary>
    /// <exception cref="IncompleteReadException">The stream ended before.</exception>
    /// <exception cref="LimitOverrunException">There is none within the limit; what has come stays.</exception>
    public async Coroutine<byte[]> ReadUntil(params byte[][] separators)
    {
        if (separators.Length == 0) throw StreamErrors.NoSeparator();
        var (shortest, longest) = (separators.Min(static each => each.Length), separators.Max(static each => each.Length));
        if (shortest == 0) throw StreamErrors.EmptySeparator();
        RaiseException();
        var searched = 0;
        while (true)
        {
            if (buffer.Count - searched >= shortest)
            {
                if (Find(separators, searched) is { } found)
                {
                    if (found.Start > Limit) throw StreamErrors.FoundTooLate(found.Start);
                    return Take(found.End);
                }

                searched = Math.Max(0, buffer.Count + 1 - longest);
                if (searched > Limit) throw StreamErrors.NotFound(searched);
            }

            if (IsEof) throw new IncompleteReadException(buffer.Take(buffer.Count), null);
            await WaitForData("readuntil");
        }
    }

    private (int Start, int End)? Find(byte[][] separators, int from)
    {
        (int Start, int End)? first = null;
        foreach (var separator in separators.OrderBy(static each => each.Length))
        {
            var at = buffer.Content[from..].IndexOf(separator);
            if (at >= 0 && (first is null || from + at + separator.Length < first.Value.End)) first = (from + at, from + at + separator.Length);
        }

        return first;
    }

    private async Coroutine<Unit> WaitForData(string function)
    {
        if (waiter is not null) throw StreamErrors.AlreadyWaiting(function);
        if (IsPaused) Resume();
        waiter = Loop.CreateFuture<bool>(Loop.Tracer.IsOn ? $"data for {function}()" : null, (transport as Transport)?.Endpoint ?? Origin);
        try
        {
            await waiter;
        }
        finally
        {
            waiter = null;
        }

        return default;
    }

    private byte[] Take(int most)
    {
        var data = buffer.Take(most);
        MaybeResume();
        return data;
    }

    private void MaybeResume()
    {
        if (IsPaused && buffer.Count <= Limit) Resume();
    }

    private void Resume()
    {
        IsPaused = false;
        transport?.ResumeReading();
    }

    private void WakeUp()
    {
        if (waiter is not { } waiting) return;
        waiter = null;
        if (!waiting.IsDone) waiting.SetResult(true);
    }

    private void RaiseException()
    {
        if (Exception is { } exception) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
    }
}
