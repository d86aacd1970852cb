using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Queues;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;
using static Playground.Tests.Unit.Scheduler.PythonWords;
using AsyncEvent = Playground.Scheduler.Sync.Event;
using AsyncLock = Playground.Scheduler.Sync.Lock;
using AsyncSemaphore = Playground.Scheduler.Sync.Semaphore;
using AsyncTask = Playground.Scheduler.Tasks.Task<object?>;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>The C# twin of Recorded/interpreter.py: the same programs on our own loop, primitives and coroutines.</summary>
internal sealed partial class ProgramRunner
{
    private readonly ProgramText program;
    private readonly EventLoop loop;
    private readonly Tracer run;
    private readonly List<string> lines = [];
    private readonly List<(string Name, AsyncTask Task)> tasks = [];
    private readonly Future<object?>[] futures;
    private readonly Stack<Action> cancellations = new();
    private readonly AsyncLock @lock;
    private readonly AsyncEvent @event;
    private readonly Condition condition;
    private readonly AsyncSemaphore semaphore;
    private readonly BoundedSemaphore bounded;
    private readonly Playground.Scheduler.Sync.Barrier barrier;
    private readonly Playground.Scheduler.Queues.Queue<object> queue;
    private readonly Playground.Scheduler.Queues.Queue<(int, int)> priority;
    private readonly Playground.Scheduler.Queues.Queue<object> lifo;
    private int numbers = 100;

    private readonly bool external;

    /// <param name="program">What to run.</param>
    /// <param name="sink">Who listens.</param>
    /// <param name="external">Whether tasks are driven from outside, as a VM drives its own.</param>
    public ProgramRunner(ProgramText program, ITraceSink? sink, bool external = false)
    {
        this.program = program;
        this.external = external;
        var clock = new VirtualClock();
        run = new Tracer(sink, clock);
        loop = new EventLoop(clock, run);
        futures = [loop.CreateFuture<object?>(), loop.CreateFuture<object?>()];
        @lock = new AsyncLock(run);
        @event = new AsyncEvent(run);
        condition = new Condition(run);
        semaphore = new AsyncSemaphore(run, 2);
        bounded = new BoundedSemaphore(run, 1);
        barrier = new Playground.Scheduler.Sync.Barrier(run, 2);
        queue = new(run, 1);
        priority = new(run, 2, new PriorityStorage<(int, int)>());
        lifo = new(run, 0, new LifoStorage<object>());
    }

    /// <summary>Called between any two handles.</summary>
    public Action<EventLoop>? AfterHandle { get; init; }

    public string Run()
    {
        var main = loop.CreateTask(Main());
        main.AddDoneCallback(_ => loop.Stop());
        loop.Begin();
        while (loop.TryNext(out var handle))
        {
            if (handle is TaskStep { Task: ExternalTask task }) task.RunStepFromOutside();
            else handle.Run();
            loop.HandleFinished();
            loop.AssertInvariants();
            AfterHandle?.Invoke(loop);
        }

        loop.End();
        if (!main.IsDone) Log("deadlock");
        else main.ThrowIfFailed();
        return string.Join('\n', lines);
    }

    private void Log(string text) => lines.Add($"{loop.Clock.Now / Nanoseconds.PerMillisecond} {text}");

    private async Coroutine Main()
    {
        for (var i = 0; i < program.Started; i++) Spawn(i, null);
        await loop.Sleep(program.Horizon / 1000.0);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            foreach (var (name, task) in tasks.ToArray())
            {
                if (task.IsDone) continue;
                Log($"main cancels {name}");
                task.Cancel();
            }

            await loop.Sleep(0.05);
        }

        foreach (var (name, task) in tasks)
        {
            var state = !task.IsDone ? "pending" : task.IsCancelled ? "cancelled" : Show(task.Exception ?? task.Result);
            Log($"{name} {state}");
        }
    }

    private string Spawn(int definition, TaskGroup? group)
    {
        var name = $"T{tasks.Count}";
        var coroutine = RunTask(name, (List<object>)program.Definitions[definition % program.Definitions.Count]);
        group?.CheckOpen();
        var task = Create(coroutine);
        group?.Add(task);
        tasks.Add((name, task));
        return name;
    }

    private AsyncTask Create(Coroutine<object?> coroutine) =>
        external ? new ExternalTask(loop, coroutine) : loop.CreateTask(coroutine);

    private AsyncTask Pick(object index) => tasks[(int)index % tasks.Count].Task;

    private async Coroutine<object?> RunTask(string name, List<object> definition)
    {
        for (var i = 1; i < definition.Count; i++)
        {
            var operation = (List<object>)definition[i];
            var line = $"{name}.{i - 1} {operation[0]}";
            try
            {
                var result = await Perform(name, operation);
                Log($"{line} = {Show(result)}");
            }
            catch (CancelledException error)
            {
                Log($"{line} ! {Describe(error)}");
                if ((string)definition[0] == "raise") throw;
            }
            catch (Exception error)
            {
                Log($"{line} ! {Describe(error)}");
                if ((string)operation[0] == "raise") throw;
            }
        }

        return name;
    }
}
