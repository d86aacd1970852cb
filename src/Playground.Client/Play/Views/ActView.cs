using Microsoft.Extensions.Localization;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>A connection's end, or a server, that can be dropped or delayed.</summary>
public sealed record EndpointChoice(int Number, string Text);

/// <summary>Something that was done to the run.</summary>
/// <param name="Sequence">The last event before it.</param>
public sealed record DoneView(string Id, int Sequence, string Text);

/// <summary>What can be done to the run at this moment, and what was done.</summary>
/// <param name="HasEnded">The program has ended by this moment: nothing can be done any more.</param>
/// <param name="Refusal">Why the last wish was refused, or empty.</param>
public sealed record ActView(bool HasEnded, bool IsBusy, long Seed, Seq<EndpointChoice> Endpoints, Seq<DoneView> Done, string Refusal)
{
    private const int MostEndpoints = 24;

    public static ActView Build(PlaySession session, string refusal, IStringLocalizer<Texts> texts)
    {
        var state = session.Cursor.State;
        return new ActView(
            state.HasEnded,
            session.IsChanging || session.Phase != PlayPhase.Open || session.Problem is not null,
            session.Seed,
            // Both ends of a connection are dropped together: the first stands for both.
            state.Endpoints.Where(end => end.Peer == 0 || end.Number < end.Peer || state.Endpoint(end.Peer) is null)
                .Take(MostEndpoints).Select(end => new EndpointChoice(end.Number, end.Text)).ToSeq(),
            session.Commands.Select(command => new DoneView(command.Id, command.Sequence, Words(command.Change, texts))).ToSeq(),
            refusal);
    }

    private static string Words(RunChange change, IStringLocalizer<Texts> texts) => change switch
    {
        TypeLine line => texts["Act.Did.Type", line.Text],
        CloseInput => texts["Act.Did.Close"],
        SendSignal signal => texts["Act.Did.Signal", signal.Name],
        DropConnection drop => texts["Act.Did.Drop", drop.Endpoint],
        DelayConnection delay => texts["Act.Did.Delay", delay.Endpoint, delay.Seconds],
        _ => texts["Act.Did.Fail"],
    };
}
