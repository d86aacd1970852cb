using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.BaseTransport</c>: one end of a communication, as its protocol uses it.</summary>
/// <remarks>
/// Invariant: connection_lost is called once, after connection_made, and nothing is called after it. <see cref="IsClosing"/>
/// never becomes false again.
/// </remarks>
public abstract class Transport
{
    private const int DefaultHighWater = 64 * 1024;

    private protected Transport(EventLoop loop, IDescriptor descriptor, object protocol)
    {
        Loop = loop;
        Channel = descriptor;
        Number = descriptor.Descriptor;
        Protocol = protocol;
        Selector = (Selector)loop.World!;
    }

    /// <summary>The loop.</summary>
    public EventLoop Loop { get; }

    /// <summary>The socket or pipe.</summary>
    public IDescriptor Channel { get; }

    /// <summary>The descriptor that it has, or had.</summary>
    public int Number { get; }

    /// <summary><c>get_protocol()</c>.</summary>
    public object Protocol { get; private set; }

    /// <summary>Whether it is a buffered protocol, which says itself where it wants its bytes.</summary>
    public bool IsBuffered { get; private set; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <summary><c>is_closing()</c>.</summary>
    public bool IsClosing { get; private protected set; }

    /// <summary>connection_lost has been called.</summary>
    public bool IsClosed { get; private protected set; }

    /// <summary>The low- and high-water marks: <c>get_write_buffer_limits()</c>.</summary>
    public (int Low, int High) WriteBufferLimits { get; private set; } = (DefaultHighWater / 4, DefaultHighWater);

    /// <summary><c>get_write_buffer_size()</c>.</summary>
    public abstract int WriteBufferSize { get; }

    /// <summary>The protocol has been told to pause writing.</summary>
    public bool IsProtocolPaused { get; private set; }

    /// <summary>The descriptor is watched for reading.</summary>
    public bool IsPollingRead => Selector.HasReader(Number);

    /// <summary>The descriptor is watched for writing.</summary>
    public bool IsPollingWrite => Selector.HasWriter(Number);

    /// <summary>The number of its socket or pipe in the trace; 0 if it has none.</summary>
    internal int Endpoint => (Channel as SimulatedSocket)?.Number ?? 0;

    private protected Selector Selector { get; }

    /// <summary><c>set_protocol()</c>.</summary>
    public void SetProtocol(object protocol, bool isBuffered)
    {
        Protocol = protocol;
        IsBuffered = isBuffered;
    }

    /// <summary>The calls of <c>set_write_buffer_limits()</c>, which may be to pause.</summary>
    /// <param name="high">The high-water mark in bytes; null for four times the low one, or the default.</param>
    /// <param name="low">The low-water mark in bytes; null for a quarter of the high one.</param>
    public IEnumerable<ProtocolCall> SetWriteBufferLimits(int? high, int? low)
    {
        var above = high ?? (low is { } given ? 4 * given : DefaultHighWater);
        var below = low ?? above >> 2; // rounded down, as Python's // does
        if (above < below || below < 0) throw TransportErrors.Limits(above, below);
        WriteBufferLimits = (below, above);
        return MaybePause();
    }

    /// <summary><c>close()</c>: what is buffered is sent first.</summary>
    public abstract void Close();

    /// <summary><c>abort()</c>: what is buffered is lost.</summary>
    public abstract void Abort();

    /// <summary>The start of its life: connection_made, then reading, then the waiter, each in a callback of its own.</summary>
    private protected void Start(Func<IEnumerable<ProtocolCall>>? readReady, Future<bool>? waiter)
    {
        Loop.CallSoon(new TransportHandle(this, "connection_made()", ConnectionMade) { Only = ProtocolMethod.ConnectionMade });
        if (readReady is not null) Loop.CallSoon(new LabelledHandle(() => StartReading(readReady), "_add_reader()"));
        if (waiter is not null) Loop.CallSoon(new LabelledHandle(() => { if (!waiter.IsDone) waiter.SetResult(true); }, "_set_result_unless_cancelled()"));
    }

    private protected virtual void StartReading(Func<IEnumerable<ProtocolCall>> readReady)
    {
        if (!IsClosing) Selector.AddReader(Channel, new TransportHandle(this, "_read_ready()", readReady));
    }

    private protected ProtocolCall Call(ProtocolMethod method, object? argument = null, object? second = null) => new(Protocol, method, argument, second);

    private protected IEnumerable<ProtocolCall> MaybePause()
    {
        if (WriteBufferSize <= WriteBufferLimits.High || IsProtocolPaused) yield break;
        IsProtocolPaused = true;
        var call = Call(ProtocolMethod.PauseWriting);
        yield return call;
        if (call.Failure is { } failure) Report("protocol.pause_writing() failed", failure);
    }

    private protected IEnumerable<ProtocolCall> MaybeResume()
    {
        if (!IsProtocolPaused || WriteBufferSize > WriteBufferLimits.Low) yield break;
        IsProtocolPaused = false;
        var call = Call(ProtocolMethod.ResumeWriting);
        yield return call;
        if (call.Failure is { } failure) Report("protocol.resume_writing() failed", failure);
    }

    private protected void Report(string message, Exception exception) =>
        Loop.ReportException(new ExceptionContext(message) { Exception = exception, Transport = this, Protocol = Protocol });

    /// <summary>connection_lost, and the end; whatever the protocol raises comes after that.</summary>
    private protected IEnumerable<ProtocolCall> ConnectionLost(Exception? exception)
    {
        // A protocol that closes its transport in resume_writing() has it end twice.
        if (IsClosed) yield break;
        var call = Call(ProtocolMethod.ConnectionLost, exception);
        yield return call;
        IsClosed = true;
        Channel.Close();
        OnClosed();
        if (call.Failure is { } failure) throw failure;
    }

    /// <summary>Connection_lost has been called.</summary>
    private protected virtual void OnClosed()
    {
    }

    private IEnumerable<ProtocolCall> ConnectionMade()
    {
        var call = Call(ProtocolMethod.ConnectionMade, this);
        yield return call;
        if (call.Failure is { } failure) throw failure;
    }
}
