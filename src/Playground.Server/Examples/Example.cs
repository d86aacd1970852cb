using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Server.Examples;

/// <summary>One program of the gallery.</summary>
internal sealed class Example(ExampleManifest manifest, IReadOnlyList<SourceFile> files)
{
    public string Id => manifest.Id;

    public IReadOnlyList<SourceFile> Files => files;

    /// <param name="language">One of <see cref="Languages.Supported"/>.</param>
    public ExampleInfo Info(string language)
    {
        var texts = language == Languages.Chinese ? manifest.SimplifiedChinese : manifest.English;
        return new ExampleInfo(manifest.Id, texts.Title, manifest.Level, texts.Summary, texts.Topics);
    }

    public ExampleDetail Detail(string language) => new(Info(language), files, manifest.Moment);
}
