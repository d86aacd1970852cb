namespace Playground.Bench.Server;

/// <summary>What is run.</summary>
internal static class Programs
{
    /// <summary>Two workers and a queue: what a learner looks at.</summary>
    public const string Learners = """
        import asyncio

        async def worker(name, queue):
            while True:
                item = await queue.get()
                await asyncio.sleep(0.1 * item)
                print(name, item)
                queue.task_done()

        async def main():
            queue = asyncio.Queue()
            for item in range(20):
                queue.put_nowait(item % 3)
            tasks = [asyncio.create_task(worker(n, queue)) for n in "ab"]
            await queue.join()
            for task in tasks:
                task.cancel()

        asyncio.run(main())
        """;

    /// <summary>300 turns of a loop over three lines: 900 steps of a debugger.</summary>
    public const string NineHundredSteps = """
        total = 0
        for i in range(300):
            total = total + i
            last = total % 7
        print(total, last)
        """;

    /// <summary>Waits again and again, for as long as anybody reads.</summary>
    public const string Endless = """
        import asyncio

        async def main():
            n = 0
            while True:
                n = n + 1
                await asyncio.sleep(1)

        asyncio.run(main())
        """;

    /// <summary>Computes, and everything of it is recorded.</summary>
    public const string Computing = "n = 0\nfor i in range(20_000): n = (n * 31 + i) % 1000003";
}
