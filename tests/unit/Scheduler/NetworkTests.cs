using System.Text;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Streams;
using Playground.Scheduler.Trace;
using Playground.Scheduler.Transports;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;
using StreamReader = Playground.Scheduler.Streams.StreamReader;
using StreamWriter = Playground.Scheduler.Streams.StreamWriter;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>The network for C# programs: the same sockets, transports and streams that Python's asyncio is bound to.</summary>
public sealed class NetworkTests
{
    private readonly Scene scene = new();
    private Machine machine;

    public NetworkTests()
    {
        machine = new Machine(scene.Clock, scene.Run, seed: 0);
        machine.Attach(scene.Loop);
    }

    private EventLoop Loop => scene.Loop;

    private SimulatedNetwork Network => machine.Network;

    [Fact]
    public void Streams_carry_lines_there_and_back()
    {
        Run(async () =>
        {
            var server = await Loop.StartServer(Shout, "127.0.0.1", 0);
            var (reader, writer) = await Loop.OpenConnection("127.0.0.1", server.Sockets[0].Local.Port);
            writer.Write("hello\nworld\n"u8);
            writer.WriteEof();
            scene.Say(Text(await reader.ReadLine()) + Text(await reader.Read()));
            writer.Close();
            await writer.WaitClosed();
            server.Close();
            await server.WaitClosed();
            scene.Say("closed");
        });
        Assert.Equal("0 HELLO\nWORLD\n; 0 closed", scene.Said);
    }

    [Fact]
    public void A_protocol_is_told_of_its_life_in_order()
    {
        Run(async () =>
        {
            var server = await Loop.CreateServer(() => new Telling(scene, "server"), "127.0.0.1", 8888);
            var (transport, _) = await Loop.CreateConnection(() => new Telling(scene, "client"), "127.0.0.1", 8888);
            transport.Write("ping"u8);
            await Loop.Sleep(0.001);
            transport.WriteEof();
            await Loop.Sleep(0.001);
            server.Close();
            await server.WaitClosed();
        });
        Assert.Equal(
            "0 server made; 0 client made; 0 server got ping; 1 server eof; 1 server lost; 1 client eof; 1 client lost",
            scene.Said);
    }

    [Fact]
    public void Nobody_there_is_a_refused_connection()
    {
        var task = scene.RunTask(Loop.OpenConnection("127.0.0.1", 1));
        Assert.Equal("[Errno 111] Connect call failed ('127.0.0.1', 1)", Assert.IsType<OsException>(task.Exception).Message);
    }

    [Fact]
    public void An_address_is_taken_once()
    {
        var task = scene.RunTask(Twice());
        Assert.Equal(
            "[Errno 98] error while attempting to bind on address ('127.0.0.1', 8888): [errno 98] address already in use",
            Assert.IsType<OsException>(task.Exception).Message);

        async Coroutine<Playground.Scheduler.Transports.Server> Twice()
        {
            await Loop.StartServer(Shout, "127.0.0.1", 8888);
            return await Loop.StartServer(Shout, "127.0.0.1", 8888);
        }
    }

    [Fact]
    public void A_named_host_answers_after_its_distance()
    {
        Run(async () => scene.Say(Text(await Get("example.com", "/status/418")).Split("\r\n")[0]));
        // The lookup takes 10 ms, the way to the host 20 ms: there and back for the connection, there and back for the request.
        Assert.Equal("90 HTTP/1.1 418 I'm a teapot", scene.Said);
    }

    [Fact]
    public void An_unknown_host_is_no_address()
    {
        var task = scene.RunTask(Loop.OpenConnection("nowhere.invalid", 80));
        Assert.Equal("[Errno -2] Name or service not known", Assert.IsType<NameResolutionException>(task.Exception).Message);
    }

