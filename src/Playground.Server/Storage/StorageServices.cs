using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Playground.Server.Hosting;

namespace Playground.Server.Storage;

/// <summary>SQLite in a file beside the app, or PostgreSQL when its connection string is given.</summary>
internal static class StorageServices
{
    private const string Postgres = "Postgres";

    /// <exception cref="StartupException">The setting is neither.</exception>
    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var configure = Choose(configuration);
        services.AddPooledDbContextFactory<PlaygroundDb>(options =>
        {
            configure(options);

            // The migrations are written by hand, for both databases at once, and have no snapshot to compare the model with.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<SnippetStore>();
        services.AddSingleton<Retention>();
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: [HealthTags.Ready]);
    }

    /// <summary>Brings the tables up to date.</summary>
    /// <exception cref="StartupException">The database can't be used.</exception>
    public static async Task MigrateStorageAsync(this WebApplication app)
    {
        try
        {
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<PlaygroundDb>>().CreateDbContextAsync();
            await db.Database.MigrateAsync();
            if (db.Database.IsSqlite())
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
            }
        }
        catch (Exception failure) when (failure is SqliteException or NpgsqlException or InvalidOperationException)
        {
            throw new StartupException($"The database can't be used: {failure.GetBaseException().Message.ReplaceLineEndings(" ")}. It is set by Playground:Database or ConnectionStrings:{Postgres}.");
        }
    }

    private static Action<DbContextOptionsBuilder> Choose(IConfiguration configuration)
    {
        if (configuration.GetConnectionString(Postgres) is { Length: > 0 } postgres)
        {
            return options => options.UseNpgsql(postgres, server => server.EnableRetryOnFailure(3));
        }

        var file = configuration["Playground:Database"];
        if (string.IsNullOrWhiteSpace(file))
        {
            throw new StartupException(
                $"The setting Playground:Database must be a file for SQLite, and is missing. Set it in appsettings.json or as the environment variable Playground__Database, or set ConnectionStrings:{Postgres}.");
        }

        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(AppContext.BaseDirectory, file),
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        return options => options.UseSqlite(connection.ToString());
    }
}
