using System.Security.Cryptography;

namespace Playground.Server.Hosting;

/// <summary>
/// What a browser may do on our pages. Scripts come from this server only; the one inline script (the import map) carries a
/// nonce. WebAssembly needs 'wasm-unsafe-eval'; MudBlazor writes style elements and attributes; Monaco starts its workers from blobs
/// and carries its icons as data.
/// </summary>
internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // The address asked for: a page that isn't there is drawn under another.
        var isEmbed = context.Request.Path.StartsWithSegments("/embed");

        // At the last moment, because a handler of exceptions begins with a clean answer.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy(Nonce(context), isEmbed);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The nonce of this answer's inline scripts.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
        {
            context.Items[NonceKey] = nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        }

        return nonce;
    }

    // Anybody may put an embedded run into their page; nobody may put the site into a frame and have it clicked unseen.
    private static string Policy(string nonce, bool isEmbed) =>
        "default-src 'self'; " +
        $"script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonce}'; " +
        "style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; " +
        $"frame-ancestors {(isEmbed ? "*" : "'self'")}";
}