    [Fact]
    public void The_next_request_can_be_made_to_fail()
    {
        Network.Hosts.FailuresToCome = 1;
        var failed = scene.RunTask(Get("example.com", "/"));
        Assert.Equal("[Errno 104] Connection reset by peer", Assert.IsType<OsException>(failed.Exception).Message);
        var answered = scene.RunTask(Get("example.com", "/"));
        Assert.StartsWith("HTTP/1.1 200 OK", Text(answered.Result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_can_be_dropped()
    {
        var task = scene.RunTask(ReadDropped());
        Assert.Equal("[Errno 104] Connection reset by peer", Assert.IsType<OsException>(task.Exception).Message);

        async Coroutine<byte[]> ReadDropped()
        {
            var server = await Loop.StartServer(Shout, "127.0.0.1", 0);
            var (reader, writer) = await Loop.OpenConnection("127.0.0.1", server.Sockets[0].Local.Port);
            Loop.CallLater(1_000_000, () => Assert.True(Network.Drop(((SocketTransport)writer.Transport).Socket.Number)));
            return await reader.ReadLine();
        }
    }

    [Fact]
    public void A_connection_can_be_delayed()
    {
        Run(async () =>
        {
            var server = await Loop.StartServer(Shout, "127.0.0.1", 0);
            var (reader, writer) = await Loop.OpenConnection("127.0.0.1", server.Sockets[0].Local.Port);
            Assert.True(Network.Delay(((SocketTransport)writer.Transport).Socket.Number, 250_000_000));
            writer.Write("slow\n"u8);
            scene.Say(Text(await reader.ReadLine()));
            writer.Close();
        });
        Assert.Equal("500 SLOW\n", scene.Said);
        Assert.False(Network.Drop(12345));
        Assert.False(Network.Delay(12345, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Bytes_arrive_whole_and_in_order_whatever_the_seed(long seed)
    {
        machine = new Machine(scene.Clock, scene.Run, seed);
        machine.Attach(Loop);
        var sent = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i};")));
        byte[] got = [];
        Run(async () =>
        {
            var server = await Loop.StartServer(async (_, writer) =>
            {
                for (var at = 0; at < sent.Length; at += 1000)
                {
                    writer.Write(sent.AsSpan(at, Math.Min(1000, sent.Length - at)));
                    await writer.Drain();
                }

                writer.Close();
            }, "127.0.0.1", 0);
            var (reader, writer) = await Loop.OpenConnection("127.0.0.1", server.Sockets[0].Local.Port);
            got = await reader.Read();
            writer.Close();
        });
        Assert.Equal(sent, got);
        Assert.Equal(seed == 0, scene.Clock.Now == 0);
    }

    [Fact]
    public void A_server_that_nobody_will_call_is_named()
    {
        var task = Loop.CreateTask(Serve(), "main");
        scene.RunForever();
        Assert.False(task.IsDone);
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              main waits for Server.serve_forever()
              The server at 127.0.0.1:8888 listens, and nobody is left who would connect to it
            """.ReplaceLineEndings("\n"),
            StallReport.Of(Loop));

        async Coroutine Serve()
        {
            var server = await Loop.StartServer(Shout, "127.0.0.1", 8888);
            await server.ServeForever();
        }
    }

    [Fact]
    public void The_trace_shows_what_is_in_flight()
    {
        Run(async () => await Get("fast.example", "/"));
        var state = new LoopState(scene.Log.Strings);
        var flights = new List<string>();
        for (var at = 1; at <= scene.Log.Count; at++)
        {
            var e = scene.Log[at];
            state.Apply(e, at);
            if (e.Kind is EventKind.BytesSent or EventKind.BytesDelivered)
                flights.Add($"{e.Time / 1_000_000} {string.Join(" ", state.Endpoints.Select(each => $"{each.Text.Split(' ')[^1]}<{each.Incoming.Sum(flight => flight.Bytes)}"))}");
        }

        Assert.Equal(
            [
                "20 fast.example:80<0 fast.example:80<57",
                "25 fast.example:80<0 fast.example:80<0",
                "25 fast.example:80<263 fast.example:80<0",
                "30 fast.example:80<0",
            ],
            flights);
        Assert.Empty(state.Endpoints);
    }

    [Fact]
    public void Datagrams_find_their_receiver()
    {
        Run(async () =>
        {
            var local = new SocketAddress(AddressFamily.Internet, "127.0.0.1", 9999);
            var (server, _) = await Loop.CreateDatagramEndpoint(() => new Hearing(scene), local, null);
            var (client, _) = await Loop.CreateDatagramEndpoint(() => new Hearing(scene), null, local);
            client.SendTo("one"u8.ToArray());
            client.SendTo("two"u8.ToArray());
            await Loop.Sleep(0.001);
            server.Close();
            client.Close();
            await Loop.Sleep(0.001);
        });
        Assert.Equal("0 one from 127.0.0.1:50000; 0 two from 127.0.0.1:50000", scene.Said);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private void Run(Func<Coroutine> body)
    {
        var task = scene.RunTask(body());
        Assert.Null(task.Exception);
    }

    private async Coroutine Shout(StreamReader reader, StreamWriter writer)
    {
        while (await reader.ReadLine() is { Length: > 0 } line)
        {
            writer.Write(Encoding.UTF8.GetBytes(Text(line).ToUpperInvariant()));
            await writer.Drain();
        }

        writer.Close();
    }

    private async Coroutine<byte[]> Get(string host, string path)
    {
        var (reader, writer) = await Loop.OpenConnection(host, 80);
        writer.Write(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        var answer = await reader.Read();
        writer.Close();
        await writer.WaitClosed();
        return answer;
    }

    private sealed class Telling(Scene scene, string name) : Protocol
    {
        public override void ConnectionMade(Transport transport) => scene.Say($"{name} made");

        public override void DataReceived(byte[] data) => scene.Say($"{name} got {Text(data)}");

        public override bool EofReceived()
        {
            scene.Say($"{name} eof");
            return false;
        }

        public override void ConnectionLost(Exception? exception) => scene.Say($"{name} lost");
    }

    private sealed class Hearing(Scene scene) : DatagramProtocol
    {
        public override void DatagramReceived(byte[] data, SocketAddress from) => scene.Say($"{Text(data)} from {from}");
    }
}
