using System.Collections.Concurrent;
using Playground.Client.Play;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>A session with a server of its own making. As in the page, all that happens in it happens on one thread.</summary>
public abstract class SessionTest
{
    private readonly TestThread _page = new();

    protected TraceLog Log { get; } = SampleTraces.ProducerAndConsumer().Log;

    internal ManualTime Time { get; } = new();

    internal async Task<PlaySession> OpenAsync(FakeSessions server, int? at = null)
    {
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(at));
        return session;
    }

    /// <summary>Starts a run that goes on arriving while the test waits in <see cref="Eventually"/>.</summary>
    internal PlaySession Begin(FakeSessions server)
    {
        var session = new PlaySession(server, server, Time);
        _page.Do(() => _ = session.StartAsync(new CreateSessionRequest("x")));
        return session;
    }

    protected void Eventually(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2000, "it did not happen");
            _page.Wait(TimeSpan.FromMilliseconds(5));
        }
    }

    protected static IEnumerable<(TraceEvent, string)> Events(TraceLog log) =>
        Enumerable.Range(1, log.Count).Select(sequence => (log[sequence] with { Text = 0, Other = 0 }, log.Text(log[sequence].Text)));

    private sealed class TestThread : SynchronizationContext
    {
        private readonly BlockingCollection<Action> _due = [];

        public override void Post(SendOrPostCallback callback, object? state) => _due.Add(() => callback(state));

        public void Do(Action action)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                action();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        /// <summary>Does what is due, and waits a moment for it if there is nothing.</summary>
        public void Wait(TimeSpan atMost)
        {
            if (_due.TryTake(out var action, atMost))
                Do(action);
        }
    }
}
