using Microsoft.Playwright;

namespace Playground.Tests.E2e.Hosting;

/// <summary>In which ways a reader may look at a page: every two of size, colours and language come together in one of them.</summary>
public static class Looks
{
    public const string Desktop = "desktop, light, en";
    public const string DarkDesktop = "desktop, dark, zh";
    public const string Phone = "phone, light, zh";
    public const string DarkPhone = "phone, dark, en";

    /// <summary>All four where the long tests are asked for; else those two that the other tests, in English on a light desktop, are furthest from.</summary>
    public static TheoryData<string> All =>
        Nightly.IsOn ? [Desktop, DarkDesktop, Phone, DarkPhone] : [DarkDesktop, Phone];

    public static bool IsPhone(string look) => look.StartsWith("phone", StringComparison.Ordinal);

    public static bool IsChinese(string look) => look.EndsWith("zh", StringComparison.Ordinal);

    internal static BrowserNewContextOptions Options(string look) => new()
    {
        ViewportSize = IsPhone(look) ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        HasTouch = IsPhone(look),
        IsMobile = IsPhone(look),
        ColorScheme = look.Contains("dark", StringComparison.Ordinal) ? ColorScheme.Dark : ColorScheme.Light,
        Locale = IsChinese(look) ? "zh-CN" : "en-US",
    };
}
