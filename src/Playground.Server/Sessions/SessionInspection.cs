using Playground.Contracts;
using Playground.Python.Vm.Inspection;

namespace Playground.Server.Sessions;

/// <summary>Shows what a run looks like at a moment: replayed up to there, and read at rest.</summary>
internal sealed class SessionInspection(Session session, SessionParts parts, Action resume)
{
    private const int MostValues = 100;
    private const int DeepestPath = 64;

    public Task<Inspection> LookAsync(InspectRequest request)
    {
        var commands = session.Commands;
        if (request.Revision != commands.Revision)
        {
            throw parts.Refuse(refusals => refusals.StaleRevision());
        }

        if (request.AtSequence < 0 || request.AtSequence > session.RecordedEvents || request.Start < 0 || request.Path is { Count: > DeepestPath })
        {
            throw parts.Refuse(refusals => refusals.NothingThere());
        }

        return session.VisitAsync(commands, request.AtSequence, (_, replay) => Look(replay.Run, request), resume);
    }

    private Inspection Look(IRun run, InspectRequest request)
    {
        switch (request.Target)
        {
            case InspectTarget.Stack:
                return new Inspection(request.AtSequence, [.. run.Stack().Select(View)], [], 0);
            case InspectTarget.AwaitChain when run.AwaitChain(request.Number) is { } chain:
                return new Inspection(request.AtSequence, [.. chain.Frames.Select(View)], [], 0, chain.Awaited);
            case InspectTarget.Frame when run.Frame(request.Number, request.Path ?? [], request.Start, MostValues) is { } values:
                return new Inspection(request.AtSequence, [], [.. values.Values.Select(View)], values.Total);
            default:
                throw parts.Refuse(refusals => refusals.NothingThere());
        }
    }

    private static InspectedFrame View(FrameView frame) => new(frame.Number, frame.Function, frame.File, frame.Line, frame.Coroutine);

    private static InspectedValue View(ValueView value) => new(value.Name, value.Type, value.Text, value.Children, value.SameAs);
}
