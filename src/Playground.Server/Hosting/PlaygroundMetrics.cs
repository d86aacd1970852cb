using System.Diagnostics;
using System.Diagnostics.Metrics;
using Playground.Contracts;
using Playground.Server.Sessions;

namespace Playground.Server.Hosting;

/// <summary>What the operator sees of the server, for OpenTelemetry. Nothing in it tells whose program it is, or what is in it.</summary>
internal sealed class PlaygroundMetrics
{
    public const string Name = "Loopscope";

    private readonly Counter<long> _sessions;
    private readonly Counter<long> _steps;
    private readonly Counter<long> _events;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _limits;
    private readonly Counter<long> _commands;
    private readonly Counter<long> _connections;
    private readonly Counter<long> _reconnects;
    private readonly Histogram<double> _waits;

    public PlaygroundMetrics(IMeterFactory meters, SessionRegistry registry)
    {
        var meter = meters.Create(Name);
        _sessions = meter.CreateCounter<long>("loopscope.sessions", "{session}", "Sessions started, or rebuilt from storage");
        _steps = meter.CreateCounter<long>("loopscope.steps", "{step}", "VM steps run");
        _events = meter.CreateCounter<long>("loopscope.trace.events", "{event}", "Events recorded");
        _bytes = meter.CreateCounter<long>("loopscope.trace.bytes", "By", "Packed trace sent");
        _limits = meter.CreateCounter<long>("loopscope.limits", "{hit}", "Limits that somebody ran into: of the server, or of a run");
        _commands = meter.CreateCounter<long>("loopscope.commands", "{command}", "Commands acknowledged");
        _connections = meter.CreateCounter<long>("loopscope.connections", "{connection}", "Connections to the hub, first ones and others");
        _reconnects = meter.CreateCounter<long>("loopscope.reconnects", "{reconnect}", "Readers who went on over another connection");
        _waits = meter.CreateHistogram<double>("loopscope.slice.wait", "s", "How long a session waited for its turn");
        meter.CreateObservableGauge("loopscope.sessions.open", () => registry.Count, "{session}", "Sessions in memory");
    }

    /// <summary>Where spans of our own come from.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    public void SessionStarted() => _sessions.Add(1, new KeyValuePair<string, object?>("from", "request"));

    public void SessionRebuilt() => _sessions.Add(1, new KeyValuePair<string, object?>("from", "storage"));

    public void SliceWaited(TimeSpan time, bool awaited) =>
        _waits.Record(time.TotalSeconds, new KeyValuePair<string, object?>("awaited", awaited));

    public void SliceRan(SliceReport slice)
    {
        _steps.Add(slice.Steps);
        _events.Add(slice.Events);
        if (slice.Limit is { } limit)
        {
            LimitHit(limit);
        }
    }

    public void Sent(TraceBatch batch) => _bytes.Add(batch.Payload.Length);

    public void LimitHit(string limit) => _limits.Add(1, new KeyValuePair<string, object?>("limit", limit));

    public void CommandTaken(string verb) => _commands.Add(1, new KeyValuePair<string, object?>("verb", verb));

    public void Connected() => _connections.Add(1);

    public void Reconnected() => _reconnects.Add(1);
}
