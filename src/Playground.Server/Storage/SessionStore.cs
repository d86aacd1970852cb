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
        await SaveSoonAsync(db, cancellation);
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

    public async Task<int> RevisionAsync(string token, CancellationToken cancellation)
    {
        var key = Key(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Commands.CountAsync(row => row.SessionKey == key, cancellation);
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

    /// <summary>
    /// Saves without waiting for the disk, which would be most of the time from Run to the first event. Who kills the process loses
    /// nothing by that; a power failure may lose what is new. The first command waits for the disk, with all that came before it.
    /// </summary>
    private static async Task SaveSoonAsync(PlaygroundDb db, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
        {
            await db.SaveChangesAsync(cancellation);
            return;
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellation);
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            // The connection goes back to its pool.
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Key(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
