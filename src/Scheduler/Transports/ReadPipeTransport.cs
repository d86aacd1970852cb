using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.ReadTransport</c> of a pipe (unix_events).</summary>
public sealed class ReadPipeTransport : Transport, IReadingTransport
{
    private const int MaxSize = 256 * 1024;
    private readonly SimulatedSocket pipe;

    /// <summary>Makes it, and plans the calls that begin its life.</summary>
    public ReadPipeTransport(EventLoop loop, SimulatedSocket pipe, object protocol, Future<bool>? waiter = null)
        : base(loop, pipe, protocol)
    {
        this.pipe = pipe;
        Start(ReadReady, waiter);
    }

    /// <inheritdoc/>
    public override int WriteBufferSize => 0;

    /// <summary>The protocol does not want data now.</summary>
    public bool IsPaused { get; private set; }

    /// <summary><c>is_reading()</c>.</summary>
    public bool IsReading => !IsClosing && !IsPaused;

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

    /// <inheritdoc/>
    public override void Close() => Abort();

    /// <inheritdoc/>
    public override void Abort()
    {
        if (!IsClosing) Close(null);
    }

    private protected override void StartReading(Func<IEnumerable<ProtocolCall>> readReady)
    {
        if (IsReading) base.StartReading(readReady);
    }

    private IEnumerable<ProtocolCall> ReadReady()
    {
        byte[] data;
        try
        {
            data = pipe.Receive(MaxSize);
        }
        catch (OsException exception)
        {
            if (exception.WouldBlock) yield break;
            Report("Fatal read error on pipe transport", exception);
            Close(exception);
            yield break;
        }

        if (data.Length > 0)
        {
            var call = Call(ProtocolMethod.DataReceived, data);
            yield return call;
            if (call.Failure is { } failure) throw failure;
            yield break;
        }

        IsClosing = true;
        Selector.RemoveReader(Number);
        Loop.CallSoon(new TransportHandle(this, "eof_received()", EofReceived) { Only = ProtocolMethod.EofReceived });
        Loop.CallSoon(new TransportHandle(this, "_call_connection_lost()", () => ConnectionLost(null)));
    }

    private IEnumerable<ProtocolCall> EofReceived()
    {
        var call = Call(ProtocolMethod.EofReceived);
        yield return call;
        if (call.Failure is { } failure) throw failure;
    }

    private void Close(Exception? exception)
    {
        IsClosing = true;
        Selector.RemoveReader(Number);
        Loop.CallSoon(new TransportHandle(this, "_call_connection_lost()", () => ConnectionLost(exception)));
    }
}
