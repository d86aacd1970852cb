using Playground.Python.Objects;

namespace Playground.Python.Vm;

// The short look: whatever is watched was found to be held by something, and mostly that still holds it. Following none but the
// references to watched objects and to their holders finds them again at a fraction of the cost.
internal sealed partial class Reachability
{
    private const int FewOnTrail = 256;

    private readonly List<PyHeapObject> _trail = [];

    /// <summary>Objects on the trail that can't remember it.</summary>
    private readonly HashSet<object> _otherTrail = new(ReferenceEqualityComparer.Instance);

    private bool _onlyTrail;
    private int _left;

    /// <summary>Whether all that is watched can be reached on the trail. False says nothing.</summary>
    /// <param name="thread">The thread that runs.</param>
    /// <param name="liveRegisters">As for <see cref="Mark"/>.</param>
    /// <param name="count">How many objects are watched and not known to be held by lost cycles alone.</param>
    public bool ReachesWatched(PyThread thread, int liveRegisters, int count)
    {
        Begin(thread, liveRegisters);
        _onlyTrail = true;
        _left = count;
        if (count == 0 || _unknown)
            return !_unknown;
        // What is watched mostly hangs on the variables of the frames on top.
        var live = liveRegisters;
        for (var frame = thread.Current; frame is not null; frame = frame.Back)
        {
            _visiting = -1;
            VisitFrame(frame, live);
            live = -1;
            Follow();
            if (_left <= 0 || _unknown)
                return !_unknown;
        }

        AddCommonRoots();
        Follow();
        foreach (var simulated in interpreter.Threads.Alive)
        {
            if (_left <= 0 || _unknown)
                break;
            _visiting = -1;
            VisitThread((PyThread)simulated.Tag!);
            Follow();
        }

        return _left <= 0 && !_unknown;
    }

    private void MeetWatched(PyHeapObject watched)
    {
        _watched.Add(_met.Count);
        // It was lost on a cycle, and a weak reference has brought it back.
        if (_onlyTrail && watched.IsHeldByCycle)
            _unknown = true;
        _left--;
    }

    /// <summary>After a complete <see cref="Mark"/>: remembers who holds what is watched. Holders that were known before stay known while they are few.</summary>
    public void LayTrail()
    {
        var known = _trail.ToArray();
        foreach (var holder in known)
            holder.IsOnTrail = false;
        _trail.Clear();
        _otherTrail.Clear();
        foreach (var watched in _watched)
        {
            for (var at = _met[watched].Holder; at >= 0 && AddToTrail(_met[at].Object); at = _met[at].Holder)
            {
            }
        }

        if (known.Length > FewOnTrail + 2 * _trail.Count)
            return;
        foreach (var holder in known)
        {
            if (Contains(holder))
                AddToTrail(holder);
        }
    }

    private bool AddToTrail(object holder)
    {
        if (holder is not PyHeapObject heap)
            return _otherTrail.Add(holder);
        if (heap.IsOnTrail)
            return false;
        heap.IsOnTrail = true;
        _trail.Add(heap);
        return true;
    }

    /// <summary>The watched objects that were met, each with what was found to hold it; null for a variable of a frame.</summary>
    public void CopyHolders(List<(PyHeapObject Watched, object? Holder)> holders)
    {
        holders.Clear();
        foreach (var watched in _watched)
            holders.Add(((PyHeapObject)_met[watched].Object, HolderOf(watched)));
    }

    private object? HolderOf(int met)
    {
        var at = _met[met].Holder;
        if (at < 0)
            return null;
        var (holder, next) = _met[at];
        // The dict of an object's attributes stands for the object.
        return holder is PyDict && next >= 0 && _met[next].Object is PyInstance instance ? instance : holder;
    }
}
