namespace Playground.Bench.Browser;

internal static class Figures
{
    public static double Median(IReadOnlyCollection<double> values) => Percentile(values, .5);

    /// <summary>The value that this share of all is not above.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
