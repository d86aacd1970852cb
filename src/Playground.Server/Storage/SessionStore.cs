using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Playground.Contracts;
using Playground.Server.Sessions;

namespace Playground.Server.Storage;

/// <inheritdoc cref="ISessionStore"/>
internal sealed class SessionStore(IDbContextFactory<PlaygroundDb> databases, TimeProvider time) : ISessionStore
{
    public async Task CreateAsync(string token, SessionRecord record, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Sessions.Add(new SessionRow(Key(token), JsonSerializer.Serialize(record), Now));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<StoredSession?> FindAsync(string token, CancellationToken cancellation)
    {
        var key = Key(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation);
        if (session is null)
        {
            return null;
        }

        var commands = await db.Commands.AsNoTracking().Where(row => row.SessionKey == key).OrderBy(row => row.Index).ToListAsync(cancellation);
        return new StoredSession(
            JsonSerializer.Deserialize<SessionRecord>(session.Record)!,
            new CommandLog([.. commands.Select(row => new LoggedCommand(row.Id, row.Sequence, row.Step, JsonSerializer.Deserialize<RunChange>(row.Change)!))]));
    }

    public async Task<bool> AppendAsync(string token, int index, LoggedCommand command, CancellationToken cancellation)
    {
        var key = Key(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Commands.Add(new CommandRow(key, index, command.Id, command.Sequence, command.Step, JsonSerializer.Serialize(command.Change)));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Taken, or some other trouble? Whoever finds the place taken has lost a race; anything else is a failure.
            db.ChangeTracker.Clear();
            if (await db.Commands.AnyAsync(row => row.SessionKey == key && (row.Index == index || row.Id == command.Id), cancellation))
            {
                return false;
            }

            throw;
        }
    }

    public async Task TouchAsync(string token, CancellationToken cancellation)
    {
        var key = Key(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Sessions.Where(row => row.Key == key).ExecuteUpdateAsync(row => row.SetProperty(session => session.UsedAt, Now), cancellation);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Key(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
