using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Playground.Server.Storage.Migrations;

/// <summary>Written by hand without column types, so that each database chooses its own: one migration for all of them.</summary>
[DbContext(typeof(PlaygroundDb))]
[Migration("20261123000000_FirstTables")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sessions",
            table => new
            {
                Key = table.Column<string>(maxLength: 64),
                Record = table.Column<string>(),
                CreatedAt = table.Column<long>(),
                UsedAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_sessions", row => row.Key));
        migrationBuilder.CreateIndex("IX_sessions_UsedAt", "sessions", "UsedAt");

        migrationBuilder.CreateTable(
            "commands",
            table => new
            {
                SessionKey = table.Column<string>(maxLength: 64),
                Index = table.Column<int>(),
                Id = table.Column<string>(maxLength: 64),
                Sequence = table.Column<int>(),
                Step = table.Column<long>(),
                Change = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_commands", row => new { row.SessionKey, row.Index });
                table.ForeignKey("FK_commands_sessions", row => row.SessionKey, "sessions", "Key", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_commands_SessionKey_Id", "commands", ["SessionKey", "Id"], unique: true);

        migrationBuilder.CreateTable(
            "snippets",
            table => new
            {
                Id = table.Column<string>(maxLength: 11),
                Files = table.Column<string>(),
                Seed = table.Column<long>(),
                Parent = table.Column<string>(maxLength: 11, nullable: true),
                CreatedAt = table.Column<long>(),
                UsedAt = table.Column<long>(),
                TakenDownAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_snippets", row => row.Id));
        migrationBuilder.CreateIndex("IX_snippets_UsedAt", "snippets", "UsedAt");

        migrationBuilder.CreateTable(
            "reports",
            table => new
            {
                Id = table.Column<Guid>(),
                SnippetId = table.Column<string>(maxLength: 11),
                Reason = table.Column<string>(maxLength: 500),
                ReportedAt = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_reports", row => row.Id));
        migrationBuilder.CreateIndex("IX_reports_SnippetId", "reports", "SnippetId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "reports", "snippets", "commands", "sessions" })
        {
            migrationBuilder.DropTable(table);
        }
    }
}
