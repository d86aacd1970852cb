using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <param name="Sequence">The event that began the line.</param>
/// <param name="Task">Who began it, 0 for no task.</param>
public sealed record ConsoleLine(int Number, int Sequence, long Time, int Task, OutputStream Stream, string Text);

/// <summary>
/// The program's output cut into lines. It follows the state in both directions: what was written since is added,
/// what has not been written yet is taken back.
/// </summary>
public sealed class ConsoleModel
{
    private readonly List<ConsoleLine> _lines = [];
    private readonly List<Mark> _marks = [];
    private bool _open;

    public IReadOnlyList<ConsoleLine> Lines => _lines;

    /// <summary>Changes whenever <see cref="Lines"/> does.</summary>
    public int Version { get; private set; }

    /// <param name="runs">The output of a moment: a prefix of that of any later moment.</param>
    public void Follow(IReadOnlyList<OutputRun> runs)
    {
        if (runs.Count == _marks.Count)
            return;
        Version++;
        while (_marks.Count > runs.Count)
            TakeBack();
        while (_marks.Count < runs.Count)
            Add(runs[_marks.Count]);
    }

    public void Clear()
    {
        _lines.Clear();
        _marks.Clear();
        _open = false;
        Version++;
    }

    private void Add(OutputRun run)
    {
        _marks.Add(new Mark(_lines.Count, _open, _open ? _lines[^1] : null));
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
        if (mark.OpenLine is { } line)
            _lines[^1] = line;
    }

    // How things were before a run was added.
    private readonly record struct Mark(int Lines, bool Open, ConsoleLine? OpenLine);
}
