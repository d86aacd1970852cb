namespace Playground.Client.Code;

/// <summary>
/// Colours Python line by line. The only thing carried from one line to the next is an open triple-quoted string,
/// so any text at all, finished or not, gets a reasonable picture and never an error.
/// </summary>
internal sealed class PythonHighlighter
{
    private string? _openQuote;

    /// <summary>The tokens of the next line, without gaps.</summary>
    public List<CodeToken> NextLine(string line)
    {
        var tokens = new List<CodeToken>();
        var at = 0;
        if (_openQuote is not null)
            at = Add(tokens, CodeTokenKind.String, 0, EndOfString(line, 0, _openQuote));
        var afterDefinition = false;
        while (at < line.Length)
        {
            var (kind, end) = Next(line, at, afterDefinition);
            if (kind is CodeTokenKind.Keyword)
                afterDefinition = line.AsSpan(at, end - at) is "def" or "class";
            else if (!char.IsWhiteSpace(line[at]))
                afterDefinition = false;
            at = Add(tokens, kind, at, end);
        }
        return tokens;
    }

    private (CodeTokenKind Kind, int End) Next(string line, int at, bool afterDefinition)
    {
        var c = line[at];
        if (c == '#')
            return (CodeTokenKind.Comment, line.Length);
        if (c == '@' && line.AsSpan(0, at).IsWhiteSpace())
            return (CodeTokenKind.Decorator, EndOfDottedName(line, at + 1));
        if (c is '"' or '\'')
            return (CodeTokenKind.String, StartString(line, at));
        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1])))
            return (CodeTokenKind.Number, EndOfNumber(line, at));
        if (char.IsLetter(c) || c == '_')
            return Word(line, at, afterDefinition);
        return (CodeTokenKind.Plain, at + 1);
    }

    private (CodeTokenKind Kind, int End) Word(string line, int at, bool afterDefinition)
    {
        var end = EndOfName(line, at);
        if (end < line.Length && line[end] is '"' or '\'' && IsStringPrefix(line.AsSpan(at, end - at)))
            return (CodeTokenKind.String, StartString(line, end));
        var word = line[at..end];
        if (PythonWords.AsyncKeywords.Contains(word))
            return (CodeTokenKind.Async, end);
        if (PythonWords.Keywords.Contains(word))
            return (CodeTokenKind.Keyword, end);
        if (afterDefinition)
            return (CodeTokenKind.Definition, end);
        var isAttribute = at > 0 && line[at - 1] == '.';
        return (!isAttribute && PythonWords.Builtins.Contains(word) ? CodeTokenKind.Builtin : CodeTokenKind.Plain, end);
    }

    private int StartString(string line, int quoteAt)
    {
        var quote = line[quoteAt];
        var triple = line.AsSpan(quoteAt).StartsWith([quote, quote, quote]);
        var mark = new string(quote, triple ? 3 : 1);
        return EndOfString(line, quoteAt + mark.Length, mark);
    }

    private int EndOfString(string line, int at, string mark)
    {
        _openQuote = null;
        while (at < line.Length)
        {
            if (line[at] == '\\')
                at += 2;
            else if (line.AsSpan(at).StartsWith(mark))
                return at + mark.Length;
            else
                at++;
        }
        var goesOn = mark.Length == 3 || line.EndsWith('\\');
        _openQuote = goesOn ? mark : null;
        return line.Length;
    }

    private static bool IsStringPrefix(ReadOnlySpan<char> word) =>
        word.Length <= 2 && word.IndexOfAnyExcept("rRbBuUfF") < 0;

    private static int EndOfName(string line, int at)
    {
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] == '_'))
            at++;
        return at;
    }

    private static int EndOfDottedName(string line, int at)
    {
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '_' or '.'))
            at++;
        return at;
    }

    private static int EndOfNumber(string line, int at)
    {
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '_' or '.'))
            at++;
        return at;
    }

    private static int Add(List<CodeToken> tokens, CodeTokenKind kind, int start, int end)
    {
        var last = tokens.Count - 1;
        if (last >= 0 && kind == CodeTokenKind.Plain && tokens[last].Kind == CodeTokenKind.Plain)
            tokens[last] = tokens[last] with { Length = end - tokens[last].Start };
        else if (end > start)
            tokens.Add(new CodeToken(kind, start, end - start));
        return end;
    }
}
