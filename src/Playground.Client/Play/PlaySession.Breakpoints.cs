using System.Text;
using Playground.Client.Services;
using Playground.Contracts;

namespace Playground.Client.Play;

// Most breakpoints can be seen in the trace that is here; where there is a condition, the server is asked.
public sealed partial class PlaySession
{
    private const int MostLooksBack = 200;
    private const int MostAsked = 32;
    private const int MostBytesAsked = 3_200;
    private const int BytesEach = 70;

    private int? _conditionMet;

    /// <summary>Why a condition could not be evaluated, in Python's words; null when all is well.</summary>
    public string? BreakpointProblem { get; private set; }

    /// <summary>Somebody is looking for a breakpoint.</summary>
    public bool IsSearching { get; private set; }

    // Playing waits until it is known where the next condition holds.
    private bool AwaitsConditions => Breakpoints.HasConditions && _conditionMet is null;

    public void AddBreakpoint(Breakpoint point)
    {
        Breakpoints.Add(point);
        BreakpointsChanged();
    }

    public void RemoveBreakpoint(Breakpoint point)
    {
        Breakpoints.Remove(point);
        BreakpointsChanged();
    }

    /// <summary>Gives a line's breakpoint a condition; empty for none.</summary>
    public void SetCondition(LineBreakpoint point, string condition)
    {
        Breakpoints.Replace(point, point with { Condition = string.IsNullOrWhiteSpace(condition) ? null : condition.Trim() });
        BreakpointsChanged();
    }

    private void BreakpointsChanged()
    {
        BreakpointProblem = null;
        _ = FindConditionAsync();
        Changed?.Invoke();
    }

    private bool IsHeldBetween(int before, int after)
    {
        if (_conditionMet > before && _conditionMet <= after)
        {
            _ = FindConditionAsync();
            return true;
        }
        return Breakpoints.Next(Log, before, after) > 0;
    }

    private async Task FindConditionAsync()
    {
        _conditionMet = null;
        if (!Breakpoints.HasConditions || Phase != PlayPhase.Open)
            return;
        var (here, revision, all) = (Cursor.Position, Revision, Breakpoints.All.ToArray());
        var found = await AskServerAsync(here, int.MaxValue);
        if (here <= Cursor.Position && revision == Revision && all.SequenceEqual(Breakpoints.All))
            _conditionMet = found == 0 ? int.MaxValue : found;
    }

    private async Task ToBreakpointAsync(bool forward)
    {
        Clock.Stop();
        (_toTheEnd, _stepIsDue) = (false, false);
        if (Breakpoints.All.Count == 0 || IsSearching)
            return;
        var here = Cursor.Position;
        var known = forward ? Breakpoints.Next(Log, here, Log.Count) : PreviousSeenBefore(here);
        if (Breakpoints.HasConditions || (forward && known == 0 && !IsComplete))
        {
            IsSearching = true;
            Changed?.Invoke();
            known = forward ? await AskServerAsync(here, known == 0 ? int.MaxValue : known) : Math.Max(known, await LookBackAsync(here));
            IsSearching = false;
        }
        if (Cursor.Position == here)
            GoWhereItSeen(known != 0 ? known : forward ? Log.Count : 0);
        Changed?.Invoke();
    }

    // The step that has the event in it; if that has not arrived, as soon as it has.
    private void GoWhereItSeen(int sequence)
    {
        if (sequence > Log.Count)
        {
            _openAt = sequence;
            FetchFurther();
            return;
        }
        Seek(StopOf(sequence));
    }

    private int StopOf(int sequence) => Steps.PlaceOf(Steps.IndexOf(sequence - 1) + 1) is var stop && stop >= sequence ? stop : sequence;

    // The one that is seen at this very place is not before it.
    private int PreviousSeenBefore(int here)
    {
        var sequence = here;
        do
            sequence = Breakpoints.Previous(Log, sequence);
        while (sequence > 0 && StopOf(sequence) >= here);
        return sequence;
    }

    /// <returns>The first event at which a breakpoint is met, at most <paramref name="atMost"/>; 0 for none.</returns>
    private async Task<int> AskServerAsync(int from, int atMost)
    {
        var stop = _stop.Token;
        var points = Asked();
        try
        {
            while (from < atMost)
            {
                var result = await _connection.RunToAsync(_token, new RunToRequest(Revision, from, points), stop);
                if (result.Outcome == RunToOutcome.Met)
                {
                    BreakpointProblem = result.Problem;
                    return Math.Min(result.Sequence, atMost);
                }
                if (result.Outcome != RunToOutcome.NotYet)
                    break;
                from = Math.Max(from, result.Sequence);
            }
        }
        catch (RefusedException refusal)
        {
            BreakpointProblem = refusal.Message;
        }
        catch (OperationCanceledException)
        {
        }
        return atMost == int.MaxValue ? 0 : atMost;
    }

    // As many as fit into a message to the hub; conditions first, since only the server can tell them.
    private Breakpoint[] Asked()
    {
        var room = MostBytesAsked;
        return [.. Breakpoints.All.OrderBy(point => point is LineBreakpoint { Condition: not null } ? 0 : 1)
            .Take(MostAsked).TakeWhile(point => (room -= BytesEach + Encoding.UTF8.GetByteCount(TextOf(point))) >= 0)];
    }

    private static string TextOf(Breakpoint point) => point switch
    {
        LineBreakpoint line => line.File + line.Condition,
        SomethingPrinted printed => printed.Containing ?? "",
        _ => "",
    };

    // The server looks forwards only: the last of what it finds from the beginning.
    private async Task<int> LookBackAsync(int here)
    {
        var last = 0;
        for (var looks = 0; looks < MostLooksBack; looks++)
        {
            if (await AskServerAsync(last, here) is var met && (met == 0 || met >= here))
                break;
            last = met;
        }
        return last;
    }
}
