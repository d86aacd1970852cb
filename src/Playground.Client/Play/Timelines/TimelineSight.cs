using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Timelines;

/// <summary>The timeline as it is drawn for as much of the trace as is known, and for the stretch that is zoomed to.</summary>
public sealed class TimelineSight
{
    private const double Hair = 1.4;
    private const double LabelRoom = 7;
    private const double TickRoom = 6.5;
    private const double MajorTickRoom = 24;
    private const int MostArrows = 300;
    private const int LongestLabel = 40;
    private const int FineSteps = 500;

    private readonly StepScale _scale;
    private readonly List<Lane> _lanes;
    private readonly Dictionary<int, int> _rows;

    public TimelineSight(Timeline timeline, TraceSteps steps, ZoomWindow window)
    {
        _scale = new StepScale(steps, timeline.Jumps);
        Window = window;
        var shown = timeline.Lanes.Where(lane => lane.Segments.Count > 0).ToList();
        _lanes = shown.Take(LanesView.MostLanes).ToList();
        _rows = _lanes.Select((lane, row) => (lane.Task, row)).ToDictionary(entry => entry.Task, entry => entry.row);
        var raised = timeline.Markers.Where(marker => marker.Kind == MarkerKind.Exception).ToLookup(marker => marker.Task, marker => marker.Sequence);
        Lanes = new LanesView(
            _lanes.Select((lane, row) => View(lane, row, raised[lane.Task])).ToSeq(), shown.Count - _lanes.Count, Ticks(timeline), Wakes(timeline), Idle(timeline));
        Map = TimelineMapBuilder.Build(_lanes, _scale, window);
    }

    public LanesView Lanes { get; }

    public MapView Map { get; }

    public ZoomWindow Window { get; }

    public int StepCount => _scale.StepCount;

    /// <summary>The step at a share of the visible width.</summary>
    public int StepAt(double share) => _scale.StepAt(PlaceAt(share));

    /// <summary>The place on the whole scale at a share of the visible width.</summary>
    public double PlaceAt(double share) => Window.From + share * Window.Width;

    /// <param name="sequence">Where the reader is.</param>
    /// <param name="task">The task that runs there.</param>
    public PlayheadView Playhead(int sequence, int task = 0) => 
        new(Math.Round(Percent(sequence), 3), _rows.GetValueOrDefault(task, -1), StepCount * Window.Width > FineSteps);

    /// <summary>Where an event lies on the whole scale, 0 to 1.</summary>
    public double At(int sequence) => _scale.At(sequence);

    /// <summary>The lane in a row, null for none.</summary>
    public Lane? LaneIn(int row) => row >= 0 && row < _lanes.Count ? _lanes[row] : null;

    private double Percent(int sequence) => 100 * (_scale.At(sequence) - Window.From) / Window.Width;

    private LaneView View(Lane lane, int row, IEnumerable<int> raised)
    {
        var top = row * LanesView.LaneHeight;
        var running = new LanePath(top + 5, 16, Hair);
        var ready = new LanePath(top + 9, 8, Hair);
        var waiting = new LanePath(top + 10.5, 5, Hair);
        var sleeping = new LanePath(top + 12, 2, Hair);
        var labels = new List<LaneLabel>();
        foreach (var segment in lane.Segments)
        {
            var from = Percent(segment.StartSequence);
            var to = Percent(segment.EndSequence);
            switch (segment.Kind)
            {
                case SegmentKind.Running: running.Add(from * 10, to * 10); break;
                case SegmentKind.Ready: ready.Add(from * 10, to * 10); break;
                case SegmentKind.Waiting:
                    (IsSleep(segment) ? sleeping : waiting).Add(from * 10, to * 10);
                    if (Math.Min(to, 100) - Math.Max(from, 0) >= LabelRoom && segment.Text.Length > 0)
                        labels.Add(new LaneLabel(Math.Round(Math.Max(from, 0), 2), Math.Round(Math.Min(to, 100) - Math.Max(from, 0), 2), Shorten(segment.Text)));
                    break;
            }
        }
        return new LaneView(
            lane.Task, lane.Task <= 0 ? null : lane.Color, lane.ShortName, lane.Function, running.Finish(), ready.Finish(), waiting.Finish(), sleeping.Finish(),
            Marks(top, raised), labels.ToSeq());
    }

