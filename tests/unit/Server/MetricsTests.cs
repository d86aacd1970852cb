using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Tests.Unit.Server;

/// <summary>What the operator can count.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task EverythingThatAnOperatorAsksForIsCounted()
    {
        await using var server = await LocalServer.StartAsync(null, "--Playground:MaxSessionsPerAddress=3");
        using var seen = new Seen(server.Services.GetRequiredService<IMeterFactory>());
        var token = await server.CreateAsync("n = input()\nwhile True: n = n");
        var viewer = new Viewer(token);
        await viewer.ReadOnAsync(await server.ConnectAsync());
        var again = await server.ConnectAsync();
        await viewer.ChangeAsync(again, new TypeLine("1"));
        await viewer.ReadAsync(await server.ConnectAsync());
        await viewer.ReadOnAsync(again, 4_096);
        server.Registry.DropIdle(TimeSpan.Zero);
        await again.OpenAsync(token);
        await server.CreateAsync("1");
        await server.CreateAsync("1");
        await server.CreateAsync("1");
        using var refused = await server.PostAsync(new CreateSessionRequest(Example: "task"));
        seen.Observe();

        string[] names =
        [
            "loopscope.sessions from=request", "loopscope.sessions from=storage", "loopscope.sessions.open", "loopscope.slice.wait awaited=True", "loopscope.steps",
            "loopscope.trace.events", "loopscope.trace.bytes", "loopscope.commands verb=TypeLine", "loopscope.connections", "loopscope.reconnects",
            "loopscope.limits limit=trace", "loopscope.limits limit=sessions-address",
        ];
        Assert.All(names, name => Assert.True(seen.Totals.GetValueOrDefault(name) > 0, $"{name} is not among {string.Join(", ", seen.Totals.Keys)}"));
        Assert.Equal(4, seen.Totals["loopscope.sessions.open"]);
        Assert.Equal(1, seen.Totals["loopscope.reconnects"]);
        Assert.Equal(1, seen.Totals["loopscope.commands verb=TypeLine"]);
    }

    private sealed class Seen : IDisposable
    {
        private readonly MeterListener _listener = new();

        public Seen(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PlaygroundMetrics.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public ConcurrentDictionary<string, double> Totals { get; } = new();

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = instrument.Name;
            foreach (var tag in tags)
            {
                name += $" {tag.Key}={tag.Value}";
            }

            Totals.AddOrUpdate(name, value, (_, before) => before + value);
        }
    }
}
