using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>
/// Views of a run's things, so that what has not changed from one moment to the next is neither worked out nor compared anew.
/// The parts of a state are immutable: the same part looks the same.
/// </summary>
public sealed class StageMemory
{
    internal Remembered<PrimitiveView> Primitives { get; } = new();

    internal Remembered<FinishedTaskView> Finished { get; } = new();

    internal Remembered<TokenView> Ready { get; } = new();

    /// <summary>Frames change in place: the event that changed one last tells which it is.</summary>
    internal Dictionary<int, (int ChangedAt, FrameView View)> Frames { get; } = [];
}

/// <summary>What was made of each thing last.</summary>
internal sealed class Remembered<TView> where TView : class
{
    private const int Most = 1024;

    private readonly Dictionary<int, (object Thing, object? Other, TView View)> _views = [];

    /// <summary>The view that was made of the very same thing (and another that it depends on); null for none.</summary>
    public TView? Find(int number, object thing, object? other = null) =>
        _views.TryGetValue(number, out var known) && ReferenceEquals(known.Thing, thing) && ReferenceEquals(known.Other, other) ? known.View : null;

    public TView Keep(int number, TView view, object thing, object? other = null)
    {
        if (_views.Count >= Most)
            _views.Clear();
        _views[number] = (thing, other, view);
        return view;
    }
}
