using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>Frames, tasks and futures of a moment, for the inspector.</summary>
internal sealed class InspectorBuilder(PlaySession session, StageMemory memory)
{
    private const int LongestValue = 120;
    private const int MostRemembered = 1024;

    private readonly LoopState _state = session.Cursor.State;
    private readonly int _before = session.PreviousPosition;

    public InspectorView Build(InspectorTab tab) => new(
        tab,
        tab == InspectorTab.Frames ? Frames() : [],
        tab == InspectorTab.Tasks ? Tasks() : [],
        tab == InspectorTab.Futures ? Futures() : [],
        tab == InspectorTab.Context ? Alive() : [],
        tab == InspectorTab.Context ? _state.RunningTask : 0,
        tab == InspectorTab.Breakpoints ? Breakpoints() : BreakpointsView.Empty);

    private Seq<TaskChip> Alive() =>
        _state.Tasks.Where(task => task.Outcome is null).Take(InspectorView.Most).Select(task => Chip(task.Number)!).ToSeq();

    private BreakpointsView Breakpoints() => new(
        session.Breakpoints.All.ToSeq(),
        session.Names.Tasks.Take(InspectorView.Most).Select(task => new TaskChip(task.Number, task.Color, task.ShortName)).ToSeq(),
        session.BreakpointProblem ?? "");

    /// <summary>The stack with the innermost frame first, then those of suspended coroutines.</summary>
    private Seq<FrameView> Frames()
    {
        var running = _state.Stack.Reverse().Select(_state.Frame).OfType<FrameInfo>().Select(frame => View(frame, parked: false));
        var parked = _state.Frames.Where(frame => frame.File.Length > 0 && !_state.Stack.Contains(frame.Number)).Select(frame => View(frame, parked: true));
        return running.Concat(parked).Take(InspectorView.MostFrames).ToSeq();
    }

    // A frame that has not changed since, and was not new then, is the same to look at.
    private FrameView View(FrameInfo frame, bool parked)
    {
        var isNew = frame.ChangedAt > _before;
        if (!isNew && memory.Frames.TryGetValue(frame.Number, out var known) && known.ChangedAt == frame.ChangedAt && known.View.Parked == parked)
            return known.View;
        var task = _state.Coroutine(frame.Coroutine)?.Task ?? frame.Task;
        var view = new FrameView(frame.Number, frame.Name, frame.Line, Chip(task), parked, Locals(frame));
        if (memory.Frames.Count >= MostRemembered)
            memory.Frames.Clear();
        memory.Frames[frame.Number] = (isNew ? 0 : frame.ChangedAt, view);
        return view;
    }

    private Seq<LocalView> Locals(FrameInfo frame)
    {
        var locals = new List<LocalView>(frame.Locals.Length);
        foreach (ref readonly var local in frame.Locals)
            locals.Add(new LocalView(local.Name, Shorten(local.Value), local.ChangedAt > _before));
        return locals.ToSeq();
    }

    /// <summary>Each task below the one that made it.</summary>
    private Seq<TaskNodeView> Tasks()
    {
        var children = _state.Tasks.ToLookup(task => session.Log[task.CreatedAt].Task);
        var nodes = new List<TaskNodeView>();
        // A stack of our own: a program may make tasks as deep as it likes.
        var open = new Stack<(TaskInfo Task, int Depth)>(children[0].Reverse().Select(task => (task, 0)));
        while (open.TryPop(out var entry) && nodes.Count < InspectorView.Most)
        {
            var (task, depth) = entry;
            nodes.Add(new TaskNodeView(
                Chip(task.Number)!, task.Name, task.Function, depth, task.Phase, task.WaitsForText, task.Outcome, Shorten(task.Result)));
            foreach (var child in children[task.Number].Reverse())
                open.Push((child, depth + 1));
        }
        return nodes.ToSeq();
    }

    private Seq<FutureNodeView> Futures() => _state.Futures.Take(InspectorView.Most)
        .Select(future => new FutureNodeView(
            future.Number, future.Purpose, future.WaitingTasks.Select(Chip).OfType<TaskChip>().ToSeq(), future.OtherCallbacks))
        .ToSeq();

    private TaskChip? Chip(int number) => _state.Task(number) is { } task ? new TaskChip(task.Number, task.Color, task.ShortName) : null;

    private static string Shorten(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue - 1), "…");
}
