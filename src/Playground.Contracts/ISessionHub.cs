namespace Playground.Contracts;

/// <summary>
/// What a client may ask of the hub at <see cref="HubRoutes.Session"/>. A session is addressed by its token only; every call
/// fails with a HubException whose text is for people. Every call may be repeated: none has an effect twice.
/// </summary>
public interface ISessionHub
{
    /// <summary>Looks a session up; the first call on a connection.</summary>
    Task<SessionInfo> Open(string token);

    /// <summary>As <see cref="ReadFrom"/>, for a reader that knows of no revisions: of whatever the run is now.</summary>
    Task<TraceBatch> Read(string token, int afterSequence, int maxEvents);

    /// <summary>
    /// The next events after a position, at most <paramref name="maxEvents"/>. Waits until at least one is there, the run has ended,
    /// or it waits for input. Also tells the server how far the viewer is, so that it runs ahead of it by a bounded window only.
    /// When the position's revision is an old one, the batch may begin before the position
    /// (<see cref="TraceBatch.FirstSequence"/>): what the reader has from there on is no longer true.
    /// </summary>
    Task<TraceBatch> ReadFrom(string token, TracePosition position, int maxEvents);

    /// <summary>Changes the run from a moment on. When it returns, the change is kept: no restart of the server loses it.</summary>
    Task<CommandReceipt> Change(string token, SessionCommand command);

    /// <summary>
    /// Looks for the first event after a position at which one of the breakpoints is met, running on as far as needed. Answers
    /// after a second or two even when none is met; <see cref="RunToResult.Outcome"/> then says to ask again from where it is.
    /// </summary>
    Task<RunToResult> RunTo(string token, RunToRequest request);

    /// <summary>What frames, objects and await chains look like at the moment of an event.</summary>
    Task<Inspection> Inspect(string token, InspectRequest request);
}

/// <summary>What the hub may tell a client unasked.</summary>
public interface ISessionClient
{
    /// <summary>The server is going down; reconnect after this many milliseconds.</summary>
    Task Restarting(int retryAfterMilliseconds);
}

public static class HubRoutes
{
    public const string Session = "/hub/session";
}

/// <param name="Problem">Set when the source could not be compiled; the run then has no line events.</param>
/// <param name="Revision">How many commands the run has been changed by.</param>
/// <param name="Seed">What decides everything that chance would decide, as the last command has set it.</param>
/// <param name="Commands">Those that are in effect, in the order of their moments.</param>
public sealed record SessionInfo(
    string Token,
    string Title,
    IReadOnlyList<SourceFile> Files,
    SyntaxProblem? Problem,
    int Revision = 0,
    long Seed = 0,
    IReadOnlyList<AppliedCommand>? Commands = null);

/// <summary>A SyntaxError, with CPython's message. Line and columns count from 1, columns in code points; EndColumn is exclusive.</summary>
public sealed record SyntaxProblem(string File, int Line, int Column, int EndLine, int EndColumn, string Type, string Message);
