namespace Playground.Scheduler.Trace;

// What is worked out when somebody looks.
public sealed partial class LoopState
{
    /// <summary>Where coroutines are parked, for the gutter: by file and line, then in order of tasks.</summary>
    public IReadOnlyList<ParkedAt> Parked()
    {
        var parked = new List<ParkedAt>();
        foreach (var coroutine in _coroutines)
        {
            if (coroutine is { Phase: CoroutinePhase.Suspended, ParkedLine: > 0 })
                parked.Add(new ParkedAt(_frames[coroutine.Frame]?.File ?? "", coroutine.ParkedLine, coroutine.Task, coroutine.Number));
        }
        parked.Sort(static (a, b) =>
        {
            var order = string.CompareOrdinal(a.File, b.File);
            if (order == 0) order = a.Line.CompareTo(b.Line);
            if (order == 0) order = a.Task.CompareTo(b.Task);
            return order != 0 ? order : a.Coroutine.CompareTo(b.Coroutine);
        });
        return parked;
    }

    /// <summary>A task's coroutines from the outermost in, then what the innermost waits for. Empty for a task that is done.</summary>
    public IReadOnlyList<AwaitLink> AwaitChain(int task)
    {
        var links = new List<AwaitLink>();
        var innermost = default(CoroutineInfo);
        // No chain is longer than there are coroutines; a damaged trace could make a circle.
        for (var coroutine = _coroutines[_tasks[task]?.Coroutine ?? 0]; coroutine is not null && links.Count < _coroutines.Count;
             coroutine = _coroutines[coroutine.Awaits])
        {
            var line = coroutine.ParkedLine > 0 ? coroutine.ParkedLine : _frames[coroutine.Frame]?.Line ?? 0;
            links.Add(new AwaitLink(coroutine.Number, 0, coroutine.Name, line));
            innermost = coroutine;
        }
        if (innermost is { Phase: CoroutinePhase.Suspended })
            links.Add(new AwaitLink(0, innermost.AwaitsFuture, innermost.AwaitsText, 0));
        return links;
    }

    /// <summary>
    /// A task's frames from the outermost in: those of its chain of coroutines and, while it runs, what they have called.
    /// </summary>
    public IReadOnlyList<FrameInfo> FramesOf(int task)
    {
        var frames = new List<FrameInfo>();
        foreach (var link in AwaitChain(task))
        {
            if (_coroutines[link.Coroutine] is { Frame: > 0 } coroutine && _frames[coroutine.Frame] is { } frame) frames.Add(frame);
        }
        if (task != RunningTask || task == 0) return frames;

        var innermost = frames.Count == 0 ? -1 : _stack.Find(frames[^1].Number);
        for (var at = innermost + 1; innermost >= 0 && at < _stack.Count; at++)
        {
            if (_frames[_stack[at]] is { } frame) frames.Add(frame);
        }
        return frames;
    }
}
