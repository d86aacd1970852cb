using Playground.Bench.Server;

// One command, no options but where the figures go: `dotnet run -c Release --project bench/Server [-- --json FILE]`.
var json = args is ["--json", var file] ? file : null;
if (json is null && args.Length > 0)
{
    Console.Error.WriteLine("usage: server-bench [--json FILE]");
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
