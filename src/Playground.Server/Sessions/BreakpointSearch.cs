using System.Diagnostics;
using Playground.Contracts;
using Playground.Python.Vm.Inspection;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// Looks for the event at which a breakpoint is met. Most can be seen in the trace; a condition is evaluated in a second run,
/// brought to that event.
/// </summary>
internal sealed class BreakpointSearch(Session session, SessionParts parts, Action resume)
{
    private const int MostBreakpoints = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public async Task<RunToResult> FindAsync(RunToRequest request, CancellationToken cancellation)
    {
        var commands = session.Commands;
        if (request.Revision != commands.Revision)
        {
            throw parts.Refuse(refusals => refusals.StaleRevision());
        }

        if (request is not { AfterSequence: >= 0, Breakpoints.Count: > 0 and <= MostBreakpoints } || request.Breakpoints.Any(point => point is null))
        {
            throw parts.Refuse(refusals => refusals.BadBreakpoint("breakpoints"));
        }

        var conditions = request.Breakpoints.Select(Condition).ToArray();
        var started = Stopwatch.GetTimestamp();
        var sequence = request.AfterSequence;
        while (true)
        {
            await WaitAsync(new TracePosition(commands.Revision, sequence), Patience - Stopwatch.GetElapsedTime(started), cancellation);
            if (session.Commands.Revision != commands.Revision)
            {
                throw parts.Refuse(refusals => refusals.StaleRevision());
            }

            var (ended, waits, log) = (session.HasEnded, session.AwaitsInput, session.Log);
            for (var last = log.Count; sequence < last;)
            {
                sequence++;
                if (await MetAtAsync(log, sequence, request.Breakpoints, conditions, commands) is { } met)
                {
                    return met;
                }

                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    return new RunToResult(RunToOutcome.NotYet, sequence);
                }
            }

            if (ended || waits)
            {
                return new RunToResult(ended ? RunToOutcome.Ended : RunToOutcome.AwaitsInput, sequence);
            }

            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                return new RunToResult(RunToOutcome.NotYet, sequence);
            }
        }
    }

    private WatchExpression? Condition(Breakpoint point)
    {
        if (point is not LineBreakpoint { Condition: { } text } || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return WatchExpression.TryParse(text, out var problem) ?? throw parts.Refuse(refusals => refusals.BadBreakpoint(problem!));
    }

    private async Task WaitAsync(TracePosition position, TimeSpan longest, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(longest > TimeSpan.Zero ? longest : TimeSpan.Zero);
        try
        {
            await session.AwaitEventsAsync(position, resume, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Not yet.
        }
    }

    private async Task<RunToResult?> MetAtAsync(
        TraceLog log, int sequence, IReadOnlyList<Breakpoint> points, WatchExpression?[] conditions, CommandLog commands)
    {
        for (var index = 0; index < points.Count; index++)
        {
            if (!IsAt(points[index], log, sequence))
            {
                continue;
            }

            if (conditions[index] is not { } condition)
            {
                return new RunToResult(RunToOutcome.Met, sequence, index);
            }

            var frame = log[sequence].Subject;
            var view = await session.VisitAsync(commands, sequence, (_, replay) => replay.Run.Evaluate(frame, condition), resume);
            if (view.IsTrue || view.Problem is not null)
            {
                return new RunToResult(RunToOutcome.Met, sequence, index, view.Problem);
            }
        }

        return null;
    }

    private static bool IsAt(Breakpoint point, TraceLog log, int sequence)
    {
        ref readonly var e = ref log[sequence];
        return point switch
        {
            LineBreakpoint line => e.Kind == EventKind.LineReached && e.Number == line.Line && log.Text(e.Other) == line.File,
            TaskResumes task => e.Kind == EventKind.TaskRunning && e.Subject == task.Task,
            SomethingPrinted printed => e.Kind == EventKind.OutputWritten
                && (printed.Containing is null || log.Text(e.Text).Contains(printed.Containing, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
