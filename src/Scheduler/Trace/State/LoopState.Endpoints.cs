namespace Playground.Scheduler.Trace;

// Sockets, pipes, servers, and the bytes between them.
public sealed partial class LoopState
{
    /// <summary>Those that are open, in order of creation.</summary>
    public IReadOnlyCollection<EndpointInfo> Endpoints => _endpoints;

    /// <summary>An endpoint that is open.</summary>
    public EndpointInfo? Endpoint(int number) => _endpoints[number];

    private void ApplyEndpointCreated(in TraceEvent e) =>
        _endpoints[e.Subject] = new EndpointInfo(e.Subject, _strings[e.Text], e.Task, Sequence) { ChangedAt = Sequence };

    private void ApplyEndpointConnected(in TraceEvent e)
    {
        if (_endpoints[e.Subject] is { } one) _endpoints[e.Subject] = one with { Peer = e.Other, ChangedAt = Sequence };
        if (_endpoints[e.Other] is { } other) _endpoints[e.Other] = other with { Peer = e.Subject, ChangedAt = Sequence };
    }

    private void ApplyBytesSent(in TraceEvent e)
    {
        if (_endpoints[e.Subject] is { } sender)
            _endpoints[e.Subject] = sender with { BytesSent = sender.BytesSent + e.Number, ChangedAt = Sequence };
        if (_endpoints[e.Other] is not { } to) return;
        var flight = new FlightInfo(e.Subject, e.Number, _strings[e.Text], e.Time, Sequence);
        _endpoints[e.Other] = to with { Incoming = [.. to.Incoming, flight], ChangedAt = Sequence };
    }

    private void ApplyBytesDelivered(in TraceEvent e)
    {
        if (_endpoints[e.Subject] is not { } to) return;
        // What one endpoint sent arrives in order; several may send datagrams to the same one.
        List<FlightInfo> incoming = [.. to.Incoming];
        var (from, bytes) = (e.Other, e.Number);
        var at = incoming.FindIndex(flight => flight.From == from && flight.Bytes == bytes);
        if (at >= 0) incoming.RemoveAt(at);
        _endpoints[e.Subject] = to with { Incoming = incoming, BytesDelivered = to.BytesDelivered + e.Number, ChangedAt = Sequence };
    }

    private void ApplyEndpointClosed(in TraceEvent e)
    {
        if (_endpoints[e.Subject] is not { } closed) return;
        _endpoints[e.Subject] = null;
        if (_endpoints[closed.Peer] is { } peer) _endpoints[closed.Peer] = peer with { IsPeerClosed = true, ChangedAt = Sequence };
    }
}
