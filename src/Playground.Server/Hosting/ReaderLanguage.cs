using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Playground.Client.Services;

namespace Playground.Server.Hosting;

/// <summary>
/// The language of texts: the query's `culture`, else the culture cookie, else Accept-Language. Numbers and dates stay
/// invariant: what is drawn of a run looks the same for everybody.
/// </summary>
internal static class ReaderLanguage
{
    public static void UseReaderLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Apply(context.Request);
        return next(context);
    });

    /// <summary>Makes it the language of what the caller does next.</summary>
    public static void Apply(HttpRequest request) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Find(request));

    internal static string Find(HttpRequest request) =>
        Languages.Match(request.Query["culture"])
        ?? Languages.Match(request.Query["lang"])
        ?? Languages.Match(Cookie(request))
        ?? Languages.FromAcceptLanguage(request.Headers.AcceptLanguage);

    private static string? Cookie(HttpRequest request) =>
        request.Cookies[Languages.Cookie] is { } cookie
            ? CookieRequestCultureProvider.ParseCookieValue(cookie)?.UICultures.FirstOrDefault().Value
            : null;
}
