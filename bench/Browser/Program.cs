using Playground.Bench.Browser;

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

var report = new Report();
var published = options.Published ?? Publishing.Publish(options, "src/Playground.Server", "server");
var decoder = Publishing.Publish(options, "bench/Decoder", "decoder");
await using var chromium = await Chromium.StartAsync(options.Browser);
await using (var server = await ServerProcess.StartAsync(published))
{
    await PageLoad.MeasureAsync(chromium, server.Address, options.Loads, report);
    await Stepping.MeasureAsync(chromium, server.Address, options.Steps, report);
    await Playing.MeasureAsync(chromium, server.Address, TimeSpan.FromSeconds(options.PlaySeconds), report);
}

await Decoding.MeasureAsync(chromium, Path.Combine(decoder, "wwwroot"), report);
report.Print();
if (options.Json is { } json)
    File.WriteAllText(json, report.Json());
return 0;
