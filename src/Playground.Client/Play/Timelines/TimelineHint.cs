using System.Globalization;
using Microsoft.Extensions.Localization;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Timelines;

/// <summary>Says what is under the pointer on the timeline.</summary>
internal static class TimelineHint
{
    /// <param name="share">Share of the visible width, 0 to 1.</param>
    /// <param name="row">The lane, counted from 0.</param>
    /// <returns>"C1 · 1.500 s · waits for item in q"; empty where there is nothing.</returns>
    public static string Of(TimelineSight sight, PlaySession session, double share, int row, IStringLocalizer<Texts> texts)
    {
        var place = session.Steps.PlaceOf(sight.StepAt(share));
        if (place == 0 || sight.LaneIn(row) is not { } lane)
            return "";
        var who = lane.Task == 0 ? texts["Hint.Program"] : lane.ShortName;
        var hint = string.Create(CultureInfo.InvariantCulture, $"{who} · {TimeText.Moment(session.Log[place].Time)}");
        return SegmentAt(lane.Segments, place) is { } segment ? $"{hint} · {Doing(segment, texts)}" : hint;
    }

    private static string Doing(in LaneSegment segment, IStringLocalizer<Texts> texts) => segment.Kind switch
    {
        SegmentKind.Running => texts["Hint.Running"],
        SegmentKind.Ready => texts["Hint.Ready"],
        SegmentKind.Idle => texts["Hint.Idle"],
        _ => segment.Text.Length == 0 ? texts["Hint.GaveWay"] : texts["Hint.Waiting", segment.Text],
    };

    private static LaneSegment? SegmentAt(IReadOnlyList<LaneSegment> segments, int place)
    {
        int low = 0, high = segments.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].StartSequence < place) low = middle + 1;
            else high = middle;
        }
        return low > 0 && segments[low - 1].EndSequence >= place ? segments[low - 1] : null;
    }
}
