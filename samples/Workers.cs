using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Jobs = Playground.Scheduler.Queues.Queue<double>;

namespace Playground.Samples;

/// <summary>
/// Three workers share the jobs of a queue, as in asyncio's documentation ("Queues", "Examples"): whoever is free takes the
/// next one; when all are done, the workers are cancelled.
/// </summary>
public static class Workers
{
    /// <summary>The program.</summary>
    public static async Coroutine Run(EventLoop loop, TextWriter output)
    {
        var jobs = new Jobs(loop.Tracer);
        foreach (var seconds in (double[])[0.05, 0.9, 0.3, 0.2, 0.6, 0.4])
            jobs.PutNoWait(seconds);

        var workers = new List<Task<Unit>>();
        for (var i = 1; i <= 3; i++)
            workers.Add(loop.CreateTask(Work(loop, jobs, $"worker {i}", output), $"worker {i}"));

        await jobs.Join();
        output.WriteLine($"all done after {Nanoseconds.ToSeconds(loop.Clock.Now):0.0} s");
        foreach (var worker in workers)
            worker.Cancel("no more jobs");
        await loop.Wait(workers);
        output.WriteLine($"{workers.Count(worker => worker.IsCancelled)} workers cancelled");
    }

    private static async Coroutine Work(EventLoop loop, Jobs jobs, string name, TextWriter output)
    {
        while (true)
        {
            var seconds = await jobs.Get();
            await loop.Sleep(seconds);
            output.WriteLine($"{name} has slept for {seconds} s");
            jobs.TaskDone();
        }
    }
}
