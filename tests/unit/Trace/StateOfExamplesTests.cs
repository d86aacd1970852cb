using CsCheck;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Trace;

/// <summary>
/// The state at an event is the same however one comes there: forwards, backwards or in leaps, with every kind of thing that the
/// gallery's programs make.
/// </summary>
public sealed class StateOfExamplesTests
{
    private const int Places = 14;

    public static TheoryData<string> Examples => ExampleFiles.Names;

    [Theory, MemberData(nameof(Examples))]
    public void However_one_comes_there_it_is_the_same(string example)
    {
        var log = ProgramRun.Of(ExampleFiles.SourceOf(example), traced: true).Trace!;
        Gen.Int[0, log.Count].Array[Places].Sample(places =>
        {
            var cursor = new TraceCursor(log);
            foreach (var (place, expected) in places.Zip(Replayed(log, places)))
            {
                // Straight there, a little beyond and back, and from just before.
                foreach (var way in new[] { place, place + 40, place, place - 3, place })
                    cursor.Seek(way);
                Assert.Equal(expected, StateText.Of(cursor.State));
            }
        }, iter: 3);
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_part_with_the_same_number_and_the_same_last_change_is_the_same(string example)
    {
        var log = ProgramRun.Of(ExampleFiles.SourceOf(example), traced: true).Trace!;
        var known = new Dictionary<(Type, int Number, int ChangedAt), string>();
        var state = new LoopState(log.Strings);
        for (var sequence = 1; sequence <= Math.Min(log.Count, 3000); sequence++)
        {
            state.Apply(log[sequence], sequence);
            IEnumerable<StatePart> parts = [.. state.Tasks, .. state.Coroutines, .. state.Futures, .. state.Primitives, .. state.Frames];
            foreach (var part in parts)
            {
                if (!known.TryAdd((part.GetType(), part.Number, part.ChangedAt), StateText.Of(part)))
                    Assert.Equal(known[(part.GetType(), part.Number, part.ChangedAt)], StateText.Of(part));
            }
        }
    }

    /// <summary>The states at some places by definition, in one pass over the trace.</summary>
    private static string[] Replayed(TraceLog log, int[] places)
    {
        var texts = new string[places.Length];
        var state = new LoopState(log.Strings);
        foreach (var at in Enumerable.Range(0, places.Length).OrderBy(at => places[at]))
        {
            while (state.Sequence < places[at]) state.Apply(log[state.Sequence + 1], state.Sequence + 1);
            texts[at] = StateText.Of(state);
        }
        return texts;
    }
}
