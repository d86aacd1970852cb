using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play;

/// <summary>
/// Which lines have run and where exceptions were raised, at any moment: a line counts from the first event that reached it.
/// Grows with the trace.
/// </summary>
public sealed class Coverage(TraceLog log)
{
    private readonly FirstTimes _reached = new(log);
    private readonly FirstTimes _raised = new(log);
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
                    _reached.Add(e.Other, (int)e.Number, _read);
                    _files[e.Subject] = e.Other;
                }
                else if (e.Kind == EventKind.ExceptionRaised && _files.TryGetValue(e.Subject, out var file))
                {
                    _raised.Add(file, (int)e.Number, _read);
                }
            }
        }
    }

    /// <summary>Lines of a file that have been reached, in order.</summary>
    public Seq<int> ReachedLines(string file, int position) => _reached.Lines(file, position);

    /// <summary>Lines of a file that have raised an exception, in order.</summary>
    public Seq<int> RaisedLines(string file, int position) => _raised.Lines(file, position);

    /// <summary>When each line was met first. Most steps meet none anew: what was asked last is remembered.</summary>
    private sealed class FirstTimes(TraceLog log)
    {
        private readonly HashSet<(int File, int Line)> _known = [];
        // In the order in which they were met.
        private readonly List<(int Sequence, int File, int Line)> _first = [];
        private (string File, int Count) _asked = ("", -1);
        private Seq<int> _answer = [];

        public void Add(int file, int line, int sequence)
        {
            if (_known.Add((file, line)))
                _first.Add((sequence, file, line));
        }

        public Seq<int> Lines(string file, int position)
        {
            var count = CountUpTo(position);
            if (_asked != (file, count))
                (_asked, _answer) = ((file, count), _first.Take(count).Where(met => log.Text(met.File) == file).Select(met => met.Line).Order().ToSeq());
            return _answer;
        }

        private int CountUpTo(int position)
        {
            int low = 0, high = _first.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_first[middle].Sequence <= position) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
