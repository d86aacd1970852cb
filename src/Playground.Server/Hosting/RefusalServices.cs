namespace Playground.Server.Hosting;

/// <summary>Whatever goes wrong with a request to the API is answered as an RFC 9457 problem.</summary>
internal static class RefusalServices
{
    public static void AddRefusals(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<Refusals>();
        services.AddProblemDetails();
        services.AddExceptionHandler<RequestFailures>();

        // A body that can't be bound is refused by RequestFailures, with the reason, instead of by an empty answer.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.RespectNullableAnnotations = true);
    }

    public static void UseRefusals(this WebApplication app)
    {
        app.UseExceptionHandler();

        // What the framework refuses by a bare status (no such address, method or media type, too large a body) gets its reason too.
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api => api.UseStatusCodePages(context => Explain(context.HttpContext)));
    }

    private static Task Explain(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? context.RequestServices.GetRequiredService<Refusals>().BodyTooLarge().ExecuteAsync(context)
            : TypedResults.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
}
