using System.Diagnostics;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>Dedicated threads that run sessions, a slice each in turn; <see cref="FairQueue"/> says whose turn it is.</summary>
internal sealed partial class WorkerPool(PlaygroundSettings settings, PlaygroundMetrics metrics, ILogger<WorkerPool> log) : IHostedService
{
    private readonly object _gate = new();
    private readonly FairQueue _queue = new();
    private readonly List<Thread> _threads = [];
    private bool _stopping;

    /// <summary>Puts the session in the queue if it has something to run and isn't there already.</summary>
    public void Offer(Session session)
    {
        if (!session.TryClaim())
        {
            return;
        }

        lock (_gate)
        {
            session.QueuedAt = Stopwatch.GetTimestamp();
            _queue.Enter(session);
            Monitor.Pulse(_gate);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        for (var number = 1; number <= settings.Workers; number++)
        {
            var thread = new Thread(Work) { IsBackground = true, Name = $"worker {number}" };
            _threads.Add(thread);
            thread.Start();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.PulseAll(_gate);
        }

        // A slice lasts a millisecond or two.
        _threads.ForEach(thread => thread.Join());
        return Task.CompletedTask;
    }

    private void Work()
    {
        while (Next() is { } session)
        {
            var awaited = session.IsAwaited;
            metrics.SliceWaited(Stopwatch.GetElapsedTime(session.QueuedAt), awaited);
            var took = Run(session);
            var rests = session.Release();
            lock (_gate)
            {
                FairQueue.Charge(session, took, awaited);
                if (!rests)
                {
                    session.QueuedAt = Stopwatch.GetTimestamp();
                    _queue.Return(session);
                }
            }
        }
    }

    private Session? Next()
    {
        lock (_gate)
        {
            while (_queue.IsEmpty && !_stopping)
            {
                Monitor.Wait(_gate);
            }

            return _stopping ? null : _queue.Next();
        }
    }

    private TimeSpan Run(Session session)
    {
        try
        {
            var report = session.RunSlice(settings.Slice);
            metrics.SliceRan(report);
            return report.Took;
        }
        catch (Exception failure)
        {
            // Whatever it is, the other sessions of this thread go on.
            EngineFailed(failure);
            session.Fail(failure);
            return TimeSpan.Zero;
        }
    }

    [LoggerMessage(LogLevel.Error, "The engine threw while it ran a session")]
    private partial void EngineFailed(Exception failure);
}
