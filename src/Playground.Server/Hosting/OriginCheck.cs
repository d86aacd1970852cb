namespace Playground.Server.Hosting;

/// <summary>
/// A browser says with Origin which site's page asks. Other sites' pages may not open the hub's WebSocket (which no
/// same-origin policy guards) and may not start sessions. Whoever sends no Origin is no browser, and needs the token anyway.
/// </summary>
internal static class OriginCheck
{
    public static void UseOriginCheck(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsGuarded(context.Request) && !IsOwnOrigin(context.Request))
        {
            await context.RequestServices.GetRequiredService<Refusals>().ForeignOrigin().ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments("/hub")
        || (request.Path.StartsWithSegments("/api") && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method));

    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        return origins.Count == 0
            || (origins.Count == 1 && string.Equals(origins[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
