namespace Playground.Contracts;

/// <summary>
/// Addresses of the HTTP interface. Texts come in the language of the query's `culture`, else of the cookie that
/// ASP.NET Core's request localization reads, else of Accept-Language.
/// </summary>
public static class ApiRoutes
{
    /// <summary>POST a <see cref="CreateSessionRequest"/>; 201 with a <see cref="CreateSessionResponse"/>, or an RFC 9457 problem.</summary>
    public const string Sessions = "/api/sessions";

    /// <summary>GET the gallery; /{id} for one example.</summary>
    public const string Examples = "/api/examples";
}
