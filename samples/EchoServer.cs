using System.Text;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using StreamReader = Playground.Scheduler.Streams.StreamReader;
using StreamWriter = Playground.Scheduler.Streams.StreamWriter;

namespace Playground.Samples;

/// <summary>
/// A server that gives every line back in capitals, and two clients that talk to it at once, over the run's own network
/// (asyncio: "Streams", "TCP echo server using streams").
/// </summary>
public static class EchoServer
{
    /// <summary>The program.</summary>
    public static async Coroutine Run(EventLoop loop, TextWriter output)
    {
        var server = await loop.StartServer((reader, writer) => Serve(reader, writer, output), "127.0.0.1", 8888);
        output.WriteLine($"serving on {server.Sockets[0].Local}");
        await loop.Gather(
            loop.CreateTask(Talk(loop, "ada", ["hello", "how are you?"], output)),
            loop.CreateTask(Talk(loop, "bob", ["good morning"], output)));
        server.Close();
        await server.WaitClosed();
        output.WriteLine("closed");
    }

    private static async Coroutine Serve(StreamReader reader, StreamWriter writer, TextWriter output)
    {
        while (await reader.ReadLine() is { Length: > 0 } line)
        {
            writer.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line).ToUpperInvariant()));
            await writer.Drain();
        }

        output.WriteLine("a client has gone");
        writer.Close();
    }

    private static async Coroutine<Unit> Talk(EventLoop loop, string name, string[] lines, TextWriter output)
    {
        var (reader, writer) = await loop.OpenConnection("127.0.0.1", 8888);
        foreach (var line in lines)
        {
            writer.Write(Encoding.UTF8.GetBytes(line + "\n"));
            output.WriteLine($"{name} is told: {Encoding.UTF8.GetString(await reader.ReadLine()).TrimEnd()}");
        }

        writer.Close();
        await writer.WaitClosed();
        return default;
    }
}
