namespace Playground.Tests.Unit.Syntax;

/// <summary>What CPython makes of programs; Recorded/record.py makes the files anew.</summary>
internal static class Recorded
{
    private const string Bar = "\n--------\n";

    /// <summary>Programs with their trees.</summary>
    public static IEnumerable<(string Source, string Tree)> Trees()
    {
        foreach (string block in Blocks("trees.txt"))
        {
            int at = block.IndexOf("\n=>\n", StringComparison.Ordinal);
            yield return (block[..at], block[(at + 4)..]);
        }
    }

    /// <summary>Wrong programs: the error's type, message and place, then the source with that place marked.</summary>
    public static IEnumerable<string> Errors() => Blocks("errors.txt");

    public static string Unmark(string marked) => marked.Replace("⟦", "").Replace("⟧", "");

    private static string[] Blocks(string name)
    {
        using var stream = typeof(Recorded).Assembly.GetManifestResourceStream($"Syntax.Recorded.{name}")
            ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd('\n').Split(Bar);
    }
}
