using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Tests.Unit.Scheduler;

using Playground.Scheduler.Tasks; // inside, so that Task is asyncio's and not the CLR's

public sealed class TaskTests
{
    private readonly Scene scene = new();

    private EventLoop Loop => scene.Loop;

    [Fact]
    public void All_tasks_keep_their_order_while_most_of_many_come_and_go()
    {
        var untraced = new Scene(traced: false);
        var made = new List<ITask>();
        untraced.Loop.RunUntilComplete(untraced.Loop.CreateTask(Main()));
        Assert.Empty(untraced.Loop.AllTasks);

        async Coroutine Main()
        {
            made.Add(untraced.Loop.CurrentTask!);
            for (var round = 0; round < 8; round++)
            {
                for (var i = 0; i < 3_000 >> round; i++) made.Add(untraced.Loop.CreateTask(untraced.Loop.Sleep(i * 7919 % 6_000 / 1000.0)));
                await untraced.Loop.Sleep(0.7);
                Assert.Equal(made.Where(task => !task.Future.IsDone), untraced.Loop.AllTasks);
            }

            await untraced.Loop.Sleep(6);
            Assert.Equal([untraced.Loop.CurrentTask!], untraced.Loop.AllTasks);
        }
    }

    [Fact]
    public void Tasks_are_named_by_number_unless_they_have_a_name()
    {
        var tasks = new[] { Loop.CreateTask(Sleeper(1)), Loop.CreateTask(Sleeper(1), "mine"), Loop.CreateTask(Sleeper(1)) };
        Assert.Equal(["Task-1", "mine", "Task-2"], tasks.Select(t => t.Name));
        Assert.Equal(tasks, Loop.AllTasks);
        scene.RunForever();
        Assert.Empty(Loop.AllTasks);
    }

    [Fact]
    public void The_current_task_is_the_one_that_runs()
    {
        Task<Playground.Scheduler.Coroutines.Unit>? task = null;
        task = Loop.CreateTask(Check());
        Assert.Null(Loop.CurrentTask);
        scene.RunForever();
        task.ThrowIfFailed();
        Assert.Null(Loop.CurrentTask);
        Assert.Equal(0, scene.Run.CurrentTask);

        async Coroutine Check()
        {
            Assert.Same(task, Loop.CurrentTask);
            await Loop.Sleep(0.001);
            Assert.Same(task, Loop.CurrentTask);
            Assert.Equal(task!.Number, scene.Run.CurrentTask);
        }
    }

    [Fact]
    public void Cancelled_before_its_first_step_the_coroutine_never_runs()
    {
        var task = Loop.CreateTask(Sleeper(1));
        Assert.True(task.Cancel("no"));
        Assert.Equal((true, false, 1), (task.MustCancel, task.IsDone, task.Cancelling));
        scene.RunForever();
        Assert.True(task.IsCancelled);
        Assert.Equal("", scene.Said);
        Assert.Equal("no", Assert.Throws<CancelledException>(() => task.Result).CancelMessage);
        Assert.False(task.Cancel());
    }

    [Fact]
    public void Uncancelled_in_time_it_goes_on()
    {
        var task = Loop.CreateTask(Sleeper(1));
        task.Cancel();
        task.Cancel();
        Assert.Equal(1, task.Uncancel());
        Assert.True(task.MustCancel);
        Assert.Equal(0, task.Uncancel());
        Assert.Equal(0, task.Uncancel());
        Assert.False(task.MustCancel);
        scene.RunForever();
        Assert.Equal("1 slept 1", scene.Said);
    }

    [Fact]
    public void The_cancellation_that_ended_a_task_is_the_one_that_its_waiter_sees()
    {
        var own = new CancelledException("own");
        var task = Loop.CreateTask(Raising(own));
        var waiter = scene.RunTask(Waiting(task));
        Assert.True(task.IsCancelled);
        Assert.True(waiter.IsCancelled);
        Assert.Same(own, Assert.Throws<CancelledException>(() => waiter.Result));
    }

    [Fact]
    public void What_must_propagate_ends_the_task_and_reaches_the_driver()
    {
        var task = Loop.CreateTask(Raising(new Interrupt()));
        Assert.Throws<Interrupt>(scene.RunForever);
        Loop.End();
        Assert.IsType<Interrupt>(task.Exception);
    }

    [Fact]
    public void An_eager_task_runs_at_once_and_only_waits_if_it_must()
    {
        var main = scene.RunTask(Main());
        main.ThrowIfFailed();
        Assert.Equal("0 done at once; 0 made True; 0 made False; 1 slept 1", scene.Said);

        async Coroutine Main()
        {
            var current = Loop.CurrentTask;
            var quick = new Task<int>(Loop, Quick(), eagerStart: true);
            Assert.Same(current, Loop.CurrentTask);
            scene.Say($"made {quick.IsDone}");
            var slow = new Task<int>(Loop, Sleeper(1), eagerStart: true);
            scene.Say($"made {slow.IsDone}");
            Assert.Equal([current!, slow], Loop.AllTasks.ToList());
            await slow;
        }

        async Coroutine<int> Quick()
        {
            scene.Say("done at once");
            return 1;
        }
    }

