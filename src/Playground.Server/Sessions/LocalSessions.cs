using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Sessions;

/// <summary>The sessions of this process; those that aren't in memory are rebuilt from storage when somebody asks for them.</summary>
internal sealed class LocalSessions(SessionRegistry registry, SessionFactory factory, SessionParts parts) : ISessionDirectory
{
    public async Task<string> CreateAsync(SessionRecord record, string address, CancellationToken cancellation)
    {
        var token = SessionToken.Create();
        var session = factory.Build(token, record, CommandLog.Empty);
        Admit(session, address);
        try
        {
            await parts.Store.CreateAsync(token, record, cancellation);
        }
        catch
        {
            registry.Remove(token);
            throw;
        }

        parts.Metrics.SessionStarted();
        return token;
    }

    public async Task<ISessionOwner> FindAsync(string token, int revision, bool isNew, CancellationToken cancellation)
    {
        if (registry.TryFind(token, out var session))
        {
            if ((session.Commands.Revision >= revision && !session.IsBehind && !isNew)
                || await parts.Store.RevisionAsync(token, cancellation) <= session.Commands.Revision)
            {
                return new LocalSession(session, parts);
            }

            registry.Remove(token);
        }

        if (!SessionToken.IsOne(token) || await parts.Store.FindAsync(token, cancellation) is not { } stored || !factory.CanBuild(stored.Record))
        {
            throw parts.Refuse(refusals => refusals.UnknownSession());
        }

        session = factory.Build(token, stored.Record, stored.Commands);
        if (registry.TryAdd(session, SessionRegistry.NoAddress) is Admission.Full)
        {
            throw parts.Refuse(refusals => refusals.Full());
        }

        // Two may have asked at once: one of the two was first, and both get that one.
        registry.TryFind(token, out var first);
        parts.Metrics.SessionRebuilt();
        return new LocalSession(first ?? session, parts);
    }

    private void Admit(Session session, string address)
    {
        switch (registry.TryAdd(session, address))
        {
            case Admission.Full:
                parts.Metrics.LimitHit("sessions");
                throw parts.Refuse(refusals => refusals.Full());
            case Admission.AddressHasEnough:
                parts.Metrics.LimitHit("sessions-address");
                throw parts.Refuse(refusals => refusals.AddressHasEnough());
        }
    }
}
