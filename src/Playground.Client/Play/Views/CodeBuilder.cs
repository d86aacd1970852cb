using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

/// <summary>Works out the marks over the listing of one file.</summary>
internal sealed class CodeBuilder(LoopState state, string file, int previousSequence)
{
    private const int LongestValue = 32;

    public CodeView Build()
    {
        var line = IsThisFile(state.CurrentFile) && !state.HasEnded ? state.CurrentLine : 0;
        var active = line > 0 && state.IsInProgram;
        var running = state.Task(state.RunningTask);
        return new CodeView(
            line, active, running?.Color, Gutter(line, active, running), active ? Locals() : [],
            active && state.Raised is { } raised ? Shorten(raised.Text, 2 * LongestValue) : "");
    }

    private Seq<GutterLine> Gutter(int line, bool active, TaskInfo? running)
    {
        var chips = new SortedDictionary<int, List<GutterChip>>();
        var more = new Dictionary<int, int>();
        if (active && running is not null)
            chips[line] = [new GutterChip(running.Number, running.ShortName, running.Color, Running: true)];
        foreach (var coroutine in state.Coroutines)
        {
            if (coroutine is not { Phase: CoroutinePhase.Suspended, ParkedLine: > 0 and var at } || state.Task(coroutine.Task) is not { } task
                || !IsThisFile(state.Frame(coroutine.Frame)?.File ?? ""))
                continue;
            if (!chips.TryGetValue(at, out var there))
                chips[at] = there = [];
            // There is no room for more, and a line may park hundreds.
            if (there.Count >= GutterLine.MostChips)
                more[at] = more.GetValueOrDefault(at) + 1;
            else if (there.TrueForAll(chip => chip.Task != task.Number))
                there.Add(new GutterChip(task.Number, task.ShortName, task.Color, Running: false));
        }
        return chips.Select(entry => new GutterLine(entry.Key, entry.Value.ToSeq(), more.GetValueOrDefault(entry.Key))).ToSeq();
    }

    private Seq<LocalView> Locals()
    {
        if (state.CurrentFrame is not { } frame)
            return [];
        var locals = frame.Locals.ToArray().Where(local => !IsDefinition(local.Value)).ToArray();
        Array.Sort(locals, static (a, b) => b.ChangedAt.CompareTo(a.ChangedAt));
        return locals.Take(CodeView.MostLocals)
            .Select(local => new LocalView(local.Name, Shorten(local.Value, LongestValue), local.ChangedAt > previousSequence)).ToSeq();
    }

    // What the listing says already.
    private static bool IsDefinition(string value) =>
        value.StartsWith("<function ", StringComparison.Ordinal) || value.StartsWith("<class ", StringComparison.Ordinal)
        || value.StartsWith("<module ", StringComparison.Ordinal);

    private bool IsThisFile(string name) => name.Length == 0 || name == file;

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1), "…");
}
