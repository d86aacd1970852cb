namespace Playground.Contracts;

/// <summary>A source file of a program.</summary>
/// <param name="Name">File name without folders, such as "main.py".</param>
public sealed record SourceFile(string Name, string Text);

/// <summary>Body of POST /api/sessions: exactly one of an example, a snippet, or files (the first is the main one).</summary>
/// <param name="Example">An example's id.</param>
/// <param name="Seed">Decides everything that chance would decide. Null takes the snippet's, else 0.</param>
/// <param name="Snippet">A snippet's id.</param>
/// <param name="NanosecondsPerStep">Virtual CPU time that a step of the interpreter costs; null takes the server's.</param>
/// <param name="Limits">Tighter limits than the server's.</param>
public sealed record CreateSessionRequest(
    string? Example = null,
    IReadOnlyList<SourceFile>? Files = null,
    long? Seed = null,
    string? Snippet = null,
    long? NanosecondsPerStep = null,
    RequestedLimits? Limits = null);

/// <summary>What a run may use; null, or more than the server allows, takes the server's limit.</summary>
public sealed record RequestedLimits(
    long? Steps = null,
    double? VirtualSeconds = null,
    long? MemoryBytes = null,
    int? TraceEvents = null,
    long? OutputBytes = null,
    int? Tasks = null,
    int? Timers = null,
    int? Endpoints = null);

public sealed record CreateSessionResponse(string Token);

/// <summary>Body of POST /api/check: files as somebody is typing them.</summary>
public sealed record CheckRequest(IReadOnlyList<SourceFile> Files);
