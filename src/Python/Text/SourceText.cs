namespace Playground.Python.Text;

/// <summary>
/// A source file as the lexer sees it: no byte-order mark, every line ended by one '\n' (also the last), as Python's
/// universal newlines do it (https://docs.python.org/3.13/reference/lexical_analysis.html#physical-lines).
/// </summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <param name="fileName">The name shown in tracebacks, such as "main.py" or "&lt;string&gt;".</param>
    /// <param name="text">The text in any newline convention, with or without a byte-order mark.</param>
    public SourceText(string fileName, string text)
    {
        FileName = fileName;
        ShowsLines = !(fileName.StartsWith('<') && fileName.EndsWith('>'));
        Text = Normalise(text);
        EndsWithinLine = text.Length > 0 && text[^1] is not ('\n' or '\r');
        _lineStarts = FindLines(Text);
    }

    public string FileName { get; }

    /// <summary>Part of a builtin module: its frames show neither in tracebacks nor in the trace.</summary>
    public bool IsHidden { get; init; }

    /// <summary>It stands for a module that CPython has in C, where to raise an exception for another forgets the other.</summary>
    public bool StandsForC { get; init; }

    /// <summary>Tracebacks show its lines: CPython finds none under a made-up name like "&lt;string&gt;", but for `python -c`.</summary>
    public bool ShowsLines { get; init; }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    /// <summary>The last line end is not in the original text.</summary>
    internal bool EndsWithinLine { get; }

    /// <summary>The number of lines; 0 for an empty text.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line without its line end, or an empty span when there is no such line.</summary>
    /// <param name="number">Counted from 1.</param>
    public ReadOnlySpan<char> Line(int number)
    {
        if (number < 1 || number > _lineStarts.Length) return default;
        int start = _lineStarts[number - 1];
        int end = number < _lineStarts.Length ? _lineStarts[number] : Text.Length;
        return Text.AsSpan(start, end - start - 1);
    }

    /// <summary>The UTF-16 offset of a place given as a line (from 1) and a column in code points (from 0).</summary>
    internal int Offset(int line, int column)
    {
        int offset = _lineStarts[line - 1];
        for (; column > 0 && offset < Text.Length; column--)
            offset += char.IsSurrogatePair(Text, offset) ? 2 : 1;
        return Math.Min(offset, Text.Length);
    }

    private static string Normalise(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }

    private static int[] FindLines(string text)
    {
        int[] starts = new int[text.AsSpan().Count('\n')];
        for (int line = 0, at = 0; line < starts.Length; line++)
        {
            starts[line] = at;
            at = text.IndexOf('\n', at) + 1;
        }
        return starts;
    }
}
