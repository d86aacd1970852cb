namespace Playground.Python.Modules.Tracebacks;

/// <summary>The name that somebody most likely meant: Levenshtein distance with CPython's costs and bounds.</summary>
internal static class NameDistance
{
    private const int MostCandidates = 750;
    private const int MostLength = 40;
    private const int MoveCost = 2;
    private const int CaseCost = 1;

    /// <summary>Null when none of the candidates is close.</summary>
    public static string? Closest(string wrong, IReadOnlyCollection<string> candidates)
    {
        if (candidates.Count >= MostCandidates)
            return null;
        var best = int.MaxValue;
        string? closest = null;
        foreach (var candidate in candidates)
        {
            if (candidate == wrong)
                continue;
            // No more than a third of the characters may differ, and it has to beat what was found before.
            var most = Math.Min((wrong.Length + candidate.Length + 3) * MoveCost / 6, best - 1);
            var distance = Between(wrong, candidate, most);
            if (distance > most)
                continue;
            closest = candidate;
            best = distance;
        }

        return closest;
    }

    /// <summary>What it costs to turn one into the other; anything above <paramref name="most"/> when it costs more than that.</summary>
    private static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        var common = a.CommonPrefixLength(b);
        a = a[common..];
        b = b[common..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return MoveCost * (a.Length + b.Length);
        if (a.Length > MostLength || b.Length > MostLength)
            return most + 1;
        if (b.Length < a.Length)
        {
            var longer = a;
            a = b;
            b = longer;
        }

        if ((b.Length - a.Length) * MoveCost > most)
            return most + 1;
        Span<int> row = stackalloc int[a.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = (i + 1) * MoveCost;
        var result = 0;
        for (var j = 0; j < b.Length; j++)
        {
            var distance = result = j * MoveCost;
            var least = int.MaxValue;
            for (var i = 0; i < a.Length; i++)
            {
                var substitute = distance + Substitution(b[j], a[i]);
                distance = row[i];
                result = Math.Min(Math.Min(result, distance) + MoveCost, substitute);
                row[i] = result;
                least = Math.Min(least, result);
            }

            if (least > most)
                return most + 1;
        }

        return result;
    }

    private static int Substitution(char a, char b) =>
        a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? CaseCost : MoveCost;
}
