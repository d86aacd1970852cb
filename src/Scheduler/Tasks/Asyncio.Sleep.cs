using System.Globalization;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// The functions of the asyncio module ("Coroutines and Tasks"). They work in the loop that is running when they are
/// awaited, which is why they are given the run's tracer and not a loop; <see cref="EventLoop"/> has shorter forms.
/// </summary>
public static partial class Asyncio
{
    /// <summary><c>asyncio.sleep(delay, result)</c>: not above 0 it gives way once, without a timer.</summary>
    /// <param name="run">The run.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="result">What it returns.</param>
    /// <exception cref="ArgumentException"><paramref name="seconds"/> is NaN.</exception>
    public static Coroutine<T> Sleep<T>(Tracer run, double seconds, T result) =>
        seconds <= 0 ? new ShortestSleep<T>(run, result) : SleepFor(run, seconds, result);

    private static async Coroutine<T> SleepFor<T>(Tracer run, double seconds, T result)
    {
        var delay = Nanoseconds.FromSeconds(seconds);
        var loop = RunningLoop(run);
        var label = run.IsOn ? $"sleep({seconds.ToString(CultureInfo.InvariantCulture)})" : null;
        var timer = new SleepTimer<T>(loop.CreateFuture<T>(label), result);
        loop.CallLater(delay, timer);
        try
        {
            return await timer.Future;
        }
        finally
        {
            timer.Cancel();
        }
    }

    /// <summary><c>asyncio.get_running_loop()</c>.</summary>
    /// <exception cref="InvalidOperationException">No loop is running.</exception>
    public static EventLoop RunningLoop(Tracer run) => run.RunningLoop ?? throw LoopErrors.NoRunningLoop();
}

/// <summary>Gives way once: the commonest sleep, without a state machine that has room for a timer.</summary>
internal sealed class ShortestSleep<T>(Tracer run, T result) : Coroutine<T>
{
    private bool gaveWay;

    public override string Name => "sleep";

    private protected override void MoveNext()
    {
        if (!gaveWay)
        {
            gaveWay = true;
        }
        else if (run.ThrownIn is { } thrown)
        {
            run.ThrownIn = null;
            Fail(thrown);
        }
        else
        {
            Return(result);
        }
    }
}

/// <summary>Wakes a sleeper.</summary>
internal sealed class SleepTimer<T>(Future<T> future, T result) : TimerHandle
{
    public Future<T> Future => future;

    public override Future Sleep => future;

    public override void Run()
    {
        if (!future.IsCancelled) future.SetResult(result);
    }

    public override string Describe() => $"end of {future.Describe()}";
}
