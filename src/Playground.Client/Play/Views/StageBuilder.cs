using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>
/// Works out what the parts of the stage show from the state of the loop. One builder serves one moment:
/// it sees to it that no token is in two places.
/// </summary>
internal sealed class StageBuilder(LoopState state, IStringLocalizer<Texts> texts, StageMemory memory)
{
    private const int LongestDetail = 60;

    private readonly HashSet<int> _shown = [];
    private Dictionary<int, int>? _primitives;
    private Dictionary<int, int>? _timers;

    public static StageViews Build(LoopState state, int previousSequence, IStringLocalizer<Texts> texts, StageKinds? kinds = null, StageMemory? memory = null)
    {
        memory ??= new StageMemory();
        var builder = new StageBuilder(state, texts, memory);
        var running = builder.Running();
        return new StageViews(
            builder.Status(previousSequence), running, builder.Ready(), builder.Timers(kinds is { HasTimers: true }), builder.Suspended(), builder.Finished(),
            new PrimitiveBuilder(state, memory).Build(), builder.Threads(), new NetworkBuilder(state).Build(),
            new ProcessBuilder(state, previousSequence).Build());
    }

    private StatusView Status(int previousSequence)
    {
        var jumped = state.LastJump is { } jump && jump.Sequence > previousSequence ? jump.Nanoseconds : 0;
        var open = 0;
        foreach (var task in state.Tasks)
        {
            if (task.Phase != TaskPhase.Done)
                open++;
        }
        return new StatusView(state.Clock, state.Iteration, open, state.Tasks.Count, jumped, state.LoopStatus);
    }

    private RunningView Running()
    {
        var token = state switch
        {
            { RunningHandle: { } handle } => HandleToken(handle, running: true),
            { Sequence: > 0, HasEnded: false, IsBetweenHandles: false } => new TokenView("main", null, texts["Running.Main"], CurrentFunction()),
            _ => null,
        };
        return new RunningView(token, token is null || !state.IsInProgram ? 0 : state.CurrentLine, state.LoopStatus, state.HasEnded);
    }

    private ReadyView Ready() =>
        new(state.Ready.Take(ReadyView.Most).Select(handle => HandleToken(handle, running: false)).ToSeq(),
            Math.Max(0, state.Ready.Count - ReadyView.Most));

    private TimersView Timers(bool hasPlace) =>
        new(state.Timers.Take(TimersView.Most).Select(Timer).ToSeq(), Math.Max(0, state.Timers.Count - TimersView.Most), hasPlace);

    private TimerView Timer(TimerInfo timer)
    {
        var task = state.Task(timer.Task);
        var token = task is null
            ? new TokenView(HandleId(timer.Handle), null, Shorten(timer.Text), "")
            : new TokenView(HandleId(timer.Handle), task.Color, task.ShortName, texts["Timers.Sleeps"]);
        var length = timer.Deadline - timer.SetTime;
        var share = length <= 0 ? 1 : Math.Clamp((double)(state.Clock - timer.SetTime) / length, 0, 1);
        // No finer than can be seen, so that most steps leave it as it is.
        return new TimerView(token, timer.Deadline, TimeText.Rounded(Math.Max(0, timer.Deadline - state.Clock)), Math.Round(share * TimerView.Grains) / TimerView.Grains);
    }

    private SuspendedView Suspended()
    {
        var waiting = 0;
        var tasks = new List<SuspendedTaskView>();
        foreach (var task in state.Tasks)
        {
            if (task.Phase != TaskPhase.Waiting)
                continue;
            if (++waiting <= SuspendedView.Most)
                tasks.Add(new SuspendedTaskView(TaskToken(task, ""), Shorten(task.Name), Chain(task)));
        }
        var unstarted = 0;
        var notStarted = new List<TokenView>();
        foreach (var coroutine in state.Coroutines)
        {
            if (coroutine is { Phase: CoroutinePhase.Created, Task: 0, AwaitedBy: 0 } && ++unstarted <= SuspendedView.MostNotStarted)
                notStarted.Add(new TokenView($"c{coroutine.Number}", null, coroutine.Name, ""));
        }
        return new SuspendedView(tasks.ToSeq(), Math.Max(0, waiting - SuspendedView.Most), notStarted.ToSeq(), Math.Max(0, unstarted - SuspendedView.MostNotStarted));
    }

    private Seq<AwaitView> Chain(TaskInfo task) => state.AwaitChain(task.Number).Select(link => new AwaitView(
        link.Text.Length > 0 ? link.Text : texts["Suspended.Future"], link.Line, link.Coroutine == 0,
        link.Coroutine == 0 ? OtherEnd(task.Number, link.Future) : "")).ToSeq();

