using System.Globalization;

namespace Playground.Scheduler.Trace;

/// <summary>
/// The sentences of one language: templates by key, with {placeholders} for tasks, code, times, lines and numbers. A key is the
/// name of an event kind, with a variant after a dot where what happened differs.
/// </summary>
public sealed partial class ExplanationTexts
{
    private readonly Dictionary<string, string> _templates;

    private ExplanationTexts(string language, Dictionary<string, string> templates) => (Language, _templates) = (language, templates);

    public static ExplanationTexts English { get; } = new("en", EnglishTemplates());

    public static ExplanationTexts Chinese { get; } = new("zh-Hans", ChineseTemplates());

    /// <summary>IETF tag of the language.</summary>
    public string Language { get; }

    /// <summary>What goes between two sentences: a space, or nothing.</summary>
    public string BetweenSentences => SeparatesWords ? " " : "";

    internal bool SeparatesWords => this != Chinese;

    internal IReadOnlyCollection<string> Keys => _templates.Keys;

    /// <summary>The texts for a culture such as "zh-CN"; English for any that there are none for.</summary>
    public static ExplanationTexts For(string culture) =>
        culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>What a thread waits for, as the trace says it, in the words of this language. Calls such as `socket.recv()` are the same in all.</summary>
    public string Waited(string words) => this == Chinese && ChineseWaits.TryGetValue(words, out var own) ? own : words;

    internal string Template(string key) =>
        _templates.TryGetValue(key, out var template) ? template : throw new KeyNotFoundException($"no {Language} text for {key}");

    /// <summary>"0.5 s", "12 ms", "300 ns": exact, in the largest unit that keeps it readable.</summary>
    internal static string Duration(long nanoseconds)
    {
        var (unit, size) = Math.Abs(nanoseconds) switch
        {
            0 or >= 100_000_000 => ("s", 1_000_000_000m),
            >= 1_000_000 => ("ms", 1_000_000m),
            >= 1_000 => ("µs", 1_000m),
            _ => ("ns", 1m),
        };
        return (nanoseconds / size).ToString("0.#########", CultureInfo.InvariantCulture) + " " + unit;
    }

    /// <summary>A point in time, in seconds to the millisecond, as the clock of the page shows it.</summary>
    internal static string Clock(long nanoseconds) => (nanoseconds / 1_000_000_000m).ToString("0.000", CultureInfo.InvariantCulture) + " s";
}
