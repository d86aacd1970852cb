using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Playground.Client.Services;

/// <summary>The document around the app: its theme, its language, what it remembers. For use after the first render only.</summary>
public sealed class BrowserPage(IJSRuntime js) : IAsyncDisposable
{
    private const int LongestPacked = 1 << 20;

    private Task<IJSObjectReference>? _module;

    public async Task ToggleThemeAsync() => await (await ModuleAsync()).InvokeVoidAsync("toggleTheme");

    /// <summary>Whether the page is dark now, by choice or by the system's.</summary>
    public async Task<bool> IsDarkAsync() => await (await ModuleAsync()).InvokeAsync<bool>("isDark");

    /// <summary>Remembers the language and loads the page again in it.</summary>
    public async Task SetLanguageAsync(string language) => await (await ModuleAsync()).InvokeVoidAsync("setLanguage", language);

    /// <summary>A text kept in the browser's storage; null where there is none or storage is blocked.</summary>
    public async Task<string?> RecallAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("recall", key);

    /// <summary>Keeps a text; null forgets it. False where storage is blocked or full.</summary>
    public async Task<bool> RememberAsync(string key, string? text) => await (await ModuleAsync()).InvokeAsync<bool>("remember", key, text);

    /// <summary>Asks the reader before the page is left, or doesn't any more.</summary>
    public async Task GuardAsync(bool on) => await (await ModuleAsync()).InvokeVoidAsync("guard", on);

    /// <summary>Gives the reader a file.</summary>
    public async Task DownloadAsync(string name, string text) => await (await ModuleAsync()).InvokeVoidAsync("download", name, text);

    /// <summary>A text as the part of an address behind the path and the query, with its "#".</summary>
    public async Task<string> PackAsync(string text) => await (await ModuleAsync()).InvokeAsync<string>("pack", text);

    /// <summary>The text that the page's address has in it; null for none.</summary>
    public async Task<string?> PackedAsync() => await (await ModuleAsync()).InvokeAsync<string?>("packed", LongestPacked);

    /// <summary>Opens a dialog element over everything else.</summary>
    public async Task ShowModalAsync(ElementReference dialog) => await (await ModuleAsync()).InvokeVoidAsync("showModal", dialog);

    /// <summary>What was typed into a search box before the page was alive; the box that has taken its place gets the keyboard.</summary>
    public async Task<string?> ResumeSearchAsync(ElementReference box) => await (await ModuleAsync()).InvokeAsync<string?>("resumeSearch", box);

    /// <summary>The editor's script: js/editor.js. Nothing of Monaco is fetched before its prepare() is called.</summary>
    public async Task<IJSObjectReference> EditorScriptAsync() => await js.InvokeAsync<IJSObjectReference>("import", "./js/editor.js");

    /// <summary>Puts a text on the clipboard; false where the browser does not allow it.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    internal async Task WatchNetworkAsync(DotNetObjectReference<NetworkWatch> watch) =>
        await (await ModuleAsync()).InvokeVoidAsync("watchNetwork", watch);

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
            await (await _module).DisposeAsync();
    }

    private Task<IJSObjectReference> ModuleAsync() =>
        _module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/page.js").AsTask();
}