    /// <summary>Where that is drawn which will resolve a future.</summary>
    private string OtherEnd(int task, int future)
    {
        if (state.Task(future) is { } awaited)
            return TaskId(awaited.Number);
        if ((_primitives ??= Primitives()).TryGetValue(future, out var primitive))
            return $"p{primitive}";
        if (state.Calls.FirstOrDefault(call => call.Future == future) is { Thread: > 0 } call)
            return ThreadId(call.Thread);
        if (state.Future(future) is { Endpoint: > 0 and var endpoint })
        {
            if (state.Endpoint(endpoint) is not null)
                return NetworkBuilder.Id(endpoint);
            if (state.Process(endpoint) is not null)
                return ProcessBuilder.Id(endpoint);
        }
        return (_timers ??= Sleeps()).TryGetValue(task, out var timer) ? HandleId(timer) : "";
    }

    /// <summary>Where a future stands in line.</summary>
    private Dictionary<int, int> Primitives()
    {
        var primitives = new Dictionary<int, int>();
        foreach (var primitive in state.Primitives)
        {
            foreach (var waiter in primitive.Waiters)
                primitives.TryAdd(waiter.Future, primitive.Number);
        }
        return primitives;
    }

    /// <summary>The timer of a task's sleep.</summary>
    private Dictionary<int, int> Sleeps()
    {
        var sleeps = new Dictionary<int, int>();
        foreach (var timer in state.Timers)
            sleeps.TryAdd(timer.Task, timer.Handle);
        return sleeps;
    }

    private ThreadsView Threads()
    {
        if (state.Threads.Count == 0 && state.Calls.Count == 0)
            return new ThreadsView([], []);
        var calls = state.Calls.ToDictionary(call => call.Number);
        var main = new ThreadView("main-thread", texts["Threads.Main"], state.RunningThread == 0, Waited(state.MainThreadWaitsFor), "");
        var others = state.Threads.Select(thread => new ThreadView(
            ThreadId(thread.Number), thread.Name, state.RunningThread == thread.Number, Waited(thread.WaitsFor),
            calls.TryGetValue(thread.Call, out var call) ? Shorten(call.Text) : ""));
        return new ThreadsView(others.Prepend(main).ToSeq(), calls.Values.Where(call => call.Thread == 0).Select(call => Shorten(call.Text)).ToSeq());
    }

    private static string Waited(string words) => ExplanationTexts.For(CultureInfo.CurrentUICulture.Name).Waited(words);

    private FinishedView Finished()
    {
        var done = new List<TaskInfo>();
        foreach (var task in state.Tasks)
        {
            if (task.Phase == TaskPhase.Done)
                done.Add(task);
        }
        var newest = done.Count <= FinishedView.Most ? done : done.OrderByDescending(task => task.ChangedAt).Take(FinishedView.Most);
        return new FinishedView(
            newest.OrderBy(task => task.ChangedAt).Select(task => memory.Finished.Find(task.Number, task.ChangedAt)
                ?? memory.Finished.Keep(task.Number, new FinishedTaskView(TaskToken(task, Shorten(task.Result)), task.Outcome ?? Outcome.Result), task.ChangedAt)).ToSeq(),
            Math.Max(0, done.Count - FinishedView.Most));
    }

    private TokenView HandleToken(HandleInfo handle, bool running)
    {
        var task = state.Task(handle.Task);
        if (task is null)
            return new TokenView(HandleId(handle.Number), null, Shorten(handle.Text), "");
        if (task.Phase is TaskPhase.Waiting or TaskPhase.Done || !_shown.Add(task.Number))
            return new TokenView(HandleId(handle.Number), task.Color, texts["Handle.Wakes", task.ShortName], Shorten(handle.Text));
        if (running)
            return TaskToken(task, task.Function);
        return memory.Ready.Find(handle.Number, handle.ScheduledAt, task.ChangedAt)
            ?? memory.Ready.Keep(handle.Number, TaskToken(task, WillDo(task)), handle.ScheduledAt, task.ChangedAt);
    }

    private string WillDo(TaskInfo task)
    {
        var chain = state.AwaitChain(task.Number);
        var line = chain.LastOrDefault(link => link.Coroutine != 0 && link.Line > 0).Line;
        if (state.Coroutine(task.Coroutine) is { Phase: CoroutinePhase.Created, Line: > 0 and var start })
            return texts["Handle.Starts", task.Function, start];
        return line > 0 ? texts["Handle.GoesOn", line] : task.Function;
    }

    private string CurrentFunction() => state.CurrentFrame is { Name: { Length: > 0 } name } ? name : "";

    private static TokenView TaskToken(TaskInfo task, string detail) => new(TaskId(task.Number), task.Color, task.ShortName, detail);

    private static string TaskId(int task) => $"t{task}";

    private static string ThreadId(int thread) => $"x{thread}";

    private static string HandleId(int handle) => $"h{handle}";

    private static string Shorten(string text) => text.Length <= LongestDetail ? text : string.Concat(text.AsSpan(0, LongestDetail - 1), "…");
}
