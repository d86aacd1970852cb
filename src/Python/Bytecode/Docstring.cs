namespace Playground.Python.Bytecode;

/// <summary>Docstrings as CPython 3.13 stores them: without their common indentation.</summary>
internal static class Docstring
{
    public static string Clean(string text)
    {
        var lines = ExpandTabs(text).Split('\n');
        var margin = int.MaxValue;
        foreach (var line in lines.AsSpan(1))
        {
            var indentation = line.Length - line.TrimStart(' ').Length;
            if (indentation < line.Length)
                margin = Math.Min(margin, indentation);
        }

        lines[0] = lines[0].TrimStart(' ');
        for (var i = 1; i < lines.Length && margin != int.MaxValue; i++)
            lines[i] = lines[i][Math.Min(margin, lines[i].Length - lines[i].TrimStart(' ').Length)..];
        return string.Join('\n', lines);
    }

    private static string ExpandTabs(string text)
    {
        if (!text.Contains('\t'))
            return text;
        var result = new System.Text.StringBuilder(text.Length + 16);
        var column = 0;
        foreach (var c in text)
        {
            if (c == '\t')
            {
                var spaces = 8 - column % 8;
                result.Append(' ', spaces);
                column += spaces;
                continue;
            }

            result.Append(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }

        return result.ToString();
    }
}
