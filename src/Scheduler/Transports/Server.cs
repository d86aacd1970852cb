using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.Server</c>: sockets that listen, and the connections that came of them.</summary>
/// <remarks>Invariant: whoever waits in <see cref="WaitClosed"/> is woken when it is closed and has no connection left, whichever comes last.</remarks>
public sealed class Server
{
    private readonly int backlog;
    private readonly Action<Server, SimulatedSocket> accept;
    private readonly List<SocketTransport> clients = [];
    private List<SimulatedSocket>? sockets;
    private List<Future<bool>>? waiters = [];
    private Future<bool>? serving;

    /// <summary>Makes a server that does not serve yet.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="sockets">Sockets that are bound.</param>
    /// <param name="backlog">How many connections may wait to be accepted.</param>
    /// <param name="accept">What to do with a connection that was accepted.</param>
    public Server(EventLoop loop, IEnumerable<SimulatedSocket> sockets, int backlog, Action<Server, SimulatedSocket> accept)
    {
        Loop = loop;
        this.sockets = [.. sockets];
        (this.backlog, this.accept) = (backlog, accept);
    }

    /// <summary><c>get_loop()</c>.</summary>
    public EventLoop Loop { get; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <summary><c>is_serving()</c>.</summary>
    public bool IsServing { get; private set; }

    /// <summary><c>close()</c> has been called.</summary>
    public bool IsClosed => sockets is null;

    /// <summary><c>sockets</c>: none once closed.</summary>
    public IReadOnlyList<SimulatedSocket> Sockets => sockets ?? [];

    /// <summary>serve_forever() is being awaited.</summary>
    public bool IsServingForever => serving is not null;

    /// <summary>The connections that are open.</summary>
    public IReadOnlyList<SocketTransport> Clients => clients;

    private Selector Selector => (Selector)Loop.World!;

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        if (IsServing || sockets is null) return;
        IsServing = true;
        foreach (var socket in sockets)
        {
            socket.Listen(backlog);
            var handle = new AcceptHandle(this, socket);
            Selector.AddReader(socket, handle);
        }
    }

    /// <summary><c>start_serving()</c>.</summary>
    public async Coroutine<Unit> StartServing()
    {
        Start();
        await Coroutine.GiveWay(Loop.Tracer);
        return default;
    }

    /// <summary><c>serve_forever()</c>: until it is cancelled; then it is closed.</summary>
    /// <exception cref="InvalidOperationException">It is closed, or being awaited already.</exception>
    public async Coroutine<Unit> ServeForever()
    {
        Start();
        serving = Loop.CreateFuture<bool>("Server.serve_forever()");
        try
        {
            await serving;
        }
        catch (CancelledException)
        {
            try
            {
                Close();
                await WaitClosed();
            }
            catch (Exception)
            {
                // The cancellation is what the caller hears of.
            }

            throw;
        }
        finally
        {
            serving = null;
        }

        return default;
    }

    /// <summary><c>close()</c>: stops listening. Connections stay.</summary>
    public void Close()
    {
        if (sockets is not { } open) return;
        sockets = null;
        foreach (var socket in open)
        {
            Selector.RemoveReader(socket.Descriptor);
            if (socket.Family == AddressFamily.Unix && Selector.Machine.Network.AtPath(socket.Local.Host) == socket)
                Selector.Machine.Network.Unlink(socket.Local.Host);
            socket.Close();
        }

        IsServing = false;
        if (serving is { IsDone: false })
        {
            serving.Cancel();
            serving = null;
        }

        if (clients.Count == 0) WakeUp();
    }

    /// <summary><c>close_clients()</c>.</summary>
    public void CloseClients()
    {
        foreach (var client in clients.ToArray()) client.Close();
    }

    /// <summary><c>abort_clients()</c>.</summary>
    public void AbortClients()
    {
        foreach (var client in clients.ToArray()) client.Abort();
    }

    /// <summary><c>wait_closed()</c>: until it is closed and all its connections are.</summary>
    public async Coroutine<Unit> WaitClosed()
    {
        if (waiters is null) return default;
        var waiter = Loop.CreateFuture<bool>("Server.wait_closed()");
        waiters.Add(waiter);
        await waiter;
        return default;
    }

    internal void Attach(SocketTransport client) => clients.Add(client);

    internal void Detach(SocketTransport client)
    {
        clients.Remove(client);
        if (clients.Count == 0 && sockets is null) WakeUp();
    }

    private void WakeUp()
    {
        if (waiters is not { } waiting) return;
        waiters = null;
        foreach (var waiter in waiting)
            if (!waiter.IsDone)
                waiter.SetResult(true);
    }

    /// <summary>The connections that have come to one of its sockets, as many as the backlog at most.</summary>
    internal IEnumerable<SimulatedSocket> Take(SimulatedSocket socket)
    {
        for (var i = 0; i < backlog && TryAccept(socket) is { } connection; i++) yield return connection;
    }

    internal void Welcome(SimulatedSocket connection) => accept(this, connection);

    private static SimulatedSocket? TryAccept(SimulatedSocket socket)
    {
        try
        {
            return socket.Accept();
        }
        catch (OsException exception) when (exception.WouldBlock)
        {
            return null;
        }
    }
}

/// <summary>Runs when connections have come to a server (asyncio: "Creating network servers"). The driver of another language takes them and welcomes them its own way.</summary>
public sealed class AcceptHandle(Server server, SimulatedSocket socket) : Handle
{
    /// <summary>Whose connections they are.</summary>
    public Server Server => server;

    /// <summary>The connections.</summary>
    public IEnumerable<SimulatedSocket> Connections() => server.Take(socket);

    /// <inheritdoc/>
    public override void Run()
    {
        foreach (var connection in Connections()) server.Welcome(connection);
    }

    /// <inheritdoc/>
    public override string Describe() => "_accept_connection()";
}
