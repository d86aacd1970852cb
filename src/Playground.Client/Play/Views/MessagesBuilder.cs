using Microsoft.Extensions.Localization;

namespace Playground.Client.Play.Views;

internal static class MessagesBuilder
{
    public static MessagesView Build(PlaySession session, bool draft, bool isEmpty, string said = "") =>
        new(session.Phase, session.Message, draft, isEmpty, session.Limit, said);
}

/// <summary>Words for what the program did that it should not have.</summary>
internal sealed class NoticesBuilder(PlaySession session, IStringLocalizer<Texts> texts)
{
    private const int MostNotices = 4;
    private const int MostNames = 4;

    public NoticesView Build()
    {
        var here = session.Cursor.Position;
        var all = session.Warnings.All;
        var warnings = Enumerable.Range(1, all.Count).Select(back => all[^back]).SkipWhile(warning => warning.Sequence > here);
        if (DeadlockFinder.Find(session.Cursor.State) is { } deadlock)
            warnings = warnings.Prepend(deadlock);
        return new NoticesView(warnings.Take(MostNotices).Select(View).ToSeq());
    }

    private NoticeView View(Warning warning)
    {
        var who = Name(warning.Task);
        var length = TimeText.About(warning.Nanoseconds);
        return warning.Kind switch
        {
            WarningKind.NeverAwaited => Notice(warning, texts["Notice.NeverAwaited"], texts["Notice.NeverAwaited.Text", warning.Text + "()"]),
            WarningKind.NeverRetrieved => Notice(warning, texts["Notice.NeverRetrieved"], texts["Notice.NeverRetrieved.Text", who], warning.Text),
            WarningKind.Blocked => Notice(warning, texts["Notice.Blocked"], texts["Notice.Blocked.Text", warning.Text, length] + Meanwhile(warning)),
            WarningKind.Busy => Notice(warning, texts["Notice.Busy"], texts["Notice.Busy.Text", who, length] + Meanwhile(warning)),
            WarningKind.SwallowedCancellation => Notice(warning, texts["Notice.Swallowed"], texts["Notice.Swallowed.Text", who, warning.Text]),
            WarningKind.LostTask => Notice(warning, texts["Notice.Lost"], texts["Notice.Lost.Text"], warning.Text),
            WarningKind.Deadlock => Notice(warning, texts["Notice.Deadlock"], texts["Notice.Deadlock.Text", Circle(warning)]),
            _ => Notice(warning, texts["Notice.Warning"], "", warning.Text),
        };
    }

    private static NoticeView Notice(Warning warning, string title, string text, string quote = "") => new(warning.Sequence, title, text, quote);

    private string Meanwhile(Warning warning) => warning.Waited.Count switch
    {
        0 => "",
        <= MostNames => texts["Notice.Meanwhile", Names(warning.Waited)],
        var count => texts["Notice.MeanwhileMany", Names(warning.Waited.Take(MostNames)), count - MostNames],
    };

    private string Circle(Warning warning) => string.Join(" → ", warning.Waited.Append(warning.Waited[0]).Select(Name));

    private string Names(IEnumerable<int> tasks) => string.Join(texts["Notice.Comma"], tasks.Select(Name));

    private string Name(int task) => session.Names.Task(task)?.ShortName ?? texts["Notice.Program"];
}
