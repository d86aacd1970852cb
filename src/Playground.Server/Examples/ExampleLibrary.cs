using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Examples;

/// <summary>
/// The gallery, read once at start from folders "NN-name", each with example.json and the program's files.
/// The folders' numbers give the teaching order.
/// </summary>
internal sealed partial class ExampleLibrary
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly string[] Levels = ["beginner", "intermediate", "advanced"];

    private readonly List<Example> _examples;
    private readonly Dictionary<string, Example> _byId;

    private ExampleLibrary(List<Example> examples)
    {
        _examples = examples;
        _byId = examples.ToDictionary(example => example.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Example> All => _examples;

    public Example? Find(string id) => _byId.GetValueOrDefault(id);

    /// <returns>Null if there is none.</returns>
    public ExampleDetail? Detail(string id, string language) =>
        Find(id) is { } example ? example.Detail(language, _examples.ElementAtOrDefault(_examples.IndexOf(example) + 1)) : null;

    /// <exception cref="StartupException">No folder, no example in it, or one that is not whole.</exception>
    public static ExampleLibrary Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new StartupException($"The examples are missing: there is no folder {folder}.");
        }

        var examples = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(LoadOne).ToList();
        if (examples.Count == 0)
        {
            throw new StartupException($"The examples are missing: {folder} is empty.");
        }

        if (examples.GroupBy(example => example.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new StartupException($"Two examples in {folder} have the id '{twice.Key}'.");
        }

        return new ExampleLibrary(examples);
    }

    private static Example LoadOne(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            var manifest = JsonSerializer.Deserialize<ExampleManifest>(File.ReadAllText(Path.Combine(folder, "example.json")), Json)
                ?? throw new JsonException("it is null");
            var files = ReadFiles(folder);
            return Problem(manifest, files) is { } problem
                ? throw new StartupException($"The example {name} can't be used: {problem}.")
                : new Example(manifest, files);
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new StartupException($"The example {name} can't be read: {failure.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static List<SourceFile> ReadFiles(string folder)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        return
        [
            .. Directory.GetFiles(folder, "*.py")
                .OrderBy(path => Path.GetFileName(path) != "main.py")
                .ThenBy(path => path, StringComparer.Ordinal)
                .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path, strict))),
        ];
    }

    private static string? Problem(ExampleManifest manifest, List<SourceFile> files)
    {
        if (!IdPattern().IsMatch(manifest.Id))
        {
            return $"its id '{manifest.Id}' is not made of lower-case words and hyphens";
        }

        if (!Levels.Contains(manifest.Level))
        {
            return $"its level '{manifest.Level}' is none of {string.Join(", ", Levels)}";
        }

        foreach (var texts in new[] { manifest.English, manifest.SimplifiedChinese })
        {
            if (string.IsNullOrWhiteSpace(texts.Title) || string.IsNullOrWhiteSpace(texts.Summary) || texts.Topics.Count == 0)
            {
                return "a title, a summary or the topics are empty";
            }
        }

        if (files.Count == 0 || files[0].Name != "main.py")
        {
            return "it has no main.py";
        }

        var lines = files[0].Text.Count(c => c == '\n') + 1;
        return manifest.Moment.Hit >= 1 && manifest.Moment.Line >= 1 && manifest.Moment.Line <= lines
            ? null
            : $"main.py has no line {manifest.Moment.Line} to open at";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();
}
