namespace Playground.Tests.Unit.Scheduler;

/// <summary>A recorded random program: its definitions as nested lists of words, and the log that CPython made.</summary>
internal sealed record ProgramText(int Seed, int Started, int Horizon, List<object> Definitions, string Log)
{
    public static IEnumerable<ProgramText> ReadAll(string recording)
    {
        foreach (var block in recording.Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.TrimEnd('\n').Split('\n');
            var head = Array.ConvertAll(lines[0].Split(' '), int.Parse);
            var middle = Array.IndexOf(lines, "--");
            List<object> definitions = [.. lines[1..middle].Select(line => Parse(line))];
            yield return new ProgramText(head[0], head[1], head[2], definitions, string.Join('\n', lines[(middle + 1)..]));
        }
    }

    private static object Parse(string text)
    {
        var position = 0;
        return Parse(text.Replace("(", " ( ").Replace(")", " ) ").Split(' ', StringSplitOptions.RemoveEmptyEntries), ref position);
    }

    private static object Parse(string[] words, ref int position)
    {
        var word = words[position++];
        if (word != "(") return int.TryParse(word, out var number) ? number : word;
        var list = new List<object>();
        while (words[position] != ")") list.Add(Parse(words, ref position));
        position++;
        return list;
    }
}
