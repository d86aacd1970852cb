using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Queues;

namespace Playground.Tests.Unit.Scheduler;

using Playground.Scheduler.Sync; // inside, so that Lock is asyncio's and not the CLR's
using Playground.Scheduler.Tasks;

/// <summary>What primitives, queues, timeouts and groups say and refuse, against Recorded/words.py.</summary>
public sealed class WordsTests
{
    private readonly Scene scene = new(traced: false);
    private readonly List<string> lines = [];

    [Fact]
    public void Locks() => AssertSays("locks", SayLocks());

    [Fact]
    public void Queues() => AssertSays("queues", SayQueues());

    [Fact]
    public void Blocks() => AssertSays("blocks", SayBlocks());

    private async Coroutine SayLocks()
    {
        var @lock = new Lock(scene.Run);
        Refused(@lock.Release);
        Say(@lock);
        await @lock.Acquire();
        Say(@lock);
        _ = scene.Loop.CreateTask(@lock.Acquire());
        await scene.Loop.GiveWay();
        Say(@lock);

        var @event = new Event(scene.Run);
        Say(@event);
        _ = scene.Loop.CreateTask(@event.Wait());
        await scene.Loop.GiveWay();
        Say(@event);
        @event.Set();
        Say(@event);

        var condition = new Condition(scene.Run);
        Say(condition);
        Refused(() => condition.Notify());
        Refused(condition.NotifyAll);
        await RefusedAsync(condition.Wait());

        var semaphore = new Semaphore(scene.Run, 2);
        Say(semaphore);
        await semaphore.Acquire();
        await semaphore.Acquire();
        Say(semaphore);
        Refused(() => new Semaphore(scene.Run, -1));
        var bounded = new BoundedSemaphore(scene.Run);
        Refused(bounded.Release);
        Say(bounded);

        Refused(() => new Barrier(scene.Run, 0));
        var barrier = new Barrier(scene.Run, 2);
        Say(barrier);
        var waiting = scene.Loop.CreateTask(barrier.Wait());
        await scene.Loop.GiveWay();
        Say(barrier);
        await barrier.Abort();
        Say(barrier);
        await RefusedAsync(barrier.Wait());
        await RefusedAsync(Await(waiting));
    }

    private async Coroutine SayQueues()
    {
        var queue = new Playground.Scheduler.Queues.Queue<int>(scene.Run, 2);
        Say(queue);
        queue.PutNoWait(1);
        queue.PutNoWait(2);
        Refused(() => queue.PutNoWait(3));
        var waiting = scene.Loop.CreateTask(queue.Put(3));
        await scene.Loop.GiveWay();
        Say(queue);
        queue.ShutDown();
        Say(queue);
        await RefusedAsync(Await(waiting));
        queue.TaskDone();
        queue.TaskDone();
        Refused(queue.TaskDone);
        Say($"[{queue.GetNoWait()}, {queue.GetNoWait()}]");
        Refused(() => queue.GetNoWait());
        await RefusedAsync(queue.Get());
        Refused(() => queue.PutNoWait(1));

        var lifo = new Playground.Scheduler.Queues.Queue<int>(scene.Run, storage: new LifoStorage<int>());
        Say(lifo);
        _ = scene.Loop.CreateTask(lifo.Get());
        await scene.Loop.GiveWay();
        Say(lifo);
        Refused(() => lifo.GetNoWait());
        lifo.PutNoWait(1);
        lifo.PutNoWait(2);
        lifo.ShutDown(immediate: true);
        Say(lifo);
        Say(new Playground.Scheduler.Queues.Queue<int>(scene.Run, storage: new PriorityStorage<int>()));
    }

    private async Coroutine SayBlocks()
    {
        var timeout = scene.Loop.Timeout(1);
        Refused(() => timeout.Reschedule(1));
        Say(timeout);
        await timeout.Run(async block =>
        {
            Say(block);
            Refused(block.Enter);
            block.Reschedule(null);
            Say(block);
            return 0;
        });
        Refused(() => timeout.Reschedule(1));
        Say(timeout);

        var group = new TaskGroup(scene.Run);
        Say(group);
        Refused(() => group.CreateTask(scene.Loop.Sleep(0)));
        await group.Run(async entered =>
        {
            Refused(entered.Enter);
            _ = entered.CreateTask(scene.Loop.Sleep(0));
            Say(entered);
        });
        Refused(() => group.CreateTask(scene.Loop.Sleep(0)));
        Say(group);
        await RefusedAsync(scene.Loop.Wait([]));
        await RefusedAsync(scene.Loop.Sleep(double.NaN));
    }

    private void AssertSays(string part, Coroutine saying)
    {
        scene.RunTask(saying).ThrowIfFailed();
        var recorded = Recording.Read("words.txt").Split("== ").Single(p => p.StartsWith(part + "\n", StringComparison.Ordinal));
        Assert.Equal(recorded[(part.Length + 1)..].TrimEnd('\n').Split('\n'), lines);
    }

    private void Say(object? value) => lines.Add(value?.ToString() ?? "None");

    private void Refused(Func<object?> action)
    {
        try
        {
            Say(action());
        }
        catch (Exception exception)
        {
            Say(ExceptionText.Of(exception));
        }
    }

    private void Refused(Action action) => Refused(() =>
    {
        action();
        return null;
    });

    private async Coroutine RefusedAsync<T>(Coroutine<T> coroutine)
    {
        try
        {
            Say(await coroutine);
        }
        catch (Exception exception)
        {
            Say(ExceptionText.Of(exception));
        }
    }

    private static async Coroutine<T> Await<T>(Future<T> future) => await future;
}
