using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <param name="Sequence">The event that began the line.</param>
/// <param name="Task">Who began it, 0 for no task.</param>
/// <param name="IsTyped">The reader typed it: it is input.</param>
public sealed record ConsoleLine(int Number, int Sequence, long Time, int Task, OutputStream Stream, string Text, bool IsTyped = false);

/// <summary>A line of input, where it was typed.</summary>
/// <param name="Sequence">The last event before it.</param>
/// <param name="Time">Virtual time then.</param>
public sealed record TypedLine(int Sequence, long Time, string Text);

/// <summary>
/// The program's output cut into lines, with what was typed in between, as a terminal shows it. It follows the state in both directions: what was written since is added,
/// what has not been written yet is taken back.
/// </summary>
public sealed class ConsoleModel
{
    private readonly List<ConsoleLine> _lines = [];
    private readonly List<Mark> _marks = [];
    private bool _open;
    private int _runs;
    private int _typed;

    public IReadOnlyList<ConsoleLine> Lines => _lines;

    /// <summary>Changes whenever <see cref="Lines"/> does.</summary>
    public int Version { get; private set; }

    /// <param name="runs">The output of a moment: a prefix of that of any later moment.</param>
    /// <param name="sequence">The moment.</param>
    /// <param name="typed">All input, in the order of its moments; when it is another than before, call <see cref="Clear"/> first.</param>
    public void Follow(IReadOnlyList<OutputRun> runs, int sequence = int.MaxValue, IReadOnlyList<TypedLine>? typed = null)
    {
        typed ??= [];
        var lines = 0;
        while (lines < typed.Count && typed[lines].Sequence <= sequence)
            lines++;
        if (runs.Count + lines == _marks.Count)
            return;
        Version++;
        while (_marks.Count > runs.Count + lines)
            TakeBack();
        while (_marks.Count < runs.Count + lines)
        {
            var next = _typed < lines ? typed[_typed] : null;
            if (next is not null && (_runs == runs.Count || runs[_runs].Sequence > next.Sequence))
                Add(next);
            else
                Add(runs[_runs]);
        }
    }

    public void Clear()
    {
        _lines.Clear();
        _marks.Clear();
        (_open, _runs, _typed) = (false, 0, 0);
        Version++;
    }

    // What is typed ends the line, as the Enter key does on a terminal; on a line of its own it can be told from what was printed.
    private void Add(TypedLine line)
    {
        _marks.Add(new Mark(_lines.Count, _open, _open ? _lines[^1] : null, IsTyped: true));
        _typed++;
        _lines.Add(new ConsoleLine(_lines.Count, Math.Max(line.Sequence, 1), line.Time, 0, OutputStream.Stdout, line.Text, IsTyped: true));
        _open = false;
    }

    private void Add(OutputRun run)
    {
        _marks.Add(new Mark(_lines.Count, _open, _open ? _lines[^1] : null, IsTyped: false));
        _runs++;
        var rest = run.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var piece = end < 0 ? rest : rest[..end];
            if (_open && _lines[^1].Stream == run.Stream)
                _lines[^1] = _lines[^1] with { Text = string.Concat(_lines[^1].Text, piece) };
            else
                _lines.Add(new ConsoleLine(_lines.Count, run.Sequence, run.Time, run.Task, run.Stream, piece.ToString()));
            _open = end < 0;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
    }

    private void TakeBack()
    {
        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        _lines.RemoveRange(mark.Lines, _lines.Count - mark.Lines);
        _open = mark.Open;
        if (mark.IsTyped)
            _typed--;
        else
            _runs--;
        if (mark.OpenLine is { } line)
            _lines[^1] = line;
    }

    // How things were before a run or a typed line was added.
    private readonly record struct Mark(int Lines, bool Open, ConsoleLine? OpenLine, bool IsTyped);
}
