using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Network;

/// <content>Bytes in order: connections and pipes.</content>
public sealed partial class SimulatedSocket
{
    private readonly ByteQueue received = new();
    private int inFlight;
    private int capacityOfPeer;
    private long lastArrival;
    private bool isWriter;
    private bool hasEnd;
    private bool isReadShut;
    private bool isWriteShut;
    private bool wasReset;

    /// <summary>Bytes on their way to it.</summary>
    public int InFlight => inFlight;

    /// <summary>Bytes that have arrived and are not read.</summary>
    public int Unread => received.Count;

    /// <summary>Called when bytes arrive at an end that is no program's: a named host's.</summary>
    internal Action? Arrived { get; set; }

    /// <summary>The named host that is at the other end; null for the program itself.</summary>
    internal NamedHost? Host { get; set; }

    /// <summary>Every byte takes this much longer, in ns: <see cref="SimulatedNetwork.Delay"/>.</summary>
    internal long ExtraDelay { get; set; }

    /// <summary><c>send()</c> of a stream: how many of the bytes were taken.</summary>
    public int Send(ReadOnlySpan<byte> data)
    {
        network.Machine.Sync();
        CheckOpen();
        if (!IsStream) return SendMessage(data, null);
        RaiseError();
        if (isWriteShut || wasReset || State == SocketState.Broken || (OtherIsClosed && !IsInternet)) throw OsErrors.Of(OsErrors.Pipe);
        switch (State)
        {
            case SocketState.Connecting: throw OsErrors.Of(OsErrors.Again);
            case SocketState.Connected: break;
            default: throw OsErrors.Of(IsInternet ? OsErrors.Pipe : OsErrors.NotConnected);
        }

        if (data.IsEmpty) return 0;
        var room = Room;
        if (room <= 0) throw OsErrors.Of(OsErrors.Again);
        var taken = data[..Math.Min(room, data.Length)];
        Transmit(taken);
        return taken.Length;
    }

    /// <summary><c>recv()</c>: what has arrived, at most so much; empty at the end.</summary>
    /// <param name="most">How much at most.</param>
    /// <param name="peek">Leave it where it is: MSG_PEEK.</param>
    public byte[] Receive(int most, bool peek = false)
    {
        network.Machine.Sync();
        CheckOpen();
        if (!IsStream) return ReceiveMessage(most, peek).Data;
        if (received.Count > 0)
        {
            if (peek) return received.Peek(most);
            var taken = received.Take(most);
            Peer?.Notify();
            return taken;
        }

        if (!IsInternet) RaiseError(); // Linux tells the end of a TCP connection first, and of others last
        if (hasEnd || isReadShut) return [];
        RaiseError();
        if (State == SocketState.Broken) return [];
        if (State is SocketState.Fresh or SocketState.Listening) throw OsErrors.Of(IsInternet ? OsErrors.NotConnected : OsErrors.Invalid);
        throw OsErrors.Of(OsErrors.Again);
    }

    /// <summary><c>shutdown()</c>.</summary>
    public void ShutDown(bool read, bool write)
    {
        network.Machine.Sync();
        CheckOpen();
        if (State != SocketState.Connected) throw OsErrors.Of(OsErrors.NotConnected);
        if (read) isReadShut = true;
        if (write) SendEnd();
        if (read) Notify();
    }

    /// <summary>Connects two fresh ends with each other.</summary>
    private void Join(SimulatedSocket other)
    {
        (Peer, other.Peer) = (other, this);
        (State, other.State) = (SocketState.Connected, SocketState.Connected);
        (Remote, other.Remote) = (other.Local, Local);
        if (capacityOfPeer > 0) other.Capacity = capacityOfPeer;
        if (other.capacityOfPeer > 0) Capacity = other.capacityOfPeer;
    }

    /// <summary>Whether it is the end of a pipe that is written to.</summary>
    public bool IsWriter => isWriter;

    /// <summary>Makes it the end of a pipe that is written to.</summary>
    internal void MakeWriter() => isWriter = true;

    /// <summary>The connection is cut: both ends are told that the other reset it.</summary>
    internal void Cut()
    {
        Peer?.TakeReset();
        TakeReset();
    }

    private void Transmit(ReadOnlySpan<byte> data)
    {
        var to = Peer!;
        foreach (var (length, delay) in network.Pieces(this, data.Length))
        {
            var piece = data[..length].ToArray();
            data = data[length..];
            var time = to.NextArrival(delay + ExtraDelay);
            to.inFlight += length;
            var tracer = network.Tracer;
            var sent = tracer.IsOn ? tracer.Emit(EventKind.BytesSent, Number, to.Number, length, BytesText.Short(piece)) : 0;
            network.Machine.Timeline.At(time, () => to.Arrive(piece, this), sent);
        }
    }

    /// <summary>Bytes of one connection never overtake each other.</summary>
    private long NextArrival(long delay) => lastArrival = Math.Max(lastArrival, network.Now + delay);

    private void Arrive(byte[] piece, SimulatedSocket from)
    {
        if (wasReset) return;
        inFlight -= piece.Length;
        if (State == SocketState.Closed)
        {
            if (IsInternet) from.TakeReset();
            return;
        }

        var tracer = network.Tracer;
        var delivered = tracer.IsOn ? tracer.Emit(EventKind.BytesDelivered, Number, from.Number, piece.Length, BytesText.Short(piece)) : 0;
        if (isReadShut) return;
        received.Append(piece);
        using (tracer.Because(delivered))
        {
            Notify();
            Arrived?.Invoke();
        }
    }

    private void SendEnd()
    {
        if (isWriteShut) return;
        isWriteShut = true;
        var to = Peer!;
        if (to.State == SocketState.Closed) return;
        network.Machine.Timeline.At(to.NextArrival(network.Latency(this) + ExtraDelay), to.TakeEnd);
    }

    private void TakeEnd()
    {
        if (wasReset || State == SocketState.Closed) return;
        hasEnd = true;
        Notify();
        Arrived?.Invoke();
    }

    /// <summary>The program closed this end. Unread bytes make that a reset, as in TCP.</summary>
    private void EndConnection()
    {
        var other = Peer!;
        if (other.State == SocketState.Closed) return;
        if (IsInternet && (received.Count > 0 || Allows(SocketOptions.Linger))) network.Machine.Timeline.At(other.NextArrival(network.Latency(this)), other.TakeReset);
        else if (IsInternet) SendEnd();
        else
        {
            // Inside of the machine the other end knows at once, when what was sent before has arrived.
            if (Family == AddressFamily.Unix && received.Count > 0) other.error = OsErrors.Reset;
            if (!isWriteShut) network.Machine.Timeline.At(other.NextArrival(0), other.TakeEnd);
            other.Notify();
        }
    }

    private void TakeReset()
    {
        if (State != SocketState.Connected) return;
        State = SocketState.Broken;
        wasReset = true;
        inFlight = 0;
        error = hasEnd ? OsErrors.Pipe : OsErrors.Reset;
        Notify();
        Arrived?.Invoke();
    }
}
