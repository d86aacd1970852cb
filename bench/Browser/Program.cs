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
await using var chromium = await Chromium.StartAsync(options.Browser);
if (options.Only != "trace")
{
    await using var server = await ServerProcess.StartAsync(options.Published ?? Publishing.Publish(options, "src/Playground.Server", "server"));
    if (options.Wants("load"))
        await PageLoad.MeasureAsync(chromium, server.Address, options.Loads, report);
    if (options.Wants("step"))
        await Stepping.MeasureAsync(chromium, server.Address, options.Steps, report);
    if (options.Wants("play"))
        await Playing.MeasureAsync(chromium, server.Address, TimeSpan.FromSeconds(options.PlaySeconds), report);
    if (options.Wants("memory"))
        await Memory.MeasureAsync(chromium, server.Address, options.MemoryMinutes, report);
}

if (options.Wants("trace"))
    await Decoding.MeasureAsync(chromium, Path.Combine(Publishing.Publish(options, "bench/Decoder", "decoder"), "wwwroot"), report);
report.Print();
if (options.Json is { } json)
    File.WriteAllText(json, report.Json());
return 0;
