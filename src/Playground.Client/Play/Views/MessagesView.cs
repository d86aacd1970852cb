namespace Playground.Client.Play.Views;

/// <param name="Sequence">The moment at which it is known.</param>
/// <param name="Text">The whole of it in the reader's language.</param>
/// <param name="Quote">What Python says of it, or what it is about; may be empty.</param>
public sealed record NoticeView(int Sequence, string Title, string Text, string Quote);

/// <param name="Notices">The latest first.</param>
public sealed record NoticesView(Seq<NoticeView> Notices);

/// <param name="Message">The server's words.</param>
/// <param name="Draft">There is an edited version of this example in the browser's storage.</param>
/// <param name="IsEmpty">The reader asked to run a text with nothing in it.</param>
/// <param name="Said">What else must be said of what the reader did, or empty.</param>
public sealed record MessagesView(PlayPhase Phase, string Message, bool Draft, bool IsEmpty, string? Limit, string Said = "");
