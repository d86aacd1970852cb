using Playground.Bench.Server;

// Where the figures go is the only option: `dotnet run -c Release --project bench/Server [-- --json FILE]`.
// `-- growth FOLDER` draws what one of N sessions takes instead.
if (args is ["growth", var folder])
{
    await Measures.GrowthAsync(folder);
    return 0;
}

var json = args is ["--json", var file] ? file : null;
if (json is null && args.Length > 0)
{
    Console.Error.WriteLine("usage: server-bench [--json FILE] | growth FOLDER");
    return 2;
}

var figures = new List<Figure>();
await foreach (var figure in Measures.AllAsync())
{
    figures.Add(figure);
    Console.WriteLine(Report.Row(figure));
}

if (json is not null)
    await File.WriteAllTextAsync(json, Report.Json(figures));
return 0;
