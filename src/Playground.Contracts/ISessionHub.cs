namespace Playground.Contracts;

/// <summary>What a client may ask of the hub at <see cref="HubRoutes.Session"/>. A session is addressed by its token only.</summary>
public interface ISessionHub
{
    /// <summary>Looks a session up; the first call on a connection. Fails with a HubException whose text is for people.</summary>
    Task<SessionInfo> Open(string token);

    /// <summary>
    /// The next events after <paramref name="afterSequence"/>, at most <paramref name="maxEvents"/>. Waits until at least one is there
    /// or the run has ended. Also tells the server how far the viewer is, so that it runs ahead of it by a bounded window only.
    /// </summary>
    Task<TraceBatch> Read(string token, int afterSequence, int maxEvents);
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

/// <summary>A source file of a program.</summary>
/// <param name="Name">File name without folders, such as "main.py".</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>Body of POST /api/sessions: an example by its id, or files (the first is the main one).</summary>
public sealed record CreateSessionRequest(string? Example = null, IReadOnlyList<SourceFile>? Files = null, long Seed = 0);

public sealed record CreateSessionResponse(string Token);

/// <param name="Problem">Set when the source could not be compiled; the run then has no line events.</param>
public sealed record SessionInfo(string Token, string Title, IReadOnlyList<SourceFile> Files, SyntaxProblem? Problem);

/// <summary>A SyntaxError, with CPython's message. Line and columns count from 1, columns in code points; EndColumn is exclusive.</summary>
public sealed record SyntaxProblem(string File, int Line, int Column, int EndLine, int EndColumn, string Type, string Message);

/// <summary>A stretch of the trace.</summary>
/// <param name="FirstSequence">Sequence number of the first event in it.</param>
/// <param name="Count">How many events.</param>
/// <param name="Payload">The events, packed by TraceCodec (docs/protocol.md). It starts from a keyed state of its own: decodable without earlier batches except for strings.</param>
/// <param name="Ended">The run is over and this batch reaches its last event.</param>
/// <param name="Total">How many events the server has recorded so far.</param>
public sealed record TraceBatch(int FirstSequence, int Count, byte[] Payload, bool Ended, int Total);
