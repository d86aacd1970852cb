using Microsoft.EntityFrameworkCore;

namespace Playground.Server.Storage;

/// <summary>What the server keeps. Times are Unix milliseconds: every database has those.</summary>
internal sealed class PlaygroundDb(DbContextOptions<PlaygroundDb> options) : DbContext(options)
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<CommandRow> Commands => Set<CommandRow>();

    public DbSet<SnippetRow> Snippets => Set<SnippetRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(row => row.Key);
            session.Property(row => row.Key).HasMaxLength(64);
            session.HasIndex(row => row.UsedAt);
        });
        modelBuilder.Entity<CommandRow>(command =>
        {
            command.ToTable("commands");
            command.HasKey(row => new { row.SessionKey, row.Index });
            command.HasIndex(row => new { row.SessionKey, row.Id }).IsUnique();
            command.Property(row => row.SessionKey).HasMaxLength(64);
            command.Property(row => row.Id).HasMaxLength(64);
            command.HasOne<SessionRow>().WithMany().HasForeignKey(row => row.SessionKey).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<SnippetRow>(snippet =>
        {
            snippet.ToTable("snippets");
            snippet.HasKey(row => row.Id);
            snippet.Property(row => row.Id).HasMaxLength(11);
            snippet.Property(row => row.Parent).HasMaxLength(11);
            snippet.HasIndex(row => row.UsedAt);
        });
        modelBuilder.Entity<ReportRow>(report =>
        {
            report.ToTable("reports");
            report.HasKey(row => row.Id);
            report.Property(row => row.SnippetId).HasMaxLength(11);
            report.Property(row => row.Reason).HasMaxLength(500);
            report.HasIndex(row => row.SnippetId);
        });
    }
}

/// <param name="Key">Hash of the token: who reads the database can't read anybody's run with it.</param>
/// <param name="Record">What the run is a function of, as JSON.</param>
internal sealed record SessionRow(string Key, string Record, long CreatedAt)
{
    public long UsedAt { get; set; } = CreatedAt;
}

/// <param name="Index">From 0 without a gap; the key makes a second command with the same index impossible, from whichever server.</param>
/// <param name="Change">As JSON.</param>
internal sealed record CommandRow(string SessionKey, int Index, string Id, int Sequence, long Step, string Change);

/// <param name="Files">As JSON.</param>
internal sealed record SnippetRow(string Id, string Files, long Seed, string? Parent, long CreatedAt)
{
    public long UsedAt { get; set; } = CreatedAt;

    /// <summary>When the operator took it down; its files are gone then.</summary>
    public long? TakenDownAt { get; set; }
}

internal sealed record ReportRow(Guid Id, string SnippetId, string Reason, long ReportedAt);