    [Fact]
    public void An_eager_task_of_a_driver_leaves_its_first_step_to_the_maker()
    {
        var early = new Task<int>(Loop, 1, eagerStart: true);
        Assert.False(early.IsEagerStarting); // the loop does not run: scheduled as any other
        Assert.Equal(1, Loop.ReadyCount);
        early.BeginStep();
        early.Returned(0);
        Loop.Begin();
        var outer = new Task<int>(Loop, 2);
        outer.BeginStep();
        var ready = Loop.ReadyCount;
        var eager = new Task<int>(Loop, 3, eagerStart: true);
        Assert.True(eager.IsEagerStarting);
        eager.BeginEagerStep();
        Assert.Same(eager, Loop.CurrentTask);
        eager.Yielded(Loop.CreateFuture<int>());
        Assert.Same(outer, Loop.CurrentTask);
        Assert.Equal((outer.Number, ready), (scene.Run.CurrentTask, Loop.ReadyCount));
        outer.Returned(0);
        Assert.Equal([eager], Loop.AllTasks.ToList());
    }

    [Fact]
    public void It_refuses_what_asyncio_refuses()
    {
        var task = Loop.CreateTask(Sleeper(1));
        Assert.Equal(
            "Task does not support set_result operation",
            Assert.Throws<InvalidOperationException>(() => task.SetResult(1)).Message);
        Assert.Equal(
            "Task does not support set_exception operation",
            Assert.Throws<InvalidOperationException>(() => task.SetException(new ArgumentException())).Message);
        scene.RunForever();
        Assert.Equal(
            "_step(): already done: <Task finished name='Task-1'>, None",
            Assert.Throws<InvalidStateException>(() => task.BeginStep()).Message);
    }

    [Fact]
    public void Awaiting_oneself_or_another_loops_future_fails_at_the_await()
    {
        Task<int>? task = null;
        task = Loop.CreateTask(WaitingFor(() => task!));
        var stranger = new EventLoop(scene.Clock, scene.Run).CreateFuture<int>();
        var other = Loop.CreateTask(WaitingFor(() => stranger));
        scene.RunForever();
        Assert.Equal("Task cannot await on itself: <Task pending name='Task-1'>", task.Exception!.Message);
        Assert.Equal(
            "Task <Task pending name='Task-2'> got Future <Future pending> attached to a different loop",
            other.Exception!.Message);
    }

    [Fact]
    public void Two_tasks_cannot_run_at_the_same_time()
    {
        var inner = new Task<int>(Loop, 1, "inner");
        var outer = new Task<int>(Loop, 2, "outer");
        outer.BeginStep();
        Assert.Equal(
            "Cannot enter into task <Task pending name='inner'> while another task <Task pending name='outer'> is being executed.",
            Assert.Throws<InvalidOperationException>(() => inner.BeginStep()).Message);
        outer.Returned(1);
        inner.BeginStep();
        inner.Returned(2);
    }

    [Fact]
    public void A_step_of_an_external_task_is_not_run_by_its_handle()
    {
        var task = new Task<int>(Loop, 1);
        Assert.StartsWith("<Task pending", Assert.Throws<InvalidOperationException>(scene.RunForever).Message);
        Assert.True(task.IsExternal);
    }

    [Fact]
    public void Tasks_that_wait_for_each_other_in_a_circle_are_cancelled_to_a_limit()
    {
        Task<int>? first = null;
        var second = Loop.CreateTask(WaitingFor(() => first!));
        first = Loop.CreateTask(WaitingFor(() => second));
        scene.RunForever();
        Assert.Equal("maximum recursion depth exceeded", Assert.Throws<RecursionException>(() => first.Cancel()).Message);
    }

    [Fact]
    public void Gathers_that_contain_each_other_many_times_are_cancelled_to_a_limit()
    {
        Future gathered = Loop.CreateFuture<int>();
        for (var i = 0; i < 60; i++) gathered = GatherOf(gathered, GatherOf(gathered));
        Assert.Throws<RecursionException>(() => gathered.Cancel());
        Assert.Equal(0, scene.Run.CancelDepth);
    }

    private Future GatherOf(params Future[] children)
    {
        var gathering = new Gathering<int>(Loop, returnExceptions: false, _ => 0);
        foreach (var child in children) gathering.Add(child);
        return gathering.Finish();
    }

    private async Coroutine<int> Sleeper(int milliseconds)
    {
        await Loop.Sleep(milliseconds / 1000.0);
        scene.Say($"slept {milliseconds}");
        return milliseconds;
    }

    private async Coroutine<int> Raising(Exception exception)
    {
        await Loop.GiveWay();
        throw exception;
    }

    private static async Coroutine<int> Waiting(Future<int> future) => await future;

    private static async Coroutine<int> WaitingFor(Func<Future<int>> future) => await future();

    private sealed class Interrupt : Exception, IMustPropagate;
}
