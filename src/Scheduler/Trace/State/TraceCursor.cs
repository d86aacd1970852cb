namespace Playground.Scheduler.Trace;

/// <summary>
/// A place in a trace and the state there, movable both ways. Keyframes (copies of earlier states) are kept at distances that
/// grow with the trace, so that their number and weight stay bounded; where the cursor goes back, it leaves closer ones behind,
/// so that going back again is cheap.
/// </summary>
public sealed class TraceCursor
{
    private const int FirstInterval = 512;
    private const int MaxKeyframes = 96;
    private const int FinePerInterval = 16;

    /// <summary>References held by all keyframes together, if nothing were shared.</summary>
    private const long MaxWeight = 4_000_000;

    private readonly TraceLog _log;
    // Both in order of their sequence numbers; the coarse ones begin with the initial state.
    private readonly List<LoopState> _keyframes;
    private readonly List<LoopState> _fine = [];
    private int _interval = FirstInterval;
    private long _weight;

    public TraceCursor(TraceLog log)
    {
        _log = log;
        State = new LoopState(log.Strings);
        _keyframes = [State.Clone()];
    }

    /// <summary>
    /// The state after the event at <see cref="Position"/>. It changes in place when the cursor moves forward and may be another
    /// object when it moves back: read it again after every <see cref="Seek"/>.
    /// </summary>
    public LoopState State { get; private set; }

    /// <summary>Sequence number of the last event that has happened; 0 at the start.</summary>
    public int Position => State.Sequence;

    /// <summary>How many keyframes are kept.</summary>
    internal int KeyframeCount => _keyframes.Count + _fine.Count;

    /// <summary>Goes to the moment just after an event.</summary>
    /// <param name="sequence">0 (before the first event) to the number of events in the trace; what lies outside is brought inside.</param>
    public void Seek(int sequence)
    {
        var target = Math.Clamp(sequence, 0, _log.Count);
        var nearest = Nearest(target);
        var goesBack = target < Position;
        if (goesBack || nearest.Sequence > Position) State = nearest.Clone();
        Replay(target, goesBack);
    }

    /// <summary>The keyframe that is the least way before a place.</summary>
    private LoopState Nearest(int target)
    {
        var coarse = _keyframes[LastAtOrBefore(_keyframes, target)];
        var fine = LastAtOrBefore(_fine, target);
        return fine >= 0 && _fine[fine].Sequence > coarse.Sequence ? _fine[fine] : coarse;
    }

    private void Replay(int target, bool leaveFine)
    {
        var fineStep = _interval / FinePerInterval;
        if (leaveFine && target - Position > fineStep) _fine.Clear();
        while (Position < target)
        {
            var stop = (int)Math.Min(target, NextMultiple(leaveFine ? fineStep : _interval));
            while (Position < stop)
            {
                var sequence = Position;
                var stretch = _log.Stretch(sequence + 1);
                if (stretch.Length > stop - sequence) stretch = stretch[..(stop - sequence)];
                foreach (ref readonly var e in stretch) State.Apply(e, ++sequence);
            }
            if (Position % _interval == 0 && Position > _keyframes[^1].Sequence) AddKeyframe();
            else if (leaveFine && Position % fineStep == 0 && Position < target) _fine.Add(State.Clone());
        }
    }

    private long NextMultiple(int step) => ((long)Position / step + 1) * step;

    private void AddKeyframe()
    {
        _keyframes.Add(State.Clone());
        _weight += State.CloneCost;
        if (_keyframes.Count <= MaxKeyframes && _weight <= MaxWeight) return;

        // Twice as far apart from now on. The distance also grows with the weight of one, which is what bounds memory.
        _interval *= 2;
        _keyframes.RemoveAll(keyframe => keyframe.Sequence % _interval != 0);
        _weight = _keyframes.Sum(keyframe => (long)keyframe.CloneCost);
    }

    /// <summary>−1 if there is none.</summary>
    private static int LastAtOrBefore(List<LoopState> states, int sequence)
    {
        int low = 0, high = states.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (states[middle].Sequence <= sequence) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
