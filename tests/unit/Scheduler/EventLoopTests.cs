using Playground.Scheduler.Loop;
using Playground.Scheduler.World;

namespace Playground.Tests.Unit.Scheduler;

public sealed class EventLoopTests
{
    private readonly Scene scene = new();

    private EventLoop Loop => scene.Loop;

    [Fact]
    public void A_callback_scheduled_by_a_callback_runs_in_the_next_iteration()
    {
        Loop.CallSoon(() =>
        {
            scene.Say("a");
            Loop.CallSoon(() =>
            {
                scene.Say("c");
                Loop.Stop();
                Loop.CallSoon(scene.Saying("never in this run"));
            });
            Loop.CallSoon(scene.Saying("d"));
        });
        Loop.CallSoon(scene.Saying("b"));
        scene.RunForever();
        Assert.Equal("0 a; 0 b; 0 c; 0 d", scene.Said);
    }

    [Fact]
    public void Stopped_before_it_runs_it_makes_one_iteration()
    {
        Loop.CallSoon(() => Loop.CallSoon(scene.Saying("second")));
        Loop.CallSoon(scene.Saying("first"));
        Loop.CallLater(5_000_000, scene.Saying("timer"));
        Loop.Stop();
        scene.RunForever();
        Assert.Equal("0 first", scene.Said);
        scene.RunForever();
        Assert.Equal("0 first; 0 second; 5 timer", scene.Said);
    }

    [Fact]
    public void A_handle_cancelled_before_its_turn_is_skipped()
    {
        var second = default(ScheduledCall);
        Loop.CallSoon(() => second.Cancel());
        second = Loop.CallSoon(scene.Saying("second"));
        Loop.CallSoon(scene.Saying("third"));
        scene.RunForever();
        Assert.False(second.IsWaiting);
        Assert.Equal("0 third", scene.Said);
    }

    [Fact]
    public void Timers_run_by_deadline_and_equal_ones_as_they_were_set()
    {
        foreach (var (ms, name) in new[] { (3, "a"), (1, "b"), (3, "c"), (2, "d"), (1, "e") })
            Loop.CallLater(ms * 1_000_000, scene.Saying(name));
        scene.RunForever();
        Assert.Equal("1 b; 1 e; 2 d; 3 a; 3 c", scene.Said);
    }

    [Theory]
    [InlineData(0, 1_000_000, 1_000_000)]
    [InlineData(0, 1_000_001, 2_000_000)]
    [InlineData(300, 1_000_000, 1_000_300)]
    [InlineData(300, 1, 1_000_300)]
    [InlineData(300, 0, 300)]
    public void Waiting_takes_whole_milliseconds_as_epoll_does(long start, long delay, long end)
    {
        scene.Clock.JumpTo(start);
        Loop.CallLater(delay, () => { });
        scene.RunForever();
        Assert.Equal(end, scene.Clock.Now);
    }

    [Fact]
    public void A_timer_due_while_others_are_ready_runs_after_them_in_the_same_iteration()
    {
        Loop.CallSoon(() =>
        {
            scene.Clock.Advance(2_000_000);
            Loop.CallSoon(scene.Saying("ready"));
        });
        Loop.CallLater(1_000_000, scene.Saying("due"));
        Loop.CallSoon(scene.Saying("first"));
        scene.RunForever();
        Assert.Equal("2 first; 2 ready; 2 due", scene.Said);
    }

    [Fact]
    public void Cancelled_timers_neither_run_nor_hold_up_the_clock()
    {
        var cancelled = Loop.CallLater(1_000_000, scene.Saying("cancelled"));
        Loop.CallLater(9_000_000, scene.Saying("kept"));
        cancelled.Cancel();
        cancelled.Cancel();
        scene.RunForever();
        Assert.Equal("9 kept", scene.Said);
    }

