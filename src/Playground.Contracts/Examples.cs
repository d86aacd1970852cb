namespace Playground.Contracts;

/// <summary>
/// The gallery. Pages that are drawn both on the server (before WebAssembly has loaded) and in the browser ask this;
/// the server answers from its library, the client over HTTP.
/// </summary>
public interface IExampleCatalog
{
    /// <summary>All examples in teaching order, with texts in the language asked for (see <see cref="Languages"/>).</summary>
    Task<IReadOnlyList<ExampleInfo>> List(string language, CancellationToken cancellation = default);

    /// <summary>One example, or null when there is none of that name.</summary>
    Task<ExampleDetail?> Find(string id, string language, CancellationToken cancellation = default);
}

/// <summary>An entry of GET /api/examples?lang=….</summary>
/// <param name="Id">Its name in addresses, such as "countdown".</param>
/// <param name="Level">"beginner", "intermediate" or "advanced"; the page words it.</param>
/// <param name="Summary">Two or three sentences: what to watch for.</param>
public sealed record ExampleInfo(string Id, string Title, string Level, string Summary, IReadOnlyList<string> Topics);

/// <summary>GET /api/examples/{id}?lang=….</summary>
/// <param name="Moment">Where the example is worth opening at.</param>
public sealed record ExampleDetail(ExampleInfo Info, IReadOnlyList<SourceFile> Files, ExampleMoment? Moment = null);

/// <summary>A moment of a run that survives changes of the trace: the <paramref name="Hit"/>th time (from 1) that a line of the main file is reached.</summary>
public sealed record ExampleMoment(int Line, int Hit);

/// <summary>The languages of texts, as BCP 47 tags.</summary>
public static class Languages
{
    public const string English = "en";
    public const string SimplifiedChinese = "zh-Hans";

    /// <summary>The language to answer in: Simplified Chinese for any Chinese tag, English otherwise.</summary>
    public static string Match(string? tag) =>
        tag is not null && tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? SimplifiedChinese : English;
}
