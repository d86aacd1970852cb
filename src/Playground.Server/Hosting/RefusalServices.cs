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

    public static void UseRefusals(this IApplicationBuilder app) => app.UseExceptionHandler();
}
