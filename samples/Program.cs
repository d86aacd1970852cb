using Playground.Samples;

// usage: dotnet run --project samples -- NAME [--real-time]
var name = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "";
if (!Sample.All.TryGetValue(name, out var main))
{
    Console.Error.WriteLine($"usage: samples NAME [--real-time], with one of {string.Join(", ", Sample.All.Keys)}");
    return 2;
}

Sample.Run(main, Console.Out, realTime: args.Contains("--real-time"));
return 0;
