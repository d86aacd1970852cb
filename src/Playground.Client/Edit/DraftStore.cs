using System.Text.Json;
using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Client.Edit;

/// <summary>A program as it was at some time.</summary>
/// <param name="At">Milliseconds since 1970, UTC.</param>
public sealed record Version(long At, IReadOnlyList<SourceFile> Files)
{
    public int Length => Files.Sum(file => file.Text.Length);
}

/// <summary>
/// Texts being edited, and earlier versions of them, in the browser's storage: every letter is there before the next one is
/// typed, so that a reload, a crash or a wrong button loses none.
/// </summary>
public sealed class DraftStore(BrowserPage page, TimeProvider time)
{
    private const int MostVersions = 40;
    private const int MostCharacters = 400_000;

    /// <summary>The last text; null where there is none or storage is blocked.</summary>
    public async Task<IReadOnlyList<SourceFile>?> LoadAsync(string key)
    {
        var text = await page.RecallAsync($"draft:{key}");
        return text is null ? null : Read(text, WireJson.Default.IReadOnlyListSourceFile) is { Count: > 0 } files ? files : null;
    }

    /// <summary>Keeps a text; null forgets it.</summary>
    /// <returns>False where the browser keeps nothing.</returns>
    public async Task<bool> SaveAsync(string key, IReadOnlyList<SourceFile>? files) => await page.RememberAsync(
        $"draft:{key}", files is null ? null : JsonSerializer.Serialize(files, WireJson.Default.IReadOnlyListSourceFile));

    /// <summary>Earlier versions, the latest first.</summary>
    public async Task<IReadOnlyList<Version>> HistoryAsync(string key)
    {
        var text = await page.RecallAsync($"history:{key}");
        return text is null ? [] : Read(text, WireJson.Default.IReadOnlyListVersion) ?? [];
    }

    /// <summary>Makes a version of a text, unless it is the latest one already.</summary>
    public async Task KeepVersionAsync(string key, IReadOnlyList<SourceFile> files)
    {
        var history = await HistoryAsync(key);
        if (files.All(file => string.IsNullOrWhiteSpace(file.Text)) || (history.Count > 0 && SourceFiles.Same(history[0].Files, files)))
            return;
        var kept = new List<Version> { new(time.GetUtcNow().ToUnixTimeMilliseconds(), files) };
        var room = MostCharacters - kept[0].Length;
        foreach (var version in history.Where(version => !SourceFiles.Same(version.Files, files)))
        {
            room -= version.Length;
            if (kept.Count == MostVersions || room < 0)
                break;
            kept.Add(version);
        }
        await page.RememberAsync($"history:{key}", JsonSerializer.Serialize(kept, WireJson.Default.IReadOnlyListVersion));
    }

    // What somebody has put there by hand is no program.
    private static T? Read<T>(string text, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
