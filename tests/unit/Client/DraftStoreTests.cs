using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Playground.Client.Edit;
using Playground.Contracts;

namespace Playground.Tests.Unit.Client;

/// <summary>What the browser's storage keeps of texts being edited.</summary>
public sealed class DraftStoreTests : ClientContext
{
    private readonly Dictionary<string, string?> _storage = [];

    public DraftStoreTests() => BrowserStorage.Use(JSInterop, _storage);

    private DraftStore Store => Services.GetRequiredService<DraftStore>();

    [Fact]
    public async Task ATextIsThereAgain()
    {
        Assert.Null(await Store.LoadAsync("x"));
        Assert.True(await Store.SaveAsync("x", Program("print(1)")));
        Assert.Equal(Program("print(1)"), await Store.LoadAsync("x"));
        await Store.SaveAsync("x", null);
        Assert.Null(await Store.LoadAsync("x"));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task WhatIsNoTextIsNone(string kept)
    {
        _storage["draft:x"] = _storage["history:x"] = kept;
        Assert.Null(await Store.LoadAsync("x"));
        Assert.Empty(await Store.HistoryAsync("x"));
    }

    [Fact]
    public async Task VersionsAreKeptOnceTheLatestFirst()
    {
        foreach (var text in new[] { "a", "a", "b", " \n", "a", "c" })
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Store.KeepVersionAsync("x", Program(text));
        }

        Assert.Equal(["c", "a", "b"], (await Store.HistoryAsync("x")).Select(version => version.Files[0].Text));
        Assert.Empty(await Store.HistoryAsync("y"));
    }

    [Fact]
    public async Task TheHistoryDoesNotGrowForEver()
    {
        for (var i = 0; i < 60; i++)
            await Store.KeepVersionAsync("x", Program($"{i}"));
        Assert.Equal(40, (await Store.HistoryAsync("x")).Count);

        await Store.KeepVersionAsync("x", Program(new string('x', 390_000)));
        await Store.KeepVersionAsync("x", Program(new string('y', 300_000)));
        Assert.Equal(300_000, Assert.Single(await Store.HistoryAsync("x")).Length);
    }

    private static SourceFile[] Program(string text) => [new("main.py", text)];
}
