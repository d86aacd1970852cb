using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Timelines;

/// <summary>The whole run in small: when each of the first tasks ran.</summary>
internal static class TimelineMapBuilder
{
    private const int MostRows = 12;
    private const double Hair = 1.5;

    public static MapView Build(List<Lane> lanes, StepScale scale, ZoomWindow window)
    {
        // Nobody needs a map of what is all in sight.
        if (!window.CanZoomOut)
            return MapView.Empty;
        var rows = lanes.Take(MostRows).Select((lane, row) =>
        {
            var ran = new LanePath(row, .7, Hair);
            foreach (var segment in lane.Segments)
            {
                if (segment.Kind == SegmentKind.Running)
                    ran.Add(scale.At(segment.StartSequence) * 1000, scale.At(segment.EndSequence) * 1000);
            }
            return new MapLane(lane.Task <= 0 ? null : lane.Color, ran.Finish());
        }).ToSeq();
        return new MapView(rows, rows.Count, Math.Round(window.From * 100, 2), Math.Round(window.Width * 100, 2));
    }
}
