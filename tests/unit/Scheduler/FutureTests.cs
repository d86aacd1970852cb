using Playground.Scheduler.Futures;

namespace Playground.Tests.Unit.Scheduler;

public sealed class FutureTests
{
    private readonly Scene scene = new();

    [Fact]
    public void Callbacks_run_by_the_loop_in_the_order_of_adding()
    {
        var future = scene.Loop.CreateFuture<int>();
        foreach (var name in new[] { "a", "b", "c" }) future.AddDoneCallback(f => scene.Say($"{name} {((Future<int>)f).Result}"));
        future.SetResult(7);
        future.AddDoneCallback(_ => scene.Say("late"));
        Assert.Equal("", scene.Said);
        scene.RunForever();
        Assert.Equal("0 a 7; 0 b 7; 0 c 7; 0 late", scene.Said);
    }

    [Theory]
    [InlineData(0, "0 b; 0 c")]
    [InlineData(1, "0 a; 0 c")]
    [InlineData(2, "0 a; 0 b")]
    public void A_removed_callback_does_not_run(int which, string left)
    {
        var future = scene.Loop.CreateFuture<int>();
        var callbacks = Array.ConvertAll(["a", "b", "c"], name => future.AddDoneCallback(_ => scene.Say(name)));
        Assert.True(future.RemoveDoneCallback(callbacks[which]));
        Assert.False(future.RemoveDoneCallback(callbacks[which]));
        Assert.Equal(2, future.Callbacks.Count());
        future.SetResult(0);
        scene.RunForever();
        Assert.Equal(left, scene.Said);
    }

    [Fact]
    public void All_callbacks_that_match_are_removed()
    {
        var future = scene.Loop.CreateFuture<int>();
        for (var i = 0; i < 3; i++) future.AddDoneCallback(_ => scene.Say("no"));
        Assert.Equal(3, future.RemoveDoneCallbacks(_ => true));
        Assert.Equal(0, future.RemoveDoneCallbacks(_ => true));
        future.AddDoneCallback(_ => scene.Say("yes"));
        future.Cancel();
        scene.RunForever();
        Assert.Equal("0 yes", scene.Said);
    }

    [Fact]
    public void It_says_what_it_refuses_as_asyncio_does()
    {
        var future = scene.Loop.CreateFuture<int>();
        Refuses("Result is not ready.", () => _ = future.Result);
        Refuses("Exception is not set.", () => _ = future.Exception);
        future.SetResult(1);
        Refuses("invalid state", () => future.SetResult(2));
        Refuses("invalid state", () => future.SetException(new ArgumentException()));
        Assert.Null(future.Exception);
        Assert.Equal(1, future.Result);
        Assert.False(future.Cancel());
    }

    [Fact]
    public void An_exception_counts_as_seen_once_it_was_asked_for()
    {
        foreach (var ask in new Action<Future<int>>[] { f => _ = f.Exception, f => Assert.Throws<ArgumentException>(() => f.Result), f => f.Cancel(), f => f.MarkRetrieved() })
        {
            var future = scene.Loop.CreateFuture<int>();
            Assert.False(future.LogTraceback);
            future.SetException(new ArgumentException("bad"));
            Assert.True(future.LogTraceback);
            Assert.Equal("bad", future.PeekException!.Message);
            Assert.True(future.LogTraceback);
            ask(future);
            Assert.False(future.LogTraceback);
        }
    }

    [Fact]
    public void A_cancelled_future_raises_with_the_message_given()
    {
        var future = scene.Loop.CreateFuture<int>();
        Assert.True(future.Cancel("why"));
        Assert.False(future.Cancel("again"));
        Assert.Equal((true, true, FutureState.Cancelled), (future.IsDone, future.IsCancelled, future.State));
        Assert.Equal("why", Assert.Throws<CancelledException>(() => future.Result).CancelMessage);
        Assert.Equal("why", Assert.Throws<CancelledException>(() => future.Exception).CancelMessage);
    }

    private static void Refuses(string message, Action action) =>
        Assert.Equal(message, Assert.Throws<InvalidStateException>(action).Message);
}
