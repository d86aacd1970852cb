using Microsoft.Extensions.Localization;
using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

internal static class MessagesBuilder
{
    private const int MostNotices = 4;

    public static MessagesView Build(PlaySession session, bool draft, bool isEmpty) =>
        new(session.Phase, session.Message, draft, isEmpty, session.Limit);

    public static NoticesView Notices(LoopState state, IStringLocalizer<Texts> texts)
    {
        var notices = state.Notices.Where(notice => notice.Kind != EventKind.LimitReached).Reverse().Take(MostNotices)
            .Select(notice => new NoticeView(notice.Sequence, texts[TitleOf(notice.Kind)], notice.Text));
        return new NoticesView(notices.ToSeq());
    }

    private static string TitleOf(EventKind kind) => kind switch
    {
        EventKind.CoroutineNeverAwaited => "Notice.NeverAwaited",
        EventKind.ExceptionNeverRetrieved => "Notice.NeverRetrieved",
        EventKind.ThreadBlocked => "Notice.Blocked",
        _ => "Notice.Warning",
    };
}
