using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>The sessions in memory, by token.</summary>
internal sealed class SessionRegistry(PlaygroundSettings settings)
{
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    public int Count => _sessions.Count;

    /// <summary>False when the server is full.</summary>
    public bool TryAdd(Session session)
    {
        lock (_adding)
        {
            return _sessions.Count < settings.MaxSessions && _sessions.TryAdd(session.Token, session);
        }
    }

    public bool TryFind(string token, [MaybeNullWhen(false)] out Session session) => _sessions.TryGetValue(token, out session);

    /// <summary>Forgets the sessions that nobody has read for so long.</summary>
    /// <returns>How many.</returns>
    public int DropIdle(TimeSpan idle)
    {
        var dropped = 0;
        foreach (var (token, session) in _sessions)
        {
            if (session.IdleFor >= idle && _sessions.TryRemove(token, out _))
            {
                dropped++;
            }
        }

        return dropped;
    }
}
