using Microsoft.JSInterop;

namespace Playground.Client.Services;

/// <summary>The document around the app: its theme, its language, what it remembers. For use after the first render only.</summary>
public sealed class BrowserPage(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async Task ToggleThemeAsync() => await (await ModuleAsync()).InvokeVoidAsync("toggleTheme");

    /// <summary>Whether the page is dark now, by choice or by the system's.</summary>
    public async Task<bool> IsDarkAsync() => await (await ModuleAsync()).InvokeAsync<bool>("isDark");

    /// <summary>Remembers the language and loads the page again in it.</summary>
    public async Task SetLanguageAsync(string language) => await (await ModuleAsync()).InvokeVoidAsync("setLanguage", language);

    /// <summary>A text kept in the browser's storage; null where there is none or storage is blocked.</summary>
    public async Task<string?> RecallAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("recall", key);

    /// <summary>Keeps a text; null forgets it. Where storage is blocked nothing happens.</summary>
    public async Task RememberAsync(string key, string? text) => await (await ModuleAsync()).InvokeVoidAsync("remember", key, text);

    /// <summary>Loads Monaco, once; nothing of it is fetched before.</summary>
    public async Task LoadEditorAsync() => await (await ModuleAsync()).InvokeVoidAsync("loadEditor");

    /// <summary>Tells the page around this frame how high it is, now and whenever that changes.</summary>
    public async Task TellHeightAsync() => await (await ModuleAsync()).InvokeVoidAsync("tellHeight");

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