    [Fact]
    public void Many_cancelled_timers_are_purged_and_their_memory_with_them()
    {
        var timers = Enumerable.Range(0, 1000).Select(i => Loop.CallLater(5_000_000 + (i * 1_000_000), () => { })).ToList();
        Loop.CallSoon(() => timers.Skip(1).Take(501).ToList().ForEach(t => t.Cancel()));
        Loop.CallSoon(() => Loop.CallSoon(() => Assert.Equal(499, Loop.TimerCount)));
        scene.RunForever();
        Assert.Equal(0, Loop.TimerCount);
    }

    [Theory]
    [InlineData(100, 99, 100)]
    [InlineData(101, 50, 101)]
    [InlineData(101, 51, 50)]
    public void Purging_begins_above_a_hundred_timers_and_half_of_them(int set, int cancelled, int left)
    {
        var timers = Enumerable.Range(0, set).Select(i => Loop.CallLater(5_000_000 + (i * 1_000_000), () => { })).ToList();
        timers.TakeLast(cancelled).ToList().ForEach(t => t.Cancel());
        Loop.CallSoon(() => Assert.Equal(left, Loop.TimerCount));
        Loop.Stop();
        scene.RunForever();
        Assert.Equal(left, Loop.TimerCount);
    }

    [Fact]
    public void With_nothing_to_wait_for_it_stalls_and_goes_on_when_there_is()
    {
        Loop.Begin();
        Assert.False(Loop.TryNext(out _));
        Assert.True(Loop.IsStalled);
        Loop.CallSoon(scene.Saying("again"));
        Assert.True(Loop.TryNext(out var handle));
        handle.Run();
        Assert.False(Loop.IsStalled);
        Assert.Equal("0 again", scene.Said);
    }

    [Fact]
    public void The_world_ends_a_wait_at_once_and_comes_before_timers()
    {
        Loop.World = new OneEvent(3_500_000, Loop, scene.Saying("event"));
        Loop.CallAt(3_500_000, scene.Saying("timer"));
        Loop.CallAt(9_000_000, scene.Saying("last"));
        scene.RunForever();
        Assert.Equal("3 event; 3 timer; 9 last", scene.Said);
        Assert.Equal(9_500_000, scene.Clock.Now);
    }

    [Fact]
    public void It_says_what_it_refuses_as_asyncio_does()
    {
        Loop.Begin();
        Refuses("This event loop is already running", Loop.Begin);
        Refuses("Cannot close a running event loop", Loop.Close);
        Refuses("Cannot run the event loop while another loop is running", new EventLoop(scene.Clock, scene.Run).Begin);
        Loop.End();
        Loop.Close();
        Loop.Close();
        Refuses("Event loop is closed", () => Loop.CallSoon(() => { }));
        Refuses("Event loop is closed", () => Loop.CallLater(0, () => { }));
        Refuses("Event loop is closed", Loop.Begin);
        Assert.True(Loop.IsClosed);
    }

    [Fact]
    public void Closing_forgets_what_was_scheduled()
    {
        var ready = Loop.CallSoon(scene.Saying("ready"));
        var timer = Loop.CallLater(1, scene.Saying("timer"));
        Loop.Close();
        timer.Cancel();
        ready.Cancel();
        Assert.Equal((0, 0), (Loop.ReadyCount, Loop.TimerCount));
    }

    [Fact]
    public void An_exception_of_a_callback_goes_to_the_handler_or_else_to_the_driver()
    {
        Loop.CallSoon(() => throw new ArgumentException("bad"));
        Assert.Equal("bad", Assert.Throws<ArgumentException>(scene.RunForever).Message);
        Loop.End();
        var told = new List<string>();
        Loop.ExceptionHandler = context => told.Add($"{context.Message.Split('<')[0]}: {context.Exception!.Message}");
        Loop.CallSoon(() => throw new ArgumentException("worse"));
        scene.RunForever();
        Assert.Equal(["Exception in callback : worse"], told);
    }

    private static void Refuses(string message, Action action) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(action).Message);

    private sealed class OneEvent(long time, EventLoop loop, Action action) : IWorld
    {
        public long NextEventTime { get; private set; } = time;

        public void Deliver(long now)
        {
            if (now < NextEventTime) return;
            NextEventTime = long.MaxValue;
            loop.CallSoon(action);
        }
    }
}
