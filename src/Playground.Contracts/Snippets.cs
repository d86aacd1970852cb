namespace Playground.Contracts;

/// <summary>Body of POST /api/snippets: a program to keep under a short address. The same content always gets the same id.</summary>
/// <param name="Files">The first is the main one.</param>
/// <param name="Seed">Decides everything that chance would decide.</param>
/// <param name="Parent">The snippet that this one was made from.</param>
public sealed record CreateSnippetRequest(IReadOnlyList<SourceFile> Files, long Seed = 0, string? Parent = null);

/// <summary>Answer to POST /api/snippets and GET /api/snippets/{id}. A snippet never changes.</summary>
/// <param name="Id">11 characters (letters, digits, - and _), from the hash of files and seed.</param>
/// <param name="Parent">The snippet that it was first made from.</param>
public sealed record Snippet(string Id, IReadOnlyList<SourceFile> Files, long Seed, string? Parent, DateTimeOffset CreatedAt);

/// <summary>Body of POST /api/snippets/{id}/report.</summary>
/// <param name="Reason">For the operator, at most 500 characters.</param>
public sealed record ReportSnippetRequest(string Reason);
