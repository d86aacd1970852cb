using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Playground.Client.Services;

public static class ClientServices
{
    /// <summary>
    /// What the components need wherever they render, in the browser or on the server for the first paint.
    /// The host adds an <see cref="IExampleCatalog"/> of its own.
    /// </summary>
    public static IServiceCollection AddPlaygroundClient(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddMudServices();
        return services;
    }

    /// <summary>What only the browser has: HTTP and the hub.</summary>
    public static IServiceCollection AddPlaygroundBrowser(this IServiceCollection services, Uri baseAddress)
    {
        services.AddScoped(_ => new HttpClient { BaseAddress = baseAddress });
        services.AddScoped<IExampleCatalog, HttpExampleCatalog>();
        return services;
    }
}
