using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Loop;

/// <content>asyncio: "Working with socket objects directly", "DNS".</content>
public sealed partial class EventLoop
{
    /// <summary>How long a lookup in the network takes, in ns; names of this machine take none.</summary>
    private const long LookupTime = 10 * Nanoseconds.PerMillisecond;

    /// <summary>What it has instead of epoll.</summary>
    /// <exception cref="InvalidOperationException">It belongs to no <see cref="Machine"/>.</exception>
    public Selector Selector => World as Selector ?? throw LoopErrors.NoMachine();

    /// <summary><c>sock_recv()</c>.</summary>
    public Coroutine<byte[]> SockReceive(SimulatedSocket socket, int most) => WhenReady(socket, false, () => socket.Receive(most), "sock_recv()");

    /// <summary><c>sock_recvfrom()</c>.</summary>
    public Coroutine<(byte[] Data, SocketAddress? From)> SockReceiveFrom(SimulatedSocket socket, int most) =>
        WhenReady(socket, false, () => socket.ReceiveMessage(most), "sock_recvfrom()");

    /// <summary><c>sock_sendto()</c>.</summary>
    public Coroutine<int> SockSendTo(SimulatedSocket socket, byte[] data, SocketAddress to) =>
        WhenReady(socket, true, () => socket.IsStreaming ? socket.Send(data) : socket.SendMessage(data, to), "sock_sendto()");

    /// <summary><c>sock_accept()</c>.</summary>
    public Coroutine<SimulatedSocket> SockAccept(SimulatedSocket socket) => WhenReady(socket, false, socket.Accept, "sock_accept()");

    /// <summary><c>sock_sendall()</c>.</summary>
    public async Coroutine<Unit> SockSendAll(SimulatedSocket socket, byte[] data)
    {
        var sent = 0;
        try
        {
            sent = socket.Send(data);
        }
        catch (OsException exception) when (exception.WouldBlock)
        {
            // The selector tells when there is room.
        }

        if (sent == data.Length) return default;
        var future = CreateFuture<Unit>("sock_sendall()", socket.Number);
        var handle = new LabelledHandle(() => Attempt(future, () =>
        {
            sent += socket.Send(data.AsSpan(sent));
            return sent == data.Length;
        }), "_sock_sendall()");
        Watch(socket, true, future, handle);
        return await future;
    }

    /// <summary><c>sock_connect()</c>.</summary>
    /// <exception cref="OsException">Nobody is there.</exception>
    public async Coroutine<Unit> SockConnect(SimulatedSocket socket, SocketAddress address)
    {
        var future = CreateFuture<Unit>(Tracer.IsOn ? $"connection to {Selector.Machine.Network.NameOf(address)}" : null);
        try
        {
            socket.Connect(address);
            future.SetResult(default);
        }
        catch (OsException exception) when (exception.WouldBlock)
        {
            var handle = new LabelledHandle(() => Attempt(future, () =>
            {
                var error = (int)socket.GetOption(SocketOptions.Socket, SocketOptions.Error);
                return error == 0 ? true : throw OsErrors.ConnectFailed(error, address.PythonText);
            }), "_sock_connect_cb()");
            Watch(socket, true, future, handle);
        }
        catch (OsException exception)
        {
            future.SetException(exception);
        }

        return await future;
    }

    /// <summary><c>getaddrinfo()</c>.</summary>
    /// <exception cref="NameResolutionException">There is no such name.</exception>
    public async Coroutine<IReadOnlyList<AddressInfo>> GetAddressInfo(
        string? host, string? service, AddressFamily family = 0, SocketType type = 0, int protocol = 0, int flags = 0)
    {
        var machine = Selector.Machine;
        var future = CreateFuture<IReadOnlyList<AddressInfo>>(Tracer.IsOn ? $"address of {host ?? "this machine"}" : null);
        var takes = host is null or "localhost" or SimulatedNetwork.OwnName || SimulatedNetwork.IsVersion4(host) || SimulatedNetwork.IsVersion6(host) ? 0 : LookupTime;
        machine.Timeline.At(Nanoseconds.Add(Clock.Now, takes), () =>
        {
            if (!IsClosed) CallSoon(new LabelledHandle(() => Answer(future, () => machine.Network.Resolve(host, service, family, type, protocol, flags)), "_set_state()"));
        });
        return await future;
    }

    private static void Answer<T>(Future<T> future, Func<T> answer)
    {
        if (future.IsDone) return;
        try
        {
            future.SetResult(answer());
        }
        catch (NameResolutionException exception)
        {
            future.SetException(exception);
        }
    }

    private static void Attempt(Future<Unit> future, Func<bool> attempt)
    {
        if (future.IsDone) return;
        try
        {
            if (attempt()) future.SetResult(default);
        }
        catch (OsException exception)
        {
            if (!exception.WouldBlock) future.SetException(exception);
        }
    }

    private async Coroutine<T> WhenReady<T>(SimulatedSocket socket, bool writes, Func<T> operation, string label)
    {
        try
        {
            return operation();
        }
        catch (OsException exception) when (exception.WouldBlock)
        {
            // The selector tells when it is worth trying again.
        }

        var future = CreateFuture<T>(label, socket.Number);
        var handle = new LabelledHandle(() =>
        {
            if (future.IsDone) return;
            try
            {
                future.SetResult(operation());
            }
            catch (OsException exception)
            {
                if (!exception.WouldBlock) future.SetException(exception);
            }
        }, "_" + label);
        Watch(socket, writes, future, handle);
        return await future;
    }

    /// <summary>Calls the handle whenever the socket is ready, until the future is done.</summary>
    private void Watch(SimulatedSocket socket, bool writes, Future future, Handle handle)
    {
        var (selector, number) = (Selector, socket.Descriptor);
        if (writes) selector.AddWriter(socket, handle);
        else selector.AddReader(socket, handle);
        future.AddDoneCallback(_ =>
        {
            if (handle.IsCancelled) return;
            if (writes) selector.RemoveWriter(number);
            else selector.RemoveReader(number);
        }, writes ? "_sock_write_done()" : "_sock_read_done()");
    }
}
