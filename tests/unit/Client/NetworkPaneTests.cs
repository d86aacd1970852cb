using Bunit;
using Playground.Client;
using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Python;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Client;

/// <summary>Sockets, bytes in flight, processes and signals on the stage, against the reducer.</summary>
public sealed class NetworkPaneTests : ClientContext
{
    [Fact]
    public void BothEndsOfAConnectionAreOneWireWithItsBytesOnIt()
    {
        var stage = Stage(Connected().Emit(BytesSent, 2, 3, 6, @"b'hello\n'").Emit(BytesSent, 3, 2, 1, "b'x'"));
        var drawn = Draw<NetworkPane, NetworkView>(stage.Network);

        Assert.Equal(["server 127.0.0.1:8888", "F1client of 127.0.0.1:8888", "server's end 127.0.0.1:8888"], TextsOf(drawn, TestIds.Endpoint));
        Assert.Single(ById(drawn, TestIds.Connection));
        Assert.Equal([("left", "b'x'"), ("right", @"b'hello\n'")], ById(drawn, TestIds.Flight).Select(flight => (flight.ClassList[1]!, flight.TextContent)));
        Assert.Equal(("e2", "e3"), (ById(drawn, TestIds.Flight)[1].GetAttribute("data-from"), ById(drawn, TestIds.Flight)[1].GetAttribute("data-into")));
    }

    [Fact]
    public void BytesThatHaveArrivedAreOnTheirWayNoMore() =>
        Assert.Empty(Stage(Connected().Emit(BytesSent, 2, 3, 6, "b'hello'").Emit(BytesDelivered, 3, 2, 6, "b'hello'")).Network.Connections[0].Flights);

    [Fact]
    public void AnEndWhoseOtherEndIsClosedSaysSo()
    {
        var drawn = Draw<NetworkPane, NetworkView>(Stage(Connected().Emit(EndpointClosed, 3)).Network);

        Assert.Contains("the other end is closed", drawn.Markup);
    }

    [Fact]
    public void WithoutAnEndpointThereIsNoNetwork() => Assert.Equal("", Draw<NetworkPane, NetworkView>(Stage(new TraceBuilder()).Network).Markup.Trim());

    [Fact]
    public void AnAwaitOfBytesLeadsToTheSocketThatWillBringThem()
    {
        var stage = Stage(Connected().FirstStep(1, 1, "f").Emit(FutureCreated, 5, 2, text: "data for readline()").Park(1, 1, 7, 5, "data for readline()", 101));

        Assert.Equal("e2", stage.Suspended.Tasks[0].Chain[^1].On);
    }

    [Fact]
    public void AnAwaitOfAProcessLeadsToIt()
    {
        var log = new TraceLog();
        var run = new PythonRun(new RunOptions([new PythonSource("main.py", """
            import asyncio

            async def main():
                process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
                reading = asyncio.create_task(process.stdout.read())
                ending = asyncio.create_task(process.wait())
                await asyncio.sleep(1)
                process.stdin.write(b"x")
                process.stdin.close()
                await asyncio.gather(reading, ending)

            asyncio.run(main())
            """)], [], 0, 100, RunLimits.None), log, new NoOutput());
        while (run.Continue(1_000_000) == RunStatus.Running)
        {
        }

        var stage = Stage(Replay.To(log, Enumerable.Range(1, log.Count).First(sequence => log[sequence].Kind == IdleJump)));

        var process = Assert.Single(stage.Processes.Processes);
        Assert.Equal(
            [("data for read()", process.Id), ("exit of the process", process.Id)],
            stage.Suspended.Tasks.Select(task => task.Chain[^1]).Where(end => end.On == process.Id).Select(end => (end.Text, end.On)));
    }

    [Fact]
    public void ProcessesRunAndEnd()
    {
        var trace = new TraceBuilder().Emit(ProcessStarted, 1, text: "sleep 1").Emit(ProcessStarted, 2, text: "false").Emit(ProcessStarted, 3, text: "yes")
            .Emit(ProcessExited, 2, number: 1).Emit(ProcessExited, 3, number: -15);
        var drawn = Draw<ProcessesPane, ProcessesView>(Stage(trace).Processes);

        Assert.Equal(["sleep 1 runs", "false exit code 1", "yes killed by signal 15"], TextsOf(drawn, TestIds.Process));
        Assert.DoesNotContain("Signals", drawn.Markup);
    }

    [Fact]
    public void ASignalTellsWhereItWentAndWhetherItIsNews()
    {
        var trace = new TraceBuilder().Emit(ProcessStarted, 1, text: "yes").Emit(SignalRaised, 1, number: 15, text: "SIGTERM").At(2.5).Emit(SignalRaised, number: 2, text: "SIGINT");
        var view = StageBuilder.Build(Replay.To(trace.Log, trace.Last), trace.Last - 1, Texts).Processes;
        var drawn = Draw<ProcessesPane, ProcessesView>(view);

        Assert.Equal(["SIGTERM to yes 0.000 s", "SIGINT to the program 2.500 s"], TextsOf(drawn, TestIds.Signal));
        Assert.Equal([false, true], view.Signals.Select(signal => signal.IsNew));
    }

    [Fact]
    public void AnItemOfAQueueIsOneTokenFromThePutToTheGet()
    {
        var trace = new TraceBuilder().Emit(PrimitiveCreated, 1, text: "Queue").In(2).Emit(QueuePut, 1, number: 1, text: "'a'").Emit(QueuePut, 1, number: 2, text: "'a'");
        var before = Stage(trace).Primitives.Primitives[0].Items;
        var after = Stage(trace.Emit(QueueGot, 1, number: 1, text: "'a'")).Primitives.Primitives[0].Items;

        Assert.Equal(["i2", "i3"], before.Select(item => item.Id));
        Assert.Equal(["i3"], after.Select(item => item.Id));
        Assert.Equal("t2", before[0].From);
    }

    private sealed class NoOutput : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }

    private StageViews Stage(TraceBuilder trace) => Stage(Replay.To(trace.Log, trace.Last));

    private static TraceBuilder Connected() => new TraceBuilder().NewTask(1, 1, "f").Emit(EndpointCreated, 1, text: "server 127.0.0.1:8888")
        .In(1).Emit(EndpointCreated, 2, text: "connection to 127.0.0.1:8888").In(0)
        .Emit(EndpointCreated, 3, text: "server's end of a connection to 127.0.0.1:8888").Emit(EndpointConnected, 2, 3);
}
