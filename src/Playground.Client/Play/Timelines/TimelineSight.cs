using System.Globalization;
using System.Text;
using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Timelines;

/// <summary>The timeline as it is drawn for as much of the trace as is known, and for the stretch that is zoomed to.</summary>
public sealed class TimelineSight
{
    private const double Hair = 1.4;
    private const double LabelRoom = 7;
    private const double TickRoom = 6.5;
    private const int MostArrows = 300;
    private const int LongestLabel = 40;

    private readonly StepScale _scale;

    public TimelineSight(Timeline timeline, TraceSteps steps, ZoomWindow window)
    {
        _scale = new StepScale(steps, timeline.Jumps);
        Window = window;
        var shown = timeline.Lanes.Where(lane => lane.Segments.Count > 0).ToList();
        var lanes = shown.Take(LanesView.MostLanes).ToList();
        Lanes = new LanesView(
            lanes.Select((lane, row) => View(lane, row)).ToSeq(), shown.Count - lanes.Count, Ticks(timeline), Wakes(timeline, lanes));
    }

    public LanesView Lanes { get; }

    public ZoomWindow Window { get; }

    public int StepCount => _scale.StepCount;

    /// <summary>The step at a share of the visible width.</summary>
    public int StepAt(double share) => _scale.StepAt(Window.From + share * (Window.To - Window.From));

    public PlayheadView Playhead(int sequence) => new(Math.Round(Percent(sequence), 3));

    /// <summary>Where an event lies on the whole scale, 0 to 1.</summary>
    public double At(int sequence) => _scale.At(sequence);

    private double Percent(int sequence) => 100 * (_scale.At(sequence) - Window.From) / (Window.To - Window.From);

    private LaneView View(Lane lane, int row)
    {
        var top = row * LanesView.LaneHeight;
        var running = new LanePath(top + 5, 16, Hair);
        var ready = new LanePath(top + 9, 8, Hair);
        var waiting = new LanePath(top + 11, 4, Hair);
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
                    waiting.Add(from * 10, to * 10);
                    if (Math.Min(to, 100) - Math.Max(from, 0) >= LabelRoom && segment.Text.Length > 0)
                        labels.Add(new LaneLabel(Math.Round(Math.Max(from, 0), 2), Math.Round(Math.Min(to, 100) - Math.Max(from, 0), 2), Shorten(segment.Text)));
                    break;
            }
        }
        return new LaneView(
            lane.Task, lane.Task == 0 ? null : lane.Color, lane.ShortName, lane.Function, running.Finish(), ready.Finish(), waiting.Finish(), labels.ToSeq());
    }

    private Seq<TickView> Ticks(Timeline timeline)
    {
        var ticks = new List<TickView>();
        if (timeline.EndSequence > 0)
            Add(0, 0);
        foreach (var jump in timeline.Jumps)
            Add(jump.Sequence, jump.From + jump.Nanoseconds);
        return ticks.ToSeq();

        void Add(int sequence, long time)
        {
            var x = Percent(sequence);
            if (x is >= 0 and <= 100 && (ticks.Count == 0 || x - ticks[^1].X >= TickRoom))
                ticks.Add(new TickView(Math.Round(x, 2), time == 0 ? "0 s" : TimeText.About(time)));
        }
    }

    private Seq<WakeView> Wakes(Timeline timeline, List<Lane> lanes)
    {
        var rows = lanes.Select((lane, row) => (lane.Task, row)).ToDictionary(entry => entry.Task, entry => entry.row);
        var paths = new SortedDictionary<int, StringBuilder>();
        var count = 0;
        foreach (var wake in timeline.Wakes)
        {
            if (wake.FromTask == wake.ToTask || !rows.TryGetValue(wake.FromTask, out var from) || !rows.TryGetValue(wake.ToTask, out var to))
                continue;
            var x1 = Percent(wake.FromSequence) * 10;
            var x2 = Percent(wake.ToSequence) * 10;
            if (x2 < 0 || x1 > 1000)
                continue;
            if (++count > MostArrows)
                return [];
            var color = lanes[from].Task == 0 ? -1 : lanes[from].Color % TaskPalette.Count;
            if (!paths.TryGetValue(color, out var path))
                paths[color] = path = new StringBuilder();
            var y1 = from * LanesView.LaneHeight + (to > from ? 21 : 5);
            var y2 = to * LanesView.LaneHeight + (to > from ? 7 : 19);
            path.Append(CultureInfo.InvariantCulture, $"M{x1:0.#} {y1}C{x1:0.#} {(y1 + y2) / 2} {x2:0.#} {(y1 + y2) / 2} {x2:0.#} {y2}");
        }
        return paths.Select(entry => new WakeView(entry.Key < 0 ? null : entry.Key, entry.Value.ToString())).ToSeq();
    }

    private static string Shorten(string text) => text.Length <= LongestLabel ? text : string.Concat(text.AsSpan(0, LongestLabel - 1), "…");
}
