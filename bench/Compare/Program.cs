using Playground.Bench.Compare;

Options options;
try
{
    options = Options.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var python = new Python(options.Python);
IContender playground = options.Native ? new NativeScheduler(options.Playground!) : new PlaygroundCli(options.Playground!);
Console.WriteLine($"{python.Version} against {options.Playground}");
Console.WriteLine("User CPU time of the process, start-up subtracted by two sizes; above 1 the playground is faster.");
Console.WriteLine();
Console.WriteLine(Report.Header);
var results = new List<Comparison>();
foreach (var program in BenchProgram.All(options.Programs, options.Only))
{
    if (options.Native && !NativeScheduler.Has(program))
        continue;
    var comparison = Comparison.Run(program, python, playground, options);
    results.Add(comparison);
    Console.WriteLine(Report.Row(comparison));
}

Console.WriteLine();
foreach (var group in results.GroupBy(result => result.Program.Group))
    Console.WriteLine($"{group.Key + ", geometric mean",-32}{Report.GeometricMean(group),8:0.00}");
if (options.Json is { } json)
    File.WriteAllText(json, Report.Json(python.Version, results));
return 0;
