using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Playground.Client.Play;
using Playground.Client.Services;

namespace Playground.Tests.Unit.Client;

/// <summary>Texts, languages and colours hold together.</summary>
public sealed partial class PageTextTests
{
    private static readonly string Folder = RepositoryRoot.File("src", "Playground.Client");

    [Fact]
    public void BothLanguagesHaveTheSameTexts() => Assert.Equal(Texts("Texts.resx").Keys.Order(), Texts("Texts.zh.resx").Keys.Order());

    [Fact]
    public void BothLanguagesFillInTheSameThings() =>
        Assert.All(Texts("Texts.resx"), text => Assert.Equal(Holes(text.Value), Holes(Texts("Texts.zh.resx")[text.Key])));

    [Fact]
    public void EveryTextThatAPageAsksForExists()
    {
        var asked = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => AskedText().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct();

        Assert.Empty(asked.Except(Texts("Texts.resx").Keys));
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("de-DE, en-GB;q=0.7, zh;q=0.8", "zh")]
    [InlineData("fr, en;q=0.5", "en")]
    [InlineData("fr", "en")]
    [InlineData(null, "en")]
    [InlineData("zhx", "en")]
    public void TheBrowserChoosesTheLanguage(string? header, string language) => Assert.Equal(language, Languages.FromAcceptLanguage(header));

    [Theory]
    [InlineData(0, "0.000 s")]
    [InlineData(1_500_999_999, "1.500 s")]
    [InlineData(61_000_000_000, "61.000 s")]
    public void AMomentIsToldToTheMillisecond(long time, string text) => Assert.Equal(text, TimeText.Moment(time));

    [Theory]
    [InlineData(400, "400 ns")]
    [InlineData(12_300, "12.3 µs")]
    [InlineData(20_000_000, "20 ms")]
    [InlineData(1_500_000_000, "1.5 s")]
    public void ALengthIsToldInTheUnitThatSuitsIt(long time, string text) => Assert.Equal(text, TimeText.Length(time));

    [Theory]
    [InlineData(999_998_000, "1 s")]
    [InlineData(1_234_567_890, "1.23 s")]
    [InlineData(0, "0 ns")]
    public void WhatIsLeftIsToldRoughly(long time, string text) => Assert.Equal(text, TimeText.About(time));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TaskColoursCanBeReadInLightAndDark(int theme)
    {
        var colors = ThemeColor().Matches(File.ReadAllText(Path.Combine(Folder, "wwwroot", "css", "base.css")))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2 + theme].Value);
        var chipText = theme == 0 ? "#ffffff" : "#14151d";

        for (var color = 0; color < TaskPalette.Count; color++)
        {
            Assert.True(Contrast(colors[$"c{color}"], colors["card"]) >= 4.5, $"colour {color} on a card");
            Assert.True(Contrast(colors[$"c{color}"], chipText) >= 4.5, $"a chip of colour {color}");
        }
        foreach (var ink in new[] { "ink", "mute", "faint", "accent", "warn", "bad" })
            Assert.True(Contrast(colors[ink], colors["card"]) >= 4.5, $"{ink} on a card");
        foreach (var ink in new[] { "ink", "mute", "faint" })
            Assert.True(Contrast(colors[ink], colors["sunk"]) >= 4.5 && Contrast(colors[ink], colors["bg"]) >= 4.5, $"{ink} on the ground");
    }

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Path.Combine(Folder, "Resources", file))
        .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(match => match.Value).Distinct().Order());

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }
        return .2126 * Channel(1) + .7152 * Channel(3) + .0722 * Channel(5);
    }

    [GeneratedRegex("""(?:\bL|\btexts)\["([A-Z][A-Za-z.]*)"[\],]""")]
    private static partial Regex AskedText();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")]
    private static partial Regex ThemeColor();
}
