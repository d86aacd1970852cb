using Playground.Scheduler.Loop;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>Delegates in the ready queue: without a trace they stand there bare, with one each has its handle.</summary>
public class ScheduledCallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_that_is_cancelled_is_not_called(bool traced)
    {
        var scene = new Scene(traced);
        var second = default(ScheduledCall);
        scene.Loop.CallSoon(() => second.Cancel());
        second = scene.Loop.CallSoon(scene.Saying("second"));
        scene.Loop.CallSoon(scene.Saying("third"));
        Assert.True(second.IsWaiting);
        scene.RunForever();
        second.Cancel();
        Assert.False(second.IsWaiting);
        Assert.Equal("0 third", scene.Said);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cancelling_one_that_was_called_leaves_others_alone(bool traced)
    {
        var scene = new Scene(traced);
        var first = scene.Loop.CallSoon(scene.Saying("first"));
        for (var i = 0; i < 40; i++) // more often round than the ring is large
        {
            scene.Loop.CallSoon(() =>
            {
                Assert.False(first.IsWaiting);
                first.Cancel();
            });
            scene.RunForever();
        }

        default(ScheduledCall).Cancel();
        scene.Loop.CallSoon(scene.Saying("last"));
        scene.RunForever();
        Assert.Equal("0 first; 0 last", scene.Said);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_place_is_found_again_when_the_ring_has_grown(bool traced)
    {
        var scene = new Scene(traced);
        for (var i = 0; i < 10; i++) scene.Loop.CallSoon(() => { });
        scene.RunForever();
        var calls = Enumerable.Range(0, 100).Select(i => scene.Loop.CallSoon(scene.Saying($"{i}"))).ToList();
        for (var i = 0; i < 100; i++)
            if (i % 30 != 0)
                calls[i].Cancel();
        Assert.Equal(4, calls.Count(call => call.IsWaiting));
        scene.RunForever();
        Assert.Equal("0 0; 0 30; 0 60; 0 90", scene.Said);
    }

    [Fact]
    public void Who_looks_sees_a_handle_that_stays()
    {
        var scene = new Scene(traced: false);
        Handle? running = null;
        scene.Loop.CallSoon(() =>
        {
            running = scene.Loop.CurrentHandle;
            for (var i = 0; i < 100; i++) scene.Loop.CallSoon(scene.Saying("late"));
            Assert.Same(running, scene.Loop.CurrentHandle);
            scene.Loop.Close();
        });
        var cancelled = scene.Loop.CallSoon(scene.Saying("cancelled by its handle"));
        scene.Loop.CallSoon(scene.Saying("left"));
        var handles = scene.Loop.Scheduled.ToList();
        Assert.Equal(handles, scene.Loop.Scheduled);
        handles[1].Cancel();
        Assert.False(cancelled.IsWaiting);
        Assert.Throws<InvalidOperationException>(scene.RunForever); // a running loop can't be closed
        Assert.Same(handles[0], running);
        scene.Loop.End();
        Assert.Null(scene.Loop.CurrentHandle);
        Assert.Equal(102, scene.Loop.ReadyCount);
    }

    [Fact]
    public void An_exception_is_reported_with_a_handle_of_its_own()
    {
        var scene = new Scene(traced: false);
        var reports = new List<ExceptionContext>();
        scene.Loop.ExceptionHandler = reports.Add;
        scene.Loop.CallSoon(() => throw new ArgumentException("a"));
        scene.Loop.CallSoon(() => throw new ArgumentException("b"));
        scene.RunForever();
        Assert.Equal(["a", "b"], reports.Select(report => report.Exception!.Message));
        Assert.NotSame(reports[0].Handle, reports[1].Handle);
        Assert.Equal(2, reports.Select(report => report.Handle!.Describe()).Distinct().Count());
    }

    [Fact]
    public void Closing_forgets_it()
    {
        var scene = new Scene(traced: false);
        var call = scene.Loop.CallSoon(scene.Saying("never"));
        scene.Loop.Close();
        Assert.False(call.IsWaiting);
        call.Cancel();
        Assert.Empty(scene.Loop.Scheduled);
    }
}
