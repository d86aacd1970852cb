namespace Playground.Contracts;

/// <summary>Addresses of the HTTP interface.</summary>
public static class ApiRoutes
{
    /// <summary>POST a <see cref="CreateSessionRequest"/>; 201 with a <see cref="CreateSessionResponse"/>, or an RFC 9457 problem.</summary>
    public const string Sessions = "/api/sessions";

    /// <summary>GET the gallery; /{id} for one example. ?lang= picks the language of the texts, else Accept-Language does.</summary>
    public const string Examples = "/api/examples";
}
