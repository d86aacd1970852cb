using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>The sessions in memory, by token, and how many each address has.</summary>
internal sealed class SessionRegistry(PlaygroundSettings settings)
{
    /// <summary>For sessions that nobody's address is charged for: they were charged when they were new.</summary>
    public const string NoAddress = "";

    private readonly ConcurrentDictionary<string, Place> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofAddress = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();

    public int Count => _sessions.Count;

    public IEnumerable<Session> Sessions => _sessions.Values.Select(place => place.Session);

    public Admission TryAdd(Session session, string address)
    {
        lock (_changing)
        {
            if (_sessions.ContainsKey(session.Token))
            {
                return Admission.Admitted;
            }

            if (_sessions.Count >= settings.MaxSessions)
            {
                return Admission.Full;
            }

            var others = _ofAddress.GetValueOrDefault(address);
            if (address != NoAddress && others >= settings.MaxSessionsPerAddress)
            {
                return Admission.AddressHasEnough;
            }

            _ofAddress[address] = others + 1;
            _sessions[session.Token] = new Place(session, address);
            return Admission.Admitted;
        }
    }

    public bool TryFind(string token, [MaybeNullWhen(false)] out Session session)
    {
        session = _sessions.GetValueOrDefault(token)?.Session;
        return session is not null;
    }

    public void Remove(string token)
    {
        lock (_changing)
        {
            if (_sessions.TryRemove(token, out var place) && --_ofAddress[place.Address] == 0)
            {
                _ofAddress.Remove(place.Address);
            }
        }
    }

    /// <summary>Lets the sessions go that nobody has read for so long. They come back by replay.</summary>
    /// <returns>Their tokens.</returns>
    public IReadOnlyList<string> DropIdle(TimeSpan idle)
    {
        var dropped = _sessions.Where(entry => entry.Value.Session.IdleFor >= idle).Select(entry => entry.Key).ToList();
        dropped.ForEach(Remove);
        return dropped;
    }

    private sealed record Place(Session Session, string Address);
}

internal enum Admission
{
    Admitted,
    Full,
    AddressHasEnough,
}
