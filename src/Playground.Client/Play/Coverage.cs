using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// Which lines have run and where exceptions were raised, at any moment: a line counts from the first event that reached it.
/// Grows with the trace.
/// </summary>
public sealed class Coverage(TraceLog log)
{
    private readonly Dictionary<(int File, int Line), int> _reached = [];
    private readonly Dictionary<(int File, int Line), int> _raised = [];
    // A frame's file is known from the lines it reaches.
    private readonly Dictionary<int, int> _files = [];
    private int _read;

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        while (_read < log.Count)
        {
            foreach (ref readonly var e in log.Stretch(_read + 1))
            {
                _read++;
                if (e.Kind == EventKind.LineReached)
                {
                    _reached.TryAdd((e.Other, (int)e.Number), _read);
                    _files[e.Subject] = e.Other;
                }
                else if (e.Kind == EventKind.ExceptionRaised && _files.TryGetValue(e.Subject, out var file))
                {
                    _raised.TryAdd((file, (int)e.Number), _read);
                }
            }
        }
    }

    /// <summary>Lines of a file that have been reached, in order.</summary>
    public IEnumerable<int> ReachedLines(string file, int position) => Lines(_reached, file, position);

    /// <summary>Lines of a file that have raised an exception, in order.</summary>
    public IEnumerable<int> RaisedLines(string file, int position) => Lines(_raised, file, position);

    private IEnumerable<int> Lines(Dictionary<(int File, int Line), int> first, string file, int position) =>
        first.Where(entry => entry.Value <= position && log.Text(entry.Key.File) == file).Select(entry => entry.Key.Line).Order();
}
