using System.Text.Json;
using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Client.Edit;

/// <summary>A program as the text that an address carries. It comes from anybody: what is no program is none.</summary>
internal static class ProgramLink
{
    private const int MostFiles = 16;

    public static string Write(IReadOnlyList<SourceFile> files) => JsonSerializer.Serialize(files, WireJson.Default.IReadOnlyListSourceFile);

    public static IReadOnlyList<SourceFile>? Read(string? text)
    {
        if (text is null)
            return null;
        try
        {
            var files = JsonSerializer.Deserialize(text, WireJson.Default.IReadOnlyListSourceFile);
            return files is { Count: > 0 and <= MostFiles } && files.All(file => file is { Name: not null, Text: not null } && SourceFiles.IsName(file.Name))
                && files.DistinctBy(file => file.Name.ToUpperInvariant()).Count() == files.Count ? files : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
