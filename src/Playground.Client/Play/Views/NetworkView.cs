namespace Playground.Client.Play.Views;

public enum EndpointKind { Server, Client, ServerEnd, OfPair, PipeReader, PipeWriter, Datagram, Other }

/// <param name="Id">"e3" for endpoint 3.</param>
/// <param name="Where">An address such as "127.0.0.1:8888"; may be empty.</param>
/// <param name="Owner">The task that opened it, if one did.</param>
/// <param name="IsLeft">Its other end has been closed.</param>
public sealed record EndpointView(string Id, EndpointKind Kind, string Where, TaskChip? Owner, bool IsLeft);

/// <summary>Bytes on their way.</summary>
/// <param name="Id">"b12" for what event 12 sent.</param>
/// <param name="From">The endpoint that they come from, <paramref name="Into"/> the one that they go to.</param>
/// <param name="GoesRight">From the left end of the connection to the right one.</param>
public sealed record FlightView(string Id, string From, string Into, bool GoesRight, string Text, long Bytes);

/// <param name="Right">Null while (or since) there is no other end.</param>
public sealed record ConnectionView(EndpointView Left, EndpointView? Right, Seq<FlightView> Flights, int MoreFlights)
{
    public const int MostFlights = 4;
}

/// <summary>Servers, and connections, pipes and lone sockets.</summary>
public sealed record NetworkView(Seq<EndpointView> Servers, Seq<ConnectionView> Connections, int More)
{
    public const int Most = 8;
}

/// <param name="Id">"o4" for process 4.</param>
/// <param name="ExitCode">Null while it runs; negative: the number of the signal that killed it.</param>
public sealed record ProcessView(string Id, string Command, TaskChip? Starter, int? ExitCode);

/// <param name="Target">Command line of the process that it went to; null for the program itself.</param>
/// <param name="IsNew">It came in the step that was taken last.</param>
public sealed record SignalView(string Id, string Name, long Time, string? Target, bool IsNew);

/// <param name="Signals">The latest ones, in the order in which they came.</param>
public sealed record ProcessesView(Seq<ProcessView> Processes, int MoreProcesses, Seq<SignalView> Signals)
{
    public const int MostProcesses = 6;
    public const int MostSignals = 3;
}
