namespace Playground.Server.Sessions;

/// <summary>
/// The sessions that have something to run. Whoever has been charged the least time comes first: a session that is stepped
/// needs a slice now and then and gets it at once, endless programs share the rest, and nobody starves. A session that nobody
/// waits for is charged more for its time. Not safe for threads; its owner locks.
/// </summary>
internal sealed class FairQueue
{
    private const int UnwatchedPrice = 8;

    private readonly PriorityQueue<Session, (long Charged, bool Returned, long Order)> _queue = new();
    private long _order;
    private long _floor;

    public bool IsEmpty => _queue.Count == 0;

    /// <summary>Takes in a session that was at rest. Rest is no credit: it is first among equals, not first for as long as it rested.</summary>
    public void Enter(Session session)
    {
        session.Charged = Math.Max(session.Charged, _floor);
        Add(session, returned: false);
    }

    /// <summary>Takes back a session that has had a slice and wants more.</summary>
    public void Return(Session session) => Add(session, returned: true);

    /// <summary>Takes out whose turn it is.</summary>
    public Session Next()
    {
        var session = _queue.Dequeue();
        _floor = Math.Max(_floor, session.Charged);
        return session;
    }

    /// <param name="awaited">Somebody waited for the session when its slice began.</param>
    public static void Charge(Session session, TimeSpan took, bool awaited) =>
        session.Charged += took.Ticks * (awaited ? 1 : UnwatchedPrice);

    private void Add(Session session, bool returned) => _queue.Enqueue(session, (session.Charged, returned, _order++));
}
