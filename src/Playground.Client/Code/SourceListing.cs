using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Playground.Client.Code;

/// <summary>A source file cut into lines as Python counts them, each coloured and escaped once.</summary>
public sealed class SourceListing
{
    private static readonly SearchValues<char> Turns = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private readonly string[] _lines;
    private readonly MarkupString[] _html;

    public SourceListing(string text)
    {
        _lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        if (_lines.Length > 1 && _lines[^1].Length == 0)
            _lines = _lines[..^1];
        var highlighter = new PythonHighlighter();
        _html = Array.ConvertAll(_lines, line => ToHtml(ShowTurns(line), highlighter.NextLine(line)));
    }

    public int LineCount => _lines.Length;

    /// <param name="line">From 1.</param>
    public MarkupString Html(int line) => _html[line - 1];

    /// <summary>The width of a line in columns of a fixed-width font; wide East Asian characters take two.</summary>
    public int Width(int line)
    {
        if (line < 1 || line > _lines.Length)
            return 0;
        var width = 0;
        foreach (var rune in _lines[line - 1].EnumerateRunes())
            width += rune.Value == '\t' ? 8 - (width % 8) : rune.Value >= 0x1100 ? 2 : 1;
        return width;
    }

    private static MarkupString ToHtml(string line, List<CodeToken> tokens)
    {
        var html = new StringBuilder();
        foreach (var token in tokens)
        {
            var text = Encode(line.AsSpan(token.Start, token.Length));
            if (CssClass(token.Kind) is { } css)
                html.Append("<span class=\"").Append(css).Append("\">").Append(text).Append("</span>");
            else
                html.Append(text);
        }
        return new MarkupString(html.ToString());
    }

    // Words written from right to left keep to themselves, so that all others stand in the order of the program.
    private static string Encode(ReadOnlySpan<char> text)
    {
        var html = new StringBuilder();
        while (text.Length > 0)
        {
            var isWord = IsRightToLeft(text[0]);
            var length = 1;
            while (length < text.Length && IsRightToLeft(text[length]) == isWord)
                length++;
            var part = WebUtility.HtmlEncode(text[..length].ToString());
            html.Append(isWord ? $"<bdi>{part}</bdi>" : part);
            text = text[length..];
        }
        return html.ToString();
    }

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    // Marks that turn a text around, and make a line look like another program, are seen as what they are.
    private static string ShowTurns(string line) => line.AsSpan().ContainsAny(Turns) ? string.Concat(line.Select(c => Turns.Contains(c) ? '\uFFFD' : c)) : line;

    private static string? CssClass(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Keyword => "hk",
        CodeTokenKind.Async => "ha",
        CodeTokenKind.Builtin => "hb",
        CodeTokenKind.Definition => "hf",
        CodeTokenKind.Decorator => "hd",
        CodeTokenKind.String => "hs",
        CodeTokenKind.Number => "hn",
        CodeTokenKind.Comment => "hc",
        _ => null,
    };
}
