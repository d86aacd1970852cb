using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>What is shown of sockets, pipes, and the bytes between them.</summary>
internal sealed class NetworkBuilder(LoopState state)
{
    private const int LongestText = 24;

    // The words in which a run's trace says what an endpoint is, each followed by where it is.
    private static readonly (string Words, EndpointKind Kind)[] Kinds =
    [
        ("server's end of a connection to ", EndpointKind.ServerEnd), ("connection to ", EndpointKind.Client), ("server ", EndpointKind.Server),
        ("datagram socket ", EndpointKind.Datagram), ("socket of a pair", EndpointKind.OfPair),
        ("pipe's reading end", EndpointKind.PipeReader), ("pipe's writing end", EndpointKind.PipeWriter),
    ];

    public static string Id(int endpoint) => $"e{endpoint}";

    public NetworkView Build()
    {
        if (state.Endpoints.Count == 0)
            return new NetworkView([], [], 0);
        var servers = new List<EndpointView>();
        var connections = new List<ConnectionView>();
        foreach (var endpoint in state.Endpoints)
        {
            var view = View(endpoint);
            if (view.Kind == EndpointKind.Server)
                servers.Add(view);
            else if (Comes(view.Kind, endpoint))
                connections.Add(Connect(endpoint, view));
        }
        return new NetworkView(servers.ToSeq(), connections.Take(NetworkView.Most).ToSeq(), Math.Max(0, connections.Count - NetworkView.Most));
    }

    // Who connects, or writes, is on the left; of a pair whoever came first. The right end comes with the left one.
    private bool Comes(EndpointKind kind, EndpointInfo endpoint) => state.Endpoint(endpoint.Peer) is not { } peer || kind switch
    {
        EndpointKind.Client or EndpointKind.PipeWriter => true,
        EndpointKind.ServerEnd or EndpointKind.PipeReader => false,
        _ => endpoint.Number < peer.Number,
    };

    private ConnectionView Connect(EndpointInfo left, EndpointView leftView)
    {
        var right = state.Endpoint(left.Peer);
        var flights = left.Incoming.Select(flight => Flight(flight, left, goesRight: false))
            .Concat(right?.Incoming.Select(flight => Flight(flight, right, goesRight: true)) ?? []).ToList();
        return new ConnectionView(
            leftView, right is null ? null : View(right), flights.Take(ConnectionView.MostFlights).ToSeq(),
            Math.Max(0, flights.Count - ConnectionView.MostFlights));
    }

    private EndpointView View(EndpointInfo endpoint)
    {
        var (kind, where) = KindOf(endpoint.Text);
        // The other end of a connection is made by the network, in whoever's time.
        var owner = kind == EndpointKind.ServerEnd ? null : TaskChip.Of(state, endpoint.Task);
        return new EndpointView(Id(endpoint.Number), kind, where, owner, endpoint.IsPeerClosed);
    }

    private static (EndpointKind Kind, string Where) KindOf(string text)
    {
        foreach (var (words, kind) in Kinds)
        {
            if (text.StartsWith(words, StringComparison.Ordinal))
                return (kind, text[words.Length..]);
        }
        return (EndpointKind.Other, text);
    }

    private static FlightView Flight(FlightInfo flight, EndpointInfo to, bool goesRight) =>
        new($"b{flight.SentAt}", Id(flight.From), Id(to.Number), goesRight, Shorten(flight.Text), flight.Bytes);

    private static string Shorten(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
