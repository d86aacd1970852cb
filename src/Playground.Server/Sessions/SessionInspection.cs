using Playground.Contracts;
using Playground.Python.Vm.Inspection;

namespace Playground.Server.Sessions;

/// <summary>Shows what a run looks like at a moment: replayed up to there, and read at rest.</summary>
internal sealed class SessionInspection(Session session, SessionParts parts, Action resume)
{
    private const int MostValues = 100;
    private const int DeepestPath = 64;

    public async Task<Inspection> LookAsync(InspectRequest request)
    {
        var commands = session.Commands;
        if (request.Revision != commands.Revision)
        {
            throw parts.Refuse(refusals => refusals.StaleRevision());
        }

        if (request.AtSequence < 0 || request.Start < 0 || request.Path is { Count: > DeepestPath })
        {
            throw parts.Refuse(refusals => refusals.NothingThere());
        }

        return await session.VisitAsync(commands, request.AtSequence, (_, replay) => Look(replay, request), resume)
            ?? throw parts.Refuse(refusals => refusals.NothingThere());
    }

    private static Inspection? Look(Replay replay, InspectRequest request)
    {
        var (run, at) = (replay.Run, request.AtSequence);
        return request.Target switch
        {
            _ when replay.Log.Count < at => null,
            InspectTarget.Stack => new Inspection(at, [.. run.Stack().Select(View)], [], 0),
            InspectTarget.AwaitChain when run.AwaitChain(request.Number) is { } chain =>
                new Inspection(at, [.. chain.Frames.Select(View)], [], 0, chain.Awaited),
            InspectTarget.Frame when run.Frame(request.Number, request.Path ?? [], request.Start, MostValues) is { } values =>
                new Inspection(at, [], [.. values.Values.Select(View)], values.Total),
            InspectTarget.Context when run.Context(request.Number, request.Path ?? [], request.Start, MostValues) is { } values =>
                new Inspection(at, [], [.. values.Values.Select(View)], values.Total),
            _ => null,
        };
    }

    private static InspectedFrame View(FrameView frame) => new(frame.Number, frame.Function, frame.File, frame.Line, frame.Coroutine);

    private static InspectedValue View(ValueView value) => new(value.Name, value.Type, value.Text, value.Children, value.SameAs);
}
