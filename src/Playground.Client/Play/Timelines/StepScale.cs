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

    // Thousands of bars are looked up: the step of every 32nd event is written down, and the right one is never far from there.
    private const int BlockBits = 5;

    // Where each step ends; [0] is the start.
    private readonly int[] _places;
    private readonly int[] _blocks;
    // Right edge of each step; [0] is the start.
    private readonly double[] _edges;

    public StepScale(TraceSteps steps, IReadOnlyList<ClockJump> jumps)
    {
        _places = [0, .. steps.Places()];
        StepCount = _places.Length - 1;
        _edges = new double[StepCount + 1];
        _blocks = Blocks(_places);
        if (StepCount == 0)
            return;
        var idle = 0.0;
        foreach (var jump in jumps)
            idle += jump.Nanoseconds;
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
        var index = IndexOf(sequence);
        if (index == StepCount)
            return _edges[StepCount];
        var from = _places[index];
        var to = _places[index + 1];
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
        var index = IndexOf(sequence);
        return _places[index] == sequence ? index : index + 1;
    }

    /// <summary>The last step that has ended by then.</summary>
    private int IndexOf(int sequence)
    {
        var block = sequence >> BlockBits;
        if (block >= _blocks.Length)
            return StepCount;
        var index = _blocks[block];
        while (index < StepCount && _places[index + 1] <= sequence)
            index++;
        return index;
    }

    private static int[] Blocks(int[] places)
    {
        var blocks = new int[(places[^1] >> BlockBits) + 1];
        for (int block = 0, index = 0; block < blocks.Length; block++)
        {
            while (index + 1 < places.Length && places[index + 1] <= block << BlockBits)
                index++;
            blocks[block] = index;
        }
        return blocks;
    }
}
