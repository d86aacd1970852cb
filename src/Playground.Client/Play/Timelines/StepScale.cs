using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Timelines;

/// <summary>
/// Where a moment lies on the timeline, from 0 to 1. Neither time nor steps alone make a picture: running takes next to no
/// virtual time, and sleeping takes no steps. So every step is equally wide, and jumps of the clock share <see cref="IdleShare"/>
/// of the width in proportion to their length.
/// </summary>
public sealed class StepScale
{
    private const double IdleShare = .5;

    private readonly TraceSteps _steps;
    // Right edge of each step; [0] is the start.
    private readonly double[] _edges;

    public StepScale(TraceSteps steps, IReadOnlyList<ClockJump> jumps)
    {
        _steps = steps;
        StepCount = steps.Count;
        _edges = new double[StepCount + 1];
        if (StepCount == 0)
            return;
        var idle = jumps.Sum(jump => (double)jump.Nanoseconds);
        var step = (idle > 0 ? 1 - IdleShare : 1) / StepCount;
        for (var index = 1; index <= StepCount; index++)
            _edges[index] = step;
        foreach (var jump in jumps)
        {
            var index = Math.Min(StepOf(jump.Sequence), StepCount);
            _edges[index] += IdleShare * jump.Nanoseconds / idle;
        }
        for (var index = 1; index <= StepCount; index++)
            _edges[index] += _edges[index - 1];
    }

    public int StepCount { get; }

    /// <summary>Where the moment just after an event lies.</summary>
    public double At(int sequence)
    {
        var index = Math.Min(_steps.IndexOf(sequence), StepCount);
        if (index == StepCount)
            return StepCount == 0 ? 0 : _edges[StepCount];
        var from = _steps.PlaceOf(index);
        var to = _steps.PlaceOf(index + 1);
        return _edges[index] + (_edges[index + 1] - _edges[index]) * (sequence - from) / (to - from);
    }

    /// <summary>The step whose end is nearest to a place on the scale; 0 is the start.</summary>
    public int StepAt(double x)
    {
        var found = Array.BinarySearch(_edges, x);
        if (found >= 0)
            return found;
        var after = ~found;
        if (after == 0)
            return 0;
        if (after > StepCount)
            return StepCount;
        return x - _edges[after - 1] < _edges[after] - x ? after - 1 : after;
    }

    /// <summary>The step in which an event happens.</summary>
    private int StepOf(int sequence)
    {
        var index = _steps.IndexOf(sequence);
        return _steps.PlaceOf(index) == sequence ? index : index + 1;
    }
}
