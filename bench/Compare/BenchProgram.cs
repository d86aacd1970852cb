namespace Playground.Bench.Compare;

/// <summary>A program of bench/programs; its first line says at which two sizes it runs: "# sizes: 10 100".</summary>
internal sealed record BenchProgram(string Name, string File, string Small, string Large)
{
    private const string Marker = "# sizes: ";

    public string Group => Name.StartsWith("async_", StringComparison.Ordinal) ? "asyncio" : "pure Python";

    public static IEnumerable<BenchProgram> All(string folder, string[] only)
    {
        foreach (var file in Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (only.Length > 0 && !only.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            var first = System.IO.File.ReadLines(file).First();
            if (!first.StartsWith(Marker, StringComparison.Ordinal) || first[Marker.Length..].Split(' ') is not [var small, var large])
                throw new InvalidDataException($"{file} does not start with '{Marker}SMALL LARGE'");
            yield return new BenchProgram(name, file, small, large);
        }
    }
}
