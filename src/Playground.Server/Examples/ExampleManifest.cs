using System.Text.Json.Serialization;
using Playground.Contracts;

namespace Playground.Server.Examples;

/// <summary>example.json: what the gallery says about a program.</summary>
internal sealed record ExampleManifest
{
    public required string Id { get; init; }
    public required string Level { get; init; }
    public required ExampleMoment Moment { get; init; }

    [JsonPropertyName("en")]
    public required ExampleTexts English { get; init; }

    [JsonPropertyName("zh-Hans")]
    public required ExampleTexts SimplifiedChinese { get; init; }
}

internal sealed record ExampleTexts(string Title, string Summary, IReadOnlyList<string> Topics);
