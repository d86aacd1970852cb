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

    /// <param name="next">The one after it, or null.</param>
    public ExampleDetail Detail(string language, Example? next) =>
        new(Info(language), files, manifest.Moment, next is null ? null : new ExampleLink(next.Id, next.Info(language).Title));
}
