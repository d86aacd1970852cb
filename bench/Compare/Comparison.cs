namespace Playground.Bench.Compare;

/// <summary>What came of running one program on both: seconds for the work between the two sizes, in each repetition.</summary>
internal sealed record Comparison(BenchProgram Program, double[] Python, double[] Playground)
{
    private const double EnoughAgreement = 0.2;

    /// <summary>How many times as fast the playground is: the ratio of the medians.</summary>
    public double Ratio => Median(Python) / Median(Playground);

    public double MinRatio => Ratios.Min();

    public double MaxRatio => Ratios.Max();

    public double PythonSeconds => Median(Python);

    public double PlaygroundSeconds => Median(Playground);

    private IEnumerable<double> Ratios => Python.Zip(Playground, (python, playground) => python / playground);

    public static Comparison Run(BenchProgram program, IContender python, IContender playground, Options options)
    {
        var ofPython = new List<double>();
        var ofPlayground = new List<double>();
        while (true)
        {
            ofPython.Add(Between(python));
            ofPlayground.Add(Between(playground));
            var result = new Comparison(program, [.. ofPython], [.. ofPlayground]);
            if (ofPython.Count >= options.Most || (ofPython.Count >= options.Least && result.MaxRatio - result.MinRatio < EnoughAgreement * result.Ratio))
                return result;
        }

        // What differs between two sizes is the work alone; never nothing, so that a ratio can be formed.
        double Between(IContender contender) =>
            Math.Max(1e-4, -contender.Run(program, program.Small, options.Traced) + contender.Run(program, program.Large, options.Traced));
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
