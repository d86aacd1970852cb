namespace Playground.Client.Edit;

/// <summary>
/// Where a line has gone in an edited text. What is the same at the beginning and at the end of both is told for certain;
/// in between the line is looked for by its words.
/// </summary>
internal static class LineMap
{
    /// <param name="line">From 1.</param>
    /// <returns>Its number now; null when it is gone.</returns>
    public static int? Find(string before, string after, int line)
    {
        var (old, now) = (Lines(before), Lines(after));
        if (line < 1 || line > old.Length)
            return null;
        var most = Math.Min(old.Length, now.Length);
        var head = 0;
        while (head < most && old[head] == now[head])
            head++;
        if (line <= head)
            return line;
        var tail = 0;
        while (tail < most - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        if (line > old.Length - tail)
            return line + now.Length - old.Length;
        var words = old[line - 1].Trim();
        var found = Enumerable.Range(head, now.Length - tail - head).Where(at => now[at].Trim() == words).ToArray();
        return found.Length == 0 ? null : found.MinBy(at => Math.Abs(at - (line - 1))) + 1;
    }

    private static string[] Lines(string text) => text.Split('\n');
}
