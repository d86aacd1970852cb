using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.WriteTransport</c> of a pipe (unix_events).</summary>
public sealed class WritePipeTransport : Transport
{
    private const int WarnAfter = 5;
    private readonly SimulatedSocket pipe;
    private readonly ByteQueue buffer = new();
    private int lost;

    /// <summary>Makes it, and plans the calls that begin its life.</summary>
    public WritePipeTransport(EventLoop loop, SimulatedSocket pipe, object protocol, Future<bool>? waiter = null)
        : base(loop, pipe, protocol)
    {
        this.pipe = pipe;
        Start(ReadReady, waiter);
    }

    /// <inheritdoc/>
    public override int WriteBufferSize => buffer.Count;

    /// <summary>Told when a write on a lost pipe is worth a warning.</summary>
    public Action<string>? Warn { get; set; }

    /// <summary><c>write()</c>.</summary>
    public void Write(ReadOnlySpan<byte> data) => ProtocolCall.MakeAll(WriteCalls(data.ToArray()));

    /// <summary>The calls of <c>write()</c>.</summary>
    public IEnumerable<ProtocolCall> WriteCalls(byte[] data)
    {
        if (data.Length == 0) return [];
        if (lost > 0 || IsClosing)
        {
            if (lost >= WarnAfter) Warn?.Invoke(TransportErrors.WriteOnLostPipe);
            lost++;
            return [];
        }

        var sent = 0;
        if (buffer.Count == 0)
        {
            try
            {
                sent = pipe.Send(data);
            }
            catch (OsException exception) when (!exception.WouldBlock)
            {
                lost++;
                FatalError(exception);
                return [];
            }
            catch (OsException)
            {
                // It would have to wait: the selector tells when there is room.
            }

            if (sent == data.Length) return [];
            Selector.AddWriter(pipe, new TransportHandle(this, "_write_ready()", WriteReady));
        }

        buffer.Append(data.AsSpan(sent));
        return MaybePause();
    }

    /// <summary><c>write_eof()</c>, which for a pipe is its end.</summary>
    public void WriteEof()
    {
        if (IsClosing) return;
        IsClosing = true;
        if (buffer.Count > 0) return;
        Selector.RemoveReader(Number);
        CallConnectionLost(null);
    }

    /// <inheritdoc/>
    public override void Close() => WriteEof();

    /// <inheritdoc/>
    public override void Abort() => Close(null);

    /// <summary>The reading end was closed: the only thing that a writing end can be ready to read.</summary>
    private IEnumerable<ProtocolCall> ReadReady()
    {
        Close(buffer.Count > 0 ? OsErrors.Bare(OsErrors.Pipe) : null);
        yield break;
    }

    private IEnumerable<ProtocolCall> WriteReady()
    {
        try
        {
            buffer.Skip(pipe.Send(buffer.Content));
        }
        catch (OsException exception)
        {
            if (exception.WouldBlock) yield break;
            buffer.Clear();
            lost++;
            Selector.RemoveWriter(Number);
            FatalError(exception);
            yield break;
        }

        if (buffer.Count > 0) yield break;
        Selector.RemoveWriter(Number);
        foreach (var call in MaybeResume()) yield return call;
        if (!IsClosing) yield break;
        Selector.RemoveReader(Number);
        foreach (var call in ConnectionLost(null)) yield return call;
    }

    private void FatalError(Exception exception)
    {
        if (!Loop.IsSystemError(exception)) Report("Fatal write error on pipe transport", exception);
        Close(exception);
    }

    private void Close(Exception? exception)
    {
        IsClosing = true;
        if (buffer.Count > 0) Selector.RemoveWriter(Number);
        buffer.Clear();
        Selector.RemoveReader(Number);
        CallConnectionLost(exception);
    }

    private void CallConnectionLost(Exception? exception) =>
        Loop.CallSoon(new TransportHandle(this, "_call_connection_lost()", () => ConnectionLost(exception)));
}
