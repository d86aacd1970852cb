using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Tests.Unit.Scheduler;

using Playground.Scheduler.Queues;
using Playground.Scheduler.Sync; // inside, so that Lock is asyncio's and not the CLR's

public sealed class StallReportTests
{
    private readonly Scene scene = new();

    [Fact]
    public void It_says_who_waits_for_what()
    {
        var @lock = new Lock(scene.Run);
        var main = scene.Loop.CreateTask(Twice(@lock), "main");
        scene.Loop.CreateTask(Waiting(() => main), "helper");
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              main waits for Lock.acquire, held by main
              helper waits for main
            They wait in a circle: main -> main
            """.ReplaceLineEndings("\n"),
            Assert.Throws<InvalidOperationException>(() => scene.Loop.RunUntilComplete(main)).Message);
    }

    [Fact]
    public void It_names_the_circle()
    {
        Future? c = null;
        var a = scene.Loop.CreateTask(Waiting(() => c!), "a");
        var b = scene.Loop.CreateTask(Waiting(() => a), "b");
        c = scene.Loop.CreateTask(Waiting(() => b), "c");
        scene.Loop.CreateTask(Waiting(() => b), "outside");
        scene.RunForever();
        Assert.True(scene.Loop.IsStalled);
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              a waits for c
              b waits for a
              c waits for b
              outside waits for b
            They wait in a circle: a -> c -> b -> a
            """.ReplaceLineEndings("\n"),
            StallReport.Of(scene.Loop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Locks_taken_in_opposite_order_are_a_circle(bool traced)
    {
        var scene = new Scene(traced);
        var (left, right) = (new Lock(scene.Run), new Lock(scene.Run));
        scene.Loop.CreateTask(Both(left, right), "ada");
        scene.Loop.CreateTask(Both(right, left), "bob");
        scene.RunForever();
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              ada waits for Lock.acquire, held by bob
              bob waits for Lock.acquire, held by ada
            They wait in a circle: ada -> bob -> ada
            """.ReplaceLineEndings("\n"),
            StallReport.Of(scene.Loop));

        async Coroutine Both(Lock first, Lock second)
        {
            await first.Acquire();
            await scene.Loop.GiveWay();
            await second.Acquire();
        }
    }

    [Fact]
    public void Semaphores_name_who_is_inside()
    {
        var (left, right) = (new Semaphore(scene.Run, 1), new Semaphore(scene.Run, 2));
        scene.Loop.CreateTask(Enter(left, right), "ada");
        scene.Loop.CreateTask(Enter(right, left), "bob");
        scene.Loop.CreateTask(Enter(right, left), "cy");
        scene.RunForever();
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              ada waits for Semaphore.acquire, held by bob, cy
              bob waits for Semaphore.acquire, held by ada
              cy waits for Semaphore.acquire, held by ada
            They wait in a circle: ada -> bob -> ada
            """.ReplaceLineEndings("\n"),
            StallReport.Of(scene.Loop));

        async Coroutine Enter(Semaphore first, Semaphore second)
        {
            await first.Acquire();
            await scene.Loop.GiveWay();
            await second.Acquire();
        }
    }

    [Fact]
    public void Queues_name_who_used_them_last()
    {
        var (requests, answers) = (new Queue<int>(scene.Run), new Queue<int>(scene.Run));
        scene.Loop.CreateTask(Client(), "client");
        scene.Loop.CreateTask(Server(), "server");
        scene.RunForever();
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              client waits for Queue.get, which is empty (server was the last to put something in)
              server waits for Queue.get, which is empty (client was the last to put something in)
            They wait in a circle: client -> server -> client
            """.ReplaceLineEndings("\n"),
            StallReport.Of(scene.Loop));

        async Coroutine Client()
        {
            await requests.Put(1);
            await answers.Get();
            await answers.Get();
        }

        async Coroutine Server()
        {
            await requests.Get();
            await answers.Put(1);
            await requests.Get();
        }
    }

    [Fact]
    public void Others_say_what_they_lack()
    {
        var (full, unfinished, barrier, signal) = (new Queue<int>(scene.Run, 1), new Queue<int>(scene.Run), new Barrier(scene.Run, 3), new Event(scene.Run));
        full.PutNoWait(1);
        unfinished.PutNoWait(1);
        scene.Loop.CreateTask(Do(() => full.Put(2)), "putter");
        scene.Loop.CreateTask(Do(() => unfinished.Join()), "joiner");
        scene.Loop.CreateTask(Do(async () => await barrier.Wait()), "early");
        scene.Loop.CreateTask(Do(async () => await signal.Wait()), "patient");
        scene.RunForever();
        Assert.Equal(
            """
            Nothing is ready to run, no timer is set and nothing is in flight.
              putter waits for Queue.put, which is full
              joiner waits for Queue.join, where 1 have not been reported done
              early waits for Barrier.wait, where 1 of 3 have come
              patient waits for Event.wait, which nobody has set
            """.ReplaceLineEndings("\n"),
            StallReport.Of(scene.Loop));

        static async Coroutine Do(Func<Coroutine> wait) => await wait();
    }

    [Fact]
    public void A_stopped_loop_is_told_from_a_stalled_one()
    {
        scene.Loop.CallSoon(scene.Loop.Stop);
        var future = scene.Loop.CreateFuture<int>();
        Assert.Equal(
            "Event loop stopped before Future completed.",
            Assert.Throws<InvalidOperationException>(() => scene.Loop.RunUntilComplete(future)).Message);
    }

    private static async Coroutine<bool> Twice(Lock @lock) => await @lock.Acquire() && await @lock.Acquire();

    private static async Coroutine Waiting(Func<Future> future) => await future();
}
