namespace Playground.Contracts;

/// <summary>
/// Addresses of the HTTP interface. Texts come in the language of the query's `culture`, else of the cookie that
/// ASP.NET Core's request localization reads, else of Accept-Language. Every refusal is an RFC 9457 problem.
/// </summary>
public static class ApiRoutes
{
    /// <summary>POST a <see cref="CreateSessionRequest"/>; 201 with a <see cref="CreateSessionResponse"/>.</summary>
    public const string Sessions = "/api/sessions";

    /// <summary>
    /// GET a session's trace as far as it has been recorded: text, or with ?format=json a JSON object a line. The session's token
    /// comes as a bearer token in the header Authorization.
    /// </summary>
    public const string Trace = "/api/trace";

    /// <summary>POST a <see cref="CheckRequest"/>; 200 with a list of <see cref="SyntaxProblem"/>, at most one a file. Runs nothing.</summary>
    public const string Check = "/api/check";

    /// <summary>GET the gallery; /{id} for one example.</summary>
    public const string Examples = "/api/examples";

    /// <summary>
    /// POST a <see cref="CreateSnippetRequest"/>; 201 (or 200, when it was there already) with a <see cref="Snippet"/>.
    /// GET /{id}; 404 when there is none, 410 when the operator has taken it down. POST /{id}/report a <see cref="ReportSnippetRequest"/>; 202.
    /// </summary>
    public const string Snippets = "/api/snippets";
}
