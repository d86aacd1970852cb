namespace Playground.Client.Play.Views;

/// <param name="Step">Number of the step at which the reader is, 0 before the first.</param>
/// <param name="Count">How many steps are known.</param>
/// <param name="IsComplete">There will be no more of them.</param>
/// <param name="Tasks">Whom one can follow.</param>
/// <param name="Followed">The task that is followed, null for the loop.</param>
public sealed record TransportView(
    int Step, int Count, bool IsComplete, int Line, bool IsPlaying, bool CanBack, bool CanStep, bool CanPlay, double Speed, PlayPace Pace,
    bool IsBookmarked, Seq<TaskChip> Tasks, int? Followed)
{
    public static TransportView Build(PlaySession session, int line)
    {
        var state = session.Cursor.State;
        return new TransportView(
            session.Step, session.StepCount, session.IsComplete, line, session.Clock.IsPlaying, CanBack: state.Sequence > 0,
            CanStep: !session.IsComplete && session.Log.Count > 0 || state.Sequence < session.Log.Count, CanPlay: session.StepCount > 0, session.Clock.Speed, session.Clock.Pace,
            session.Bookmarks.Contains(session.Cursor.Position),
            Followable(session), session.FollowedTask);
    }

    // Whoever is followed is among those that are named, however late it was made.
    private static Seq<TaskChip> Followable(PlaySession session) =>
        session.FollowedTask is { } followed && session.FirstTasks.All(task => task.Task != followed) && session.Names.Task(followed) is { } late
            ? [.. session.FirstTasks, new TaskChip(late.Number, late.Color, late.ShortName)]
            : session.FirstTasks;
}
