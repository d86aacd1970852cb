using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Says what happened in a trace and why, for learners. Holds no words itself: those are <see cref="ExplanationTexts"/>.
/// Needs names that are up to date (<see cref="TraceNames.Update"/>).
/// </summary>
public sealed partial class Explainer(TraceNames names, ExplanationTexts texts)
{
    private readonly TraceLog _log = names.Log;

    /// <summary>One event, with its cause where that is what matters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public Sentence Explain(int sequence)
    {
        ref readonly var e = ref _log[sequence];
        return new Sentence(sequence, Fill(texts.Template(KeyOf(e, sequence)), e, sequence));
    }

    /// <summary>
    /// What happened between two places of <see cref="TraceSteps"/>, in one or two sentences: what matters most of it.
    /// Empty where nothing happened.
    /// </summary>
    public IReadOnlyList<Sentence> ExplainStep(int from, int to)
    {
        var main = MainOf(from, to);
        if (main == 0) return [];
        var before = BestBefore(from, main);
        if (before != 0) return [Explain(before), Explain(main)];
        var goesOn = _log[main].Kind == HandleRun ? LastOf(main, to) : 0;
        return goesOn == 0 ? [Explain(main)] : [Explain(main), Explain(goesOn)];
    }

    /// <summary>Why it came to this event: a sentence for it, for its cause, for that one's cause, … the latest first.</summary>
    /// <param name="most">How many sentences at most.</param>
    public IReadOnlyList<Sentence> WhyNow(int sequence, int most = 8)
    {
        var sentences = new List<Sentence>();
        for (; sequence != 0 && sentences.Count < most; sequence = _log[sequence].Cause)
        {
            // Becoming ready tells of the scheduling too.
            var kind = _log[sequence].Kind;
            if (kind == HandleScheduled && _log[sequence].Other != 0) sequence = ReadyAfter(sequence);
            sentences.Add(Explain(sequence));
            if (_log[sequence].Kind == TaskReady) sequence = _log[sequence].Cause;
        }
        return sentences;
    }

    /// <summary>The TaskReady that follows a task's HandleScheduled, or the latter itself.</summary>
    private int ReadyAfter(int scheduled) =>
        scheduled < _log.Count && _log[scheduled + 1].Kind == TaskReady && _log[scheduled + 1].Cause == scheduled ? scheduled + 1 : scheduled;

    /// <summary>The event that makes a step a step.</summary>
    private int MainOf(int from, int to)
    {
        for (var sequence = Math.Min(to, _log.Count); sequence > from; sequence--)
        {
            if (StepRoles.Of(_log[sequence]) is StepRole.Stop or StepRole.StopWithTail or StepRole.Begin) return sequence;
        }
        return 0;
    }

    /// <summary>Where the coroutine goes on that a handle drives.</summary>
    private int LastOf(int after, int to)
    {
        for (var sequence = Math.Min(to, _log.Count); sequence > after; sequence--)
        {
            ref readonly var e = ref _log[sequence];
            if (e.Kind == CoroutineResumed && e.Number > 0 || e.Kind == CoroutineStarted) return sequence;
        }
        return 0;
    }

    /// <summary>What else the step did that is worth a sentence: anything before a line, but only what shows before other events.</summary>
    private int BestBefore(int from, int main)
    {
        var best = 0;
        var weight = _log[main].Kind switch { LineReached => 1, TaskReady or HandleRun => Output, _ => Effect };
        for (var sequence = from + 1; sequence < main; sequence++)
        {
            var own = WeightOf(_log[sequence].Kind);
            if (own >= weight && !IsOverBy(sequence, main)) (best, weight) = (sequence, own);
        }
        return best;
    }

    /// <summary>A coroutine that was made and has ended within the step: the line itself says as much.</summary>
    private bool IsOverBy(int created, int main)
    {
        if (_log[created].Kind != CoroutineCreated) return false;
        for (var sequence = created + 1; sequence < main; sequence++)
        {
            if (_log[sequence].Kind == CoroutineFinished && _log[sequence].Subject == _log[created].Subject) return true;
        }
        return false;
    }

    private const int Output = 7;
    private const int Effect = 5;

    /// <summary>How much a learner wants to hear of what a line did.</summary>
    private static int WeightOf(EventKind kind) => kind switch
    {
        OutputWritten => Output,
        ExceptionCaught => 6,
        QueuePut or QueueGot or PrimitiveAcquired or PrimitiveReleased or PrimitiveSignalled => Effect,
        FutureResolved or CoroutineCreated or PrimitiveCreated => 4,
        FrameLeft => 3,
        FrameEntered => 2,
        LocalChanged => 1,
        _ => 0,
    };
}
