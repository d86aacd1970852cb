using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Client.Play;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>What the page's part in .NET holds while a run of 200 tasks is gone through from start to end.</summary>
public sealed class PlayMemoryTests : ClientContext
{
    private const string TwoHundredTasks = """
        import asyncio

        async def work(number, queue, lock, done):
            for turn in range(20):
                await asyncio.sleep(0.01 * (1 + (number * 7 + turn) % 13))
                if number % 2:
                    await queue.put(number)
                else:
                    item = await queue.get()
                async with lock:
                    done.append(number)

        async def main():
            queue = asyncio.Queue()
            lock = asyncio.Lock()
            done = []
            await asyncio.gather(*(work(number, queue, lock, done) for number in range(199)))
            print(len(done))

        asyncio.run(main())
        """;

    private const int Parts = 9;

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task ItLevelsOff()
    {
        var log = Record();
        var server = new FakeSessions(log);
        Services.Replace(ServiceDescriptor.Singleton<ISessionFactory>(server));
        Services.Replace(ServiceDescriptor.Singleton<ISessionConnection>(server));
        using var renderer = new BlindRenderer(Services);
        await renderer.Dispatcher.InvokeAsync(() => renderer.ShowAsync<PlayView>(new()
        {
            [nameof(PlayView.Title)] = "200 tasks", [nameof(PlayView.Original)] = (IReadOnlyList<SourceFile>)[new SourceFile("main.py", TwoHundredTasks)],
            [nameof(PlayView.Example)] = "x",
        }));

        var steps = Steps(log);
        var held = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            await renderer.Dispatcher.InvokeAsync(() => Script.Owner.Press("ArrowRight"));
            if (step % (steps / Parts) == 0)
                held.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", held.Select(megabytes => megabytes.ToString("0.0", CultureInfo.InvariantCulture))) + " MB");

        // Keyframes that are left behind, and nothing that grows with what has been looked at.
        Assert.InRange(held[^1] - held[1], -20, 8);
        Assert.InRange(held[^1] - held[Parts / 2], -20, 4);
    }

    private static int Steps(TraceLog log)
    {
        var steps = new TraceSteps(log);
        steps.Update();
        return steps.Count;
    }

    private static TraceLog Record()
    {
        var log = new TraceLog();
        var run = new PythonRun(new RunOptions([new PythonSource("main.py", TwoHundredTasks)], [], 0, 100, RunLimits.None), log, new Silence());
        while (run.Continue(1_000_000) == RunStatus.Running)
        {
        }

        return log;
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }

#pragma warning disable BL0006 // A renderer of one's own: bUnit's parses all of the page again for each step.
    /// <summary>Renders as a browser's does, and shows nothing.</summary>
    private sealed class BlindRenderer(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
    {
        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task ShowAsync<T>(Dictionary<string, object?> parameters) where T : IComponent =>
            RenderRootComponentAsync(AssignRootComponentId(InstantiateComponent(typeof(T))), ParameterView.FromDictionary(parameters));

        protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;
    }
#pragma warning restore BL0006
}
