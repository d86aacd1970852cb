using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Python;
using Playground.Server.Sessions;
using Playground.Server.Storage;

namespace Playground.Tests.Unit.Server;

public sealed class SqliteStorageTests : StorageTests
{
    protected override string[] Settings => [];

    [Fact]
    public async Task TheFileIsInWriteAheadMode()
    {
        await using var server = await LocalServer.StartAsync();
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<PlaygroundDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["wal"], await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(TestContext.Current.CancellationToken));

        // Commands wait for the disk, also on a connection that has kept a session without waiting.
        await server.CreateAsync("1");
        Assert.Equal([2], await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync(TestContext.Current.CancellationToken));
    }
}

public sealed class PostgresStorageTests(PostgresCluster cluster) : StorageTests, IClassFixture<PostgresCluster>
{
    protected override string[] Settings => cluster.ConnectionString is { } connection
        ? [$"--ConnectionStrings:Postgres={connection}"]
        : SkipAll();

    private static string[] SkipAll()
    {
        Assert.Skip("no PostgreSQL is installed");
        return [];
    }
}

/// <summary>What every database must do.</summary>
public abstract class StorageTests
{
    private static readonly RunLimits Limits = new(1_000, 2_000, 3_000, 4_000, 5_000) { MaxTasks = 6, MaxTimers = 7, MaxEndpoints = 8 };

    private static readonly SessionRecord Record = new("v1", "title 标题", [new("main.py", "print('\0 é 🐍')\n")], -5, 100, Limits);

    protected abstract string[] Settings { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASessionAndItsCommandsComeBackAsTheyWere()
    {
        await using var server = await LocalServer.StartAsync(null, Settings);
        var store = server.Services.GetRequiredService<ISessionStore>();
        var token = SessionToken.Create();
        RunChange[] changes = [new TypeLine("é 🐍"), new CloseInput(), new SendSignal("SIGINT"), new DropConnection(3), new DelayConnection(4, 0.5), new FailNextRequest(), new ChangeSeed(-9)];
        var record = Record with { Files = [new("main.py", "print('é 🐍')\n")] };
        await store.CreateAsync(token, record, Cancellation);
        foreach (var (index, change) in changes.Index())
        {
            Assert.True(await store.AppendAsync(token, index, new LoggedCommand($"id {index}", index * 10, long.MaxValue - index, change), Cancellation));
        }

        var found = (await store.FindAsync(token, Cancellation))!;
        Assert.Equal(record.Files, found.Record.Files);
        Assert.Equal(record with { Files = [] }, found.Record with { Files = [] }, new ByText());
        Assert.Equal(changes, found.Commands.Entries.Select(entry => entry.Change));
        Assert.Equal(long.MaxValue - 6, found.Commands.Entries[6].Step);
        Assert.Equal(changes.Length, await store.RevisionAsync(token, Cancellation));
        Assert.Null(await store.FindAsync(SessionToken.Create(), Cancellation));
    }

    [Fact]
    public async Task OfTwoCommandsForTheSamePlaceOneIsKept()
    {
        await using var server = await LocalServer.StartAsync(null, Settings);
        var store = server.Services.GetRequiredService<ISessionStore>();
        var token = SessionToken.Create();
        await store.CreateAsync(token, Record with { Files = [new("main.py", "1")] }, Cancellation);
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer =>
            store.AppendAsync(token, 0, new LoggedCommand($"racer {racer}", 1, 1, new CloseInput()), Cancellation)));

        Assert.Single(kept, true);
        Assert.False(await store.AppendAsync(token, 1, (await store.FindAsync(token, Cancellation))!.Commands.Entries[0], Cancellation));
        Assert.Single((await store.FindAsync(token, Cancellation))!.Commands.Entries);
    }

    [Fact]
    public async Task ASnippetIsKeptOnceHoweverManyKeepIt()
    {
        await using var server = await LocalServer.StartAsync(null, Settings);
        var snippets = server.Services.GetRequiredService<SnippetStore>();
        var request = new CreateSnippetRequest([new("main.py", $"print('{Guid.NewGuid()}')")]);
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => snippets.KeepAsync(request, Cancellation)));

        Assert.Single(kept, result => result.State is SnippetState.Made);
        Assert.Single(kept.Select(result => result.Snippet!.Id).Distinct());
    }

    [Fact]
    public async Task WhatNobodyHasUsedForLongIsDeleted()
    {
        var time = new ShiftedTime();
        await using var server = await LocalServer.StartWithAsync(services => services.AddSingleton<TimeProvider>(time), [.. Settings, "--Playground:KeepSessionsDays=10", "--Playground:KeepSnippetsDays=20"]);
        var store = server.Services.GetRequiredService<ISessionStore>();
        var snippets = server.Services.GetRequiredService<SnippetStore>();
        var (old, used) = (SessionToken.Create(), SessionToken.Create());
        await store.CreateAsync(old, Record with { Files = [] }, Cancellation);
        await store.AppendAsync(old, 0, new LoggedCommand("x", 0, 0, new CloseInput()), Cancellation);
        await store.CreateAsync(used, Record with { Files = [] }, Cancellation);
        var (_, snippet) = await snippets.KeepAsync(new CreateSnippetRequest([new("main.py", $"{Guid.NewGuid()}")]), Cancellation);

        time.Days = 9;
        await store.TouchAsync(used, Cancellation);
        time.Days = 11;
        var retention = server.Services.GetRequiredService<Retention>();
        Assert.InRange((await retention.SweepAsync(Cancellation)).Sessions, 1, 100);
        Assert.Null(await store.FindAsync(old, Cancellation));
        Assert.NotNull(await store.FindAsync(used, Cancellation));
        Assert.Equal(SnippetState.There, (await snippets.FindAsync(snippet!.Id, Cancellation)).State);

        time.Days = 40;
        await retention.SweepAsync(Cancellation);
        Assert.Equal(SnippetState.Unknown, (await snippets.FindAsync(snippet.Id, Cancellation)).State);
    }

    [Fact]
    public async Task AnotherServerOverTheSameStorageTakesASessionUp()
    {
        using var folder = new TemporaryFolder();
        string[] settings = [.. Settings, $"--Playground:Database={folder.File("shared.db")}"];
        await using var first = await LocalServer.StartAsync(null, settings);
        await using var second = await LocalServer.StartAsync(null, settings);
        var token = await first.CreateAsync("a = input()\nb = input()\nprint(a, b)");
        var (here, there) = (await first.ConnectAsync(), await second.ConnectAsync());
        var viewer = new Viewer(token);
        await viewer.ReadOnAsync(here);
        await viewer.ChangeAsync(here, new TypeLine("one"));
        await viewer.ReadOnAsync(there);
        await viewer.ChangeAsync(there, new TypeLine("two"));
        await viewer.ReadOnAsync(await first.ConnectAsync()); // where nobody had heard of the second command

        Assert.Equal("one two\n", viewer.Printed);
        Assert.Equal(2, viewer.Revision);
    }

    private sealed class ByText : IEqualityComparer<SessionRecord>
    {
        public bool Equals(SessionRecord? x, SessionRecord? y) => $"{x! with { Files = Record.Files }}" == $"{y! with { Files = Record.Files }}";

        public int GetHashCode(SessionRecord obj) => 0;
    }

    private sealed class ShiftedTime : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddDays(Days);
    }
}
