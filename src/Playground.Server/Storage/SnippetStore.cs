using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Playground.Contracts;

namespace Playground.Server.Storage;

/// <summary>Programs under short addresses. A snippet never changes; the operator can take it down.</summary>
internal sealed class SnippetStore(IDbContextFactory<PlaygroundDb> databases, TimeProvider time)
{
    /// <summary>Keeps a snippet, or finds that it is there already.</summary>
    public async Task<(SnippetState State, Snippet? Snippet)> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation)
    {
        var id = SnippetId.Of(request.Files, request.Seed);
        var files = JsonSerializer.Serialize(request.Files);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = new SnippetRow(id, files, request.Seed, request.Parent, Now);
        if (await db.Snippets.FindAsync([id], cancellation) is null)
        {
            db.Snippets.Add(row);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return (SnippetState.Made, View(row));
            }
            catch (DbUpdateException)
            {
                // Somebody else has kept the same one just now.
                db.ChangeTracker.Clear();
            }
        }

        var (state, there) = await FindAsync(id, cancellation);
        return (state, there);
    }

    /// <summary>Finds a snippet, and counts it as used today.</summary>
    public async Task<(SnippetState State, Snippet? Snippet)> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Snippets.FindAsync([id], cancellation) is not { } row)
        {
            return (SnippetState.Unknown, null);
        }

        if (row.TakenDownAt is not null)
        {
            return (SnippetState.TakenDown, null);
        }

        if (Now - row.UsedAt > TimeSpan.MillisecondsPerDay)
        {
            row.UsedAt = Now;
            await db.SaveChangesAsync(cancellation);
        }

        return (SnippetState.There, View(row));
    }

    /// <summary>Keeps what a reader says against a snippet; false when there is no such snippet.</summary>
    public async Task<bool> ReportAsync(string id, string reason, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Snippets.AnyAsync(row => row.Id == id, cancellation))
        {
            return false;
        }

        db.Reports.Add(new ReportRow(Guid.NewGuid(), id, reason, Now));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<ReportRow>> ReportsAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Reports.AsNoTracking().OrderBy(row => row.ReportedAt).Take(1_000).ToListAsync(cancellation);
    }

    /// <summary>Takes a snippet down: its text is deleted, its address says so for good. False when there is no such snippet.</summary>
    public async Task<bool> TakeDownAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Reports.Where(row => row.SnippetId == id).ExecuteDeleteAsync(cancellation);
        return await db.Snippets.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(snippet => snippet.TakenDownAt, Now).SetProperty(snippet => snippet.Files, "[]"), cancellation) > 0;
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static Snippet View(SnippetRow row) => new(
        row.Id, JsonSerializer.Deserialize<SourceFile[]>(row.Files)!, row.Seed, row.Parent, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt));
}

internal enum SnippetState
{
    Unknown,
    Made,
    There,
    TakenDown,
}
