using System.Globalization;

namespace Playground.Client.Services;

/// <summary>The languages that the pages speak, and how one is chosen.</summary>
public static class Languages
{
    /// <summary>The cookie that remembers a choice, in the form of ASP.NET Core's CookieRequestCultureProvider.</summary>
    public const string Cookie = ".AspNetCore.Culture";

    public const string English = "en";

    /// <summary>
    /// 简体中文. Not "zh-Hans": without ICU .NET writes that as "zh-HANS", and finds no folder of that name with translations.
    /// </summary>
    public const string Chinese = "zh";

    public static IReadOnlyList<string> Supported { get; } = [English, Chinese];

    /// <summary>
    /// The supported language that a browser's tag stands for: any English is English, any Chinese is 简体中文; null for others.
    /// </summary>
    public static string? Match(string? tag) => tag switch
    {
        null => null,
        _ when IsOrBegins(tag, "zh") => Chinese,
        _ when IsOrBegins(tag, "en") => English,
        _ => null,
    };

    /// <summary>The language as a document's lang attribute names it.</summary>
    public static string Tag(string language) => language == Chinese ? "zh-Hans" : language;

    /// <summary>The first language of an Accept-Language header (RFC 9110, 12.5.4; listed by weight) that the pages speak.</summary>
    public static string FromAcceptLanguage(string? header) =>
        (header ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split(';', StringSplitOptions.TrimEntries))
            .OrderByDescending(Weight)
            .Select(parts => Match(parts[0]))
            .FirstOrDefault(language => language is not null) ?? English;

    private static double Weight(string[] parts)
    {
        foreach (var part in parts.AsSpan(1))
        {
            if (part.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
                return double.TryParse(part.AsSpan(2), CultureInfo.InvariantCulture, out var weight) ? weight : 0;
        }
        return 1;
    }

    private static bool IsOrBegins(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
