using Playground.Python.Objects;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World.Threads;

namespace Playground.Python.Vm;

/// <summary>
/// A blocking call: holds its thread until what it waits for is there, or its time is over; others run meanwhile.
/// </summary>
/// <param name="poll">
/// Looks, told whether the time is over. Gives the call's result, an Error, or Unbound to go on waiting; whoever brings about
/// what it waits for must wake the thread (<see cref="Scheduler.World.Threads.ThreadScheduler.Wake"/>).
/// </param>
/// <param name="deadline">In ns of virtual time; <see cref="long.MaxValue"/> for none.</param>
/// <param name="what">What it waits for, in words.</param>
/// <param name="held">What it keeps alive.</param>
/// <param name="waiters">The list that it stands in while it waits; an exception that ends the wait takes it out.</param>
internal sealed class WaitFrame(Func<PyThread, bool, Value> poll, long deadline, string what, Value held, List<SimulatedThread>? waiters) : NativeFrame, IReferences
{
    /// <summary>What it waited for is there, and frames on top of this one take it: their result is the call's.</summary>
    private bool _isOver;

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_isOver)
            return input;
        var interpreter = thread.Interpreter;
        interpreter.SyncClock();
        var result = poll(thread, interpreter.Clock.Now >= deadline);
        _isOver = !result.IsUnbound;
        return result.IsUnbound ? thread.Block(deadline == long.MaxValue ? null : () => deadline, what) : result;
    }

    internal override Value OnError(PyThread thread, PyException error)
    {
        waiters?.Remove(thread.Simulated);
        return Value.Error;
    }

    void IReferences.Visit(Reachability reachability) => reachability.Reference(held);
}

// Waiting.
public sealed partial class PyThread
{
    /// <summary>A blocking call, see <see cref="WaitFrame"/>: at once when there is nothing to wait for.</summary>
    internal Value Wait(Func<PyThread, bool, Value> poll, long deadline, string what, Value held, List<SimulatedThread>? waiters = null)
    {
        var result = poll(this, false);
        return result.IsUnbound ? Push(new WaitFrame(poll, deadline, what, held, waiters)) : result;
    }

    /// <summary>
    /// Said by the frame on top, which is resumed once the thread may go on. Always Pushed.
    /// </summary>
    /// <param name="wakeTime">When it goes on by itself, in ns of virtual time; null for never.</param>
    /// <param name="what">What it waits for, in words.</param>
    /// <param name="loop">The loop that it waits in, if any.</param>
    internal Value Block(Func<long>? wakeTime, string what, EventLoop? loop = null)
    {
        Interpreter.SyncClock();
        Interpreter.Threads.Block(wakeTime, what, loop);
        Interpreter.StopSlice();
        return Value.Pushed;
    }

    /// <summary>The moment so many seconds from now, in ns.</summary>
    internal long After(double seconds)
    {
        Interpreter.SyncClock();
        return Nanoseconds.Add(Interpreter.Clock.Now, Nanoseconds.FromSeconds(seconds));
    }
}
