using System.Diagnostics;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Samples;

/// <summary>
/// Drives a loop by the machine's clock. The loop decides what runs next and until when there is nothing to do; a driver
/// tells it the time and does the waiting.
/// </summary>
public static class RealTime
{
    /// <summary><c>loop.run_until_complete()</c>, in real time.</summary>
    /// <exception cref="InvalidOperationException">The loop was stopped, or nothing is left that could bring the future on.</exception>
    public static T RunUntilComplete<T>(EventLoop loop, Future<T> future)
    {
        var (began, watch) = (loop.Clock.Now, Stopwatch.StartNew());
        long Now() => began + (watch.Elapsed.Ticks * TimeSpan.NanosecondsPerTick);
        var stop = future.AddDoneCallback(_ => loop.Stop(), "run_until_complete");
        loop.WaitsOutside = true;
        loop.Begin();
        try
        {
            while (true)
            {
                loop.Clock.JumpTo(Now());
                if (loop.TryNext(out var handle))
                    handle.Run();
                else if (loop.IsWaiting && loop.EndOfWait < long.MaxValue)
                    Thread.Sleep(TimeSpan.FromTicks(Math.Max(0, loop.EndOfWait - Now()) / TimeSpan.NanosecondsPerTick + 1));
                else
                    break;
            }
        }
        finally
        {
            loop.End();
            future.RemoveDoneCallback(stop);
        }

        return future.IsDone ? future.Result : throw new InvalidOperationException(StallReport.Of(loop));
    }
}
