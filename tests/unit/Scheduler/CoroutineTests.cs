using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;

namespace Playground.Tests.Unit.Scheduler;

public sealed class CoroutineTests
{
    private readonly Scene scene = new();

    [Fact]
    public void Nothing_happens_until_it_is_driven()
    {
        var coroutine = Counting(2);
        Assert.Equal((CoroutineState.Created, ""), (coroutine.State, scene.Said));
        Assert.Equal(CoroutineStep.GaveWay, coroutine.Step(scene.Run));
        Assert.Equal((CoroutineState.Suspended, "0 0"), (coroutine.State, scene.Said));
        Assert.Equal(CoroutineStep.GaveWay, coroutine.Step(scene.Run));
        Assert.Equal(CoroutineStep.Returned, coroutine.Step(scene.Run));
        Assert.Equal((CoroutineState.Closed, 2, "0 0; 0 1"), (coroutine.State, coroutine.Result, scene.Said));
        Refuses("cannot reuse already awaited coroutine", () => coroutine.Step(scene.Run));
    }

    [Fact]
    public void It_hands_up_what_the_innermost_await_waits_for()
    {
        var future = scene.Loop.CreateFuture<int>();
        var coroutine = Outer(future);
        Assert.Equal(CoroutineStep.Waits, coroutine.Step(scene.Run));
        Assert.Same(future, coroutine.WaitsFor);
        future.SetResult(20);
        Assert.Equal(CoroutineStep.Returned, coroutine.Step(scene.Run));
        Assert.Equal(22, coroutine.Result);
    }

    [Fact]
    public void An_exception_is_thrown_in_where_the_innermost_await_waits()
    {
        var coroutine = Outer(scene.Loop.CreateFuture<int>());
        coroutine.Step(scene.Run);
        Assert.Equal(CoroutineStep.Raised, coroutine.Step(scene.Run, new ArgumentException("thrown")));
        Assert.Equal(("thrown", "0 inner caught; 0 outer caught"), (coroutine.Failure!.Message, scene.Said));
    }

    [Fact]
    public void One_not_started_raises_what_is_thrown_in_without_running()
    {
        var coroutine = Counting(1);
        Assert.Equal(CoroutineStep.Raised, coroutine.Step(scene.Run, new ArgumentException("early")));
        Assert.Equal(("early", ""), (coroutine.Failure!.Message, scene.Said));
    }

    [Fact]
    public void Awaits_nest_as_deeply_as_memory_allows()
    {
        Assert.Equal(200_000, scene.RunTask(Deep(200_000)).Result);
        var failing = scene.RunTask(Failing(300));
        Assert.Equal("from the bottom", failing.Exception!.Message);
    }

    [Fact]
    public void Closing_runs_the_finally_blocks()
    {
        var created = Counting(1);
        created.Close(scene.Run);
        Assert.Equal(CoroutineState.Closed, created.State);

        var suspended = WithFinally(false);
        suspended.Step(scene.Run);
        suspended.Close(scene.Run);
        suspended.Close(scene.Run);
        Assert.Equal((CoroutineState.Closed, "0 finally"), (suspended.State, scene.Said));

        var stubborn = WithFinally(true);
        stubborn.Step(scene.Run);
        Refuses("coroutine ignored GeneratorExit", () => stubborn.Close(scene.Run));
    }

    [Fact]
    public void A_coroutine_is_awaited_once()
    {
        Refuses("cannot reuse already awaited coroutine", scene.RunTask(AwaitTwice(Counting(0))));
        var shared = Counting(3);
        shared.Step(scene.Run);
        Refuses("coroutine is being awaited already", scene.RunTask(AwaitTwice(shared)));
    }

    [Fact]
    public void The_awaiters_of_the_clr_are_refused()
    {
        var task = scene.RunTask(AwaitForeign());
        Assert.Equal(
            "A coroutine can await futures, tasks and coroutines, not by YieldAwaiter.",
            Assert.IsType<NotSupportedException>(task.Exception).Message);
    }

    [Fact]
    public void Its_name_is_the_methods()
    {
        Assert.Equal("CoroutineTests.Counting", Counting(0).Name);
        Assert.Equal("CoroutineTests.Local", Local().Name);
        Func<Coroutine> lambda = async () => await scene.Loop.GiveWay();
        Assert.Equal("CoroutineTests.<lambda>", lambda().Name);

        async Coroutine Local() => await scene.Loop.GiveWay();
    }

    private static void Refuses(string message, Action action) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(action).Message);

    private static void Refuses(string message, Future task) =>
        Assert.Equal(message, Assert.IsType<InvalidOperationException>(task.Exception).Message);

    private async Coroutine<int> Counting(int to)
    {
        for (var i = 0; i < to; i++)
        {
            scene.Say($"{i}");
            await scene.Loop.GiveWay();
        }

        return to;
    }

    private async Coroutine<int> Outer(Future<int> future)
    {
        try
        {
            return 1 + await Inner(future);
        }
        catch (ArgumentException)
        {
            scene.Say("outer caught");
            throw;
        }
    }

    private async Coroutine<int> Inner(Future<int> future)
    {
        try
        {
            return 1 + await future;
        }
        catch (ArgumentException)
        {
            scene.Say("inner caught");
            throw;
        }
    }

    private async Coroutine<int> Deep(int depth)
    {
        if (depth > 0) return 1 + await Deep(depth - 1);
        await scene.Loop.GiveWay();
        return 0;
    }

    private async Coroutine<int> Failing(int depth) =>
        depth > 0 ? await Failing(depth - 1) : throw new ArgumentException("from the bottom");

    private async Coroutine WithFinally(bool stubborn)
    {
        try
        {
            await scene.Loop.GiveWay();
        }
        finally
        {
            scene.Say("finally");
            if (stubborn) await scene.Loop.GiveWay();
        }
    }

    private async Coroutine AwaitTwice(Coroutine<int> coroutine)
    {
        await coroutine;
        await coroutine;
    }

    private async Coroutine AwaitForeign() => await System.Threading.Tasks.Task.Yield();
}
