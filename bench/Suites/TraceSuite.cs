using BenchmarkDotNet.Attributes;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Suites;

/// <summary>From a program to its trace, to bytes, to a log, to what can be drawn.</summary>
[MemoryDiagnoser]
public class TraceSuite
{
    /// <summary>About 900 lines are reached, as in the figure of Python Tutor that we compare with.</summary>
    private const string NineHundredSteps = """
        def collatz(n):
            steps = 0
            while n != 1:
                if n % 2 == 0:
                    n = n // 2
                else:
                    n = 3 * n + 1
                steps += 1
            return steps

        lengths = []
        for start in range(2, 22):
            lengths.append(collatz(start))
        print(max(lengths))
        """;

    private readonly TraceLog _log = new();
    private byte[] _packed = [];

    [Params("lines", "tasks")]
    public string Program { get; set; } = "";

    [GlobalSetup]
    public void Record()
    {
        Run(Program == "lines" ? NineHundredSteps : Tasks, _log);
        _packed = Encode();
    }

    /// <summary>The whole way of a program of 900 steps, in a process that is warm.</summary>
    [Benchmark]
    public byte[] SourceToFinishedTrace()
    {
        var trace = new PackedTrace();
        Run(Program == "lines" ? NineHundredSteps : Tasks, trace);
        return trace.ToArray();
    }

    [Benchmark]
    public byte[] Encode()
    {
        var sent = 0;
        return TraceEncoder.Encode(_log, 1, _log.Count, ref sent);
    }

    [Benchmark]
    public TraceLog Decode()
    {
        var log = new TraceLog();
        TraceDecoder.Decode(_packed, log);
        return log;
    }

    [Benchmark]
    public LoopState Reduce()
    {
        var state = new LoopState(_log.Strings);
        for (var sequence = 1; sequence <= _log.Count;)
        {
            foreach (ref readonly var e in _log.Stretch(sequence))
                state.Apply(e, sequence++);
        }

        return state;
    }

    private const string Tasks = """
        import asyncio

        async def worker(queue, name):
            while True:
                item = await queue.get()
                await asyncio.sleep(0.01 * item)
                queue.task_done()

        async def main():
            queue = asyncio.Queue()
            workers = [asyncio.create_task(worker(queue, i)) for i in range(3)]
            for i in range(50):
                await queue.put(i % 5)
            await queue.join()
            for w in workers:
                w.cancel()
            await asyncio.gather(*workers, return_exceptions=True)

        asyncio.run(main())
        """;

    private static void Run(string source, ITraceSink sink)
    {
        var run = new PythonRun(new RunOptions([new PythonSource("main.py", source)], [], 0, 100, RunLimits.None), sink, new Silence());
        while (run.Continue(100_000) == RunStatus.Running)
        {
        }
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}
