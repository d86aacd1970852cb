using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary>The transport of a connected socket (asyncio: "Transports"; selector_events' socket transport).</summary>
public sealed class SocketTransport : Transport, IReadingTransport
{
    /// <summary>As much as is read at once.</summary>
    private const int MaxSize = 256 * 1024;

    /// <summary>From which useless write on a warning is written.</summary>
    private const int WarnAfter = 5;

    private readonly SimulatedSocket socket;
    private readonly Server? server;
    private readonly ByteQueue buffer = new();
    private int lost;
    private bool hasWrittenEof;

    /// <summary>Makes it, and plans the calls that begin its life.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="socket">A socket that is connected.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="waiter">Is done when connection_made has been called.</param>
    /// <param name="server">The server that accepted it.</param>
    /// <param name="isBuffered">The protocol is a buffered one.</param>
    public SocketTransport(EventLoop loop, SimulatedSocket socket, object protocol, Future<bool>? waiter = null, Server? server = null, bool isBuffered = false)
        : base(loop, socket, protocol)
    {
        this.socket = socket;
        this.server = server;
        SetProtocol(protocol, isBuffered);
        server?.Attach(this);
        Start(ReadReady, waiter);
    }

    /// <summary>The socket.</summary>
    public SimulatedSocket Socket => socket;

    /// <inheritdoc/>
    public override int WriteBufferSize => buffer.Count;

    /// <summary>The protocol does not want data now: <see cref="PauseReading"/>.</summary>
    public bool IsPaused { get; private set; }

    /// <summary><c>is_reading()</c>.</summary>
    public bool IsReading => !IsClosing && !IsPaused;

    /// <summary>Told when a write on a lost connection is worth a warning.</summary>
    public Action<string>? Warn { get; set; }

    /// <summary><c>pause_reading()</c>.</summary>
    public void PauseReading()
    {
        if (!IsReading) return;
        IsPaused = true;
        Selector.RemoveReader(Number);
    }

    /// <summary><c>resume_reading()</c>.</summary>
    public void ResumeReading()
    {
        if (IsClosing || !IsPaused) return;
        IsPaused = false;
        StartReading(ReadReady);
    }

    /// <summary><c>write()</c>: sends what can be sent at once and buffers the rest.</summary>
    public void Write(ReadOnlySpan<byte> data) => ProtocolCall.MakeAll(WriteCalls(data.ToArray()));

    /// <summary><c>writelines()</c>.</summary>
    public void WriteLines(IEnumerable<byte[]> lines) => ProtocolCall.MakeAll(WriteLinesCalls(lines));

    /// <summary>The calls of <c>write()</c>.</summary>
    public IEnumerable<ProtocolCall> WriteCalls(byte[] data)
    {
        if (hasWrittenEof) throw TransportErrors.WriteAfterEof();
        if (data.Length == 0) return [];
        if (lost > 0)
        {
            if (lost >= WarnAfter) Warn?.Invoke(TransportErrors.WriteOnLost);
            lost++;
            return [];
        }

        var sent = 0;
        if (buffer.Count == 0)
        {
            try
            {
                sent = socket.Send(data);
            }
            catch (OsException exception) when (!exception.WouldBlock)
            {
                FatalError(exception, "Fatal write error on socket transport");
                return [];
            }
            catch (OsException)
            {
                // It would have to wait: the selector tells when there is room.
            }

            if (sent == data.Length) return [];
            Selector.AddWriter(socket, new TransportHandle(this, "_write_ready()", WriteReady));
        }

        buffer.Append(data.AsSpan(sent));
        return MaybePause();
    }

    /// <summary>The calls of <c>writelines()</c>.</summary>
    public IEnumerable<ProtocolCall> WriteLinesCalls(IEnumerable<byte[]> lines)
    {
        if (hasWrittenEof) throw TransportErrors.WriteLinesAfterEof();
        foreach (var line in lines) buffer.Append(line);
        if (buffer.Count == 0) yield break;
        foreach (var call in WriteReady()) yield return call;
        if (buffer.Count > 0 && lost == 0) Selector.AddWriter(socket, new TransportHandle(this, "_write_ready()", WriteReady));
    }

    /// <summary><c>write_eof()</c>: the other end gets the end of the stream when all is sent.</summary>
    public void WriteEof()
    {
        if (IsClosing || hasWrittenEof) return;
        hasWrittenEof = true;
        if (buffer.Count == 0) socket.ShutDown(read: false, write: true);
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (IsClosing) return;
        IsClosing = true;
        Selector.RemoveReader(Number);
        if (buffer.Count > 0) return;
        lost++;
        Selector.RemoveWriter(Number);
        CallConnectionLost(null);
    }

    /// <inheritdoc/>
    public override void Abort() => ForceClose(null);

    /// <inheritdoc/>
    private protected override void OnClosed() => server?.Detach(this);

    private protected override void StartReading(Func<IEnumerable<ProtocolCall>> readReady)
    {
        if (IsReading) base.StartReading(readReady);
    }

    private IEnumerable<ProtocolCall> ReadReady()
    {
        if (lost > 0) yield break;
        IReceiveBuffer? target = null;
        if (IsBuffered)
        {
            var asked = Call(ProtocolMethod.GetBuffer, -1);
            yield return asked;
            target = asked.Result as IReceiveBuffer;
            if ((asked.Failure ?? (target is { Length: > 0 } ? null : TransportErrors.EmptyBuffer())) is { } refused)
            {
                FatalError(refused, "Fatal error: protocol.get_buffer() call failed.");
                yield break;
            }
        }

        if (!TryReceive(target?.Length ?? MaxSize, out var data)) yield break;
        if (data.Length == 0)
        {
            foreach (var call in ReadEof()) yield return call;
            yield break;
        }

        target?.Write(data);
        var told = target is null ? Call(ProtocolMethod.DataReceived, data) : Call(ProtocolMethod.BufferUpdated, data.Length);
        yield return told;
        if (told.Failure is { } failure)
            FatalError(failure, $"Fatal error: protocol.{(target is null ? "data_received" : "buffer_updated")}() call failed.");
    }

    private bool TryReceive(int most, out byte[] data)
    {
        data = [];
        try
        {
            data = socket.Receive(most);
            return true;
        }
        catch (OsException exception)
        {
            if (!exception.WouldBlock) FatalError(exception, "Fatal read error on socket transport");
            return false;
        }
    }

    private IEnumerable<ProtocolCall> ReadEof()
    {
        var call = Call(ProtocolMethod.EofReceived);
        yield return call;
        if (call.Failure is { } failure) FatalError(failure, "Fatal error: protocol.eof_received() call failed.");
        else if (call.Result is true) Selector.RemoveReader(Number);
        else Close();
    }

    private IEnumerable<ProtocolCall> WriteReady()
    {
        if (lost > 0) yield break;
        try
        {
            buffer.Skip(socket.Send(buffer.Content));
        }
        catch (OsException exception)
        {
            if (exception.WouldBlock) yield break;
            Selector.RemoveWriter(Number);
            buffer.Clear();
            FatalError(exception, "Fatal write error on socket transport");
            yield break;
        }

        foreach (var call in MaybeResume()) yield return call;
        if (buffer.Count > 0) yield break;
        Selector.RemoveWriter(Number);
        if (IsClosing)
            foreach (var call in ConnectionLost(null)) yield return call;
        else if (hasWrittenEof) socket.ShutDown(read: false, write: true);
    }

    private void FatalError(Exception exception, string message)
    {
        if (!Loop.IsSystemError(exception)) Report(message, exception);
        ForceClose(exception);
    }

    private void ForceClose(Exception? exception)
    {
        if (lost > 0) return;
        if (buffer.Count > 0)
        {
            buffer.Clear();
            Selector.RemoveWriter(Number);
        }

        if (!IsClosing)
        {
            IsClosing = true;
            Selector.RemoveReader(Number);
        }

        lost++;
        CallConnectionLost(exception);
    }

    private void CallConnectionLost(Exception? exception) =>
        Loop.CallSoon(new TransportHandle(this, "_call_connection_lost()", () => ConnectionLost(exception)));
}