    private static bool IsSleep(in LaneSegment segment) => segment.Text.StartsWith("sleep", StringComparison.Ordinal);

    private string Marks(int top, IEnumerable<int> raised)
    {
        var marks = new LanePath(top + 2, 22, 2);
        foreach (var sequence in raised)
            marks.Add(Percent(sequence) * 10 - 1, Percent(sequence) * 10 + 1);
        return marks.Finish();
    }

    private Seq<TickView> Ticks(Timeline timeline)
    {
        var ticks = new List<TickView>();
        var major = double.NegativeInfinity;
        if (timeline.EndSequence > 0)
            Add(0, 0);
        foreach (var jump in timeline.Jumps)
            Add(jump.Sequence, jump.From + jump.Nanoseconds);
        return ticks.ToSeq();

        void Add(int sequence, long time)
        {
            var x = Percent(sequence);
            if (x is < 0 or > 100 || ticks.Count > 0 && x - ticks[^1].X < TickRoom)
                return;
            var isMinor = x - major < MajorTickRoom;
            if (!isMinor)
                major = x;
            ticks.Add(new TickView(Math.Round(x, 2), time == 0 ? "0 s" : TimeText.About(time), isMinor));
        }
    }

    // Stretches too narrow to see are left out.
    private Seq<IdleView> Idle(Timeline timeline) => timeline.Jumps
        .Select(jump => (From: Percent(jump.Sequence - 1), To: Percent(jump.Sequence)))
        .Where(jump => jump.To - jump.From >= .5 && jump.To > 0 && jump.From < 100)
        .Select(jump => new IdleView(Math.Round(jump.From, 2), Math.Round(jump.To - jump.From, 2))).ToSeq();

    private Seq<WakeView> Wakes(Timeline timeline)
    {
        var paths = new SortedDictionary<int, (PathText Lines, PathText Heads)>();
        var count = 0;
        foreach (var wake in timeline.Wakes)
        {
            if (wake.FromTask == wake.ToTask || !_rows.TryGetValue(wake.FromTask, out var from) || !_rows.TryGetValue(wake.ToTask, out var to))
                continue;
            var x1 = Percent(wake.FromSequence) * 10;
            var x2 = Percent(wake.ToSequence) * 10;
            if (x2 < 0 || x1 > 1000)
                continue;
            if (++count > MostArrows)
                return [];
            var color = _lanes[from].Task <= 0 ? -1 : _lanes[from].Color % TaskPalette.Count;
            if (!paths.TryGetValue(color, out var path))
                paths[color] = path = (new PathText(), new PathText());
            var isDown = to > from;
            var y1 = from * LanesView.LaneHeight + (isDown ? 21 : 5);
            var y2 = to * LanesView.LaneHeight + (isDown ? 8 : 18);
            var middle = (y1 + y2) / 2;
            path.Lines.Add('M', x1).Add(' ', y1).Add('C', x1).Add(' ', middle).Add(' ', x2).Add(' ', middle).Add(' ', x2).Add(' ', y2);
            path.Heads.Add('M', x2 - 3).Add(' ', y2 + (isDown ? -5 : 5)).Add('H', x2 + 3).Add('L', x2).Add(' ', y2 + (isDown ? 1 : -1)).Add('z');
        }
        return paths.Select(entry => new WakeView(entry.Key < 0 ? null : entry.Key, entry.Value.Lines.ToString(), entry.Value.Heads.ToString())).ToSeq();
    }

    private static string Shorten(string text) => text.Length <= LongestLabel ? text : string.Concat(text.AsSpan(0, LongestLabel - 1), "…");
}
