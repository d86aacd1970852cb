using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>
/// Views of a run's things, so that what has not changed from one moment to the next is neither worked out nor compared anew.
/// The event that changed a thing last tells what it looks like.
/// </summary>
public sealed class StageMemory
{
    internal Remembered<PrimitiveView> Primitives { get; } = new();

    internal Remembered<FinishedTaskView> Finished { get; } = new();

    internal Remembered<TokenView> Ready { get; } = new();

    internal Dictionary<int, (int ChangedAt, FrameView View)> Frames { get; } = [];
}

/// <summary>What was made of each thing last.</summary>
internal sealed class Remembered<TView> where TView : class
{
    private const int Most = 1024;

    private readonly Dictionary<int, (int ChangedAt, int OtherChangedAt, TView View)> _views = [];

    /// <summary>The view that was made of the thing (and another that it depends on) as it was then; null for none.</summary>
    public TView? Find(int number, int changedAt, int otherChangedAt = 0) =>
        _views.TryGetValue(number, out var known) && known.ChangedAt == changedAt && known.OtherChangedAt == otherChangedAt ? known.View : null;

    public TView Keep(int number, TView view, int changedAt, int otherChangedAt = 0)
    {
        if (_views.Count >= Most)
            _views.Clear();
        _views[number] = (changedAt, otherChangedAt, view);
        return view;
    }
}
