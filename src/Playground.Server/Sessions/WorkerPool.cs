using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Dedicated threads that run sessions, a slice each in turn. Whoever has been charged the least comes first: a session that
/// is stepped needs a slice now and then and gets it at once, endless programs share the rest, and nobody starves.
/// A session that nobody waits for is charged more for its time.
/// </summary>
internal sealed partial class WorkerPool(PlaygroundSettings settings, ILogger<WorkerPool> log) : IHostedService
{
    private const int UnwatchedPrice = 8;

    private readonly object _gate = new();
    private readonly PriorityQueue<Session, (long Charged, long Order)> _queue = new();
    private readonly List<Thread> _threads = [];
    private long _order;
    private long _floor;
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
            // Rest is no credit: who comes back is first among equals, not first for as long as it rested.
            session.Charged = Math.Max(session.Charged, _floor);
            Enqueue(session);
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
            var price = session.IsAwaited ? 1 : UnwatchedPrice;
            var took = Run(session);
            var rests = session.Release();
            lock (_gate)
            {
                session.Charged += took.Ticks * price;
                if (!rests)
                {
                    Enqueue(session);
                }
            }
        }
    }

    private Session? Next()
    {
        lock (_gate)
        {
            while (_queue.Count == 0 && !_stopping)
            {
                Monitor.Wait(_gate);
            }

            if (_stopping)
            {
                return null;
            }

            var session = _queue.Dequeue();
            _floor = Math.Max(_floor, session.Charged);
            return session;
        }
    }

    private TimeSpan Run(Session session)
    {
        try
        {
            return session.RunSlice(settings.Slice);
        }
        catch (Exception failure)
        {
            // Whatever it is, the other sessions of this thread go on.
            EngineFailed(failure);
            session.Fail();
            return TimeSpan.Zero;
        }
    }

    private void Enqueue(Session session) => _queue.Enqueue(session, (session.Charged, _order++));

    [LoggerMessage(LogLevel.Error, "The engine threw while it ran a session")]
    private partial void EngineFailed(Exception failure);
}
