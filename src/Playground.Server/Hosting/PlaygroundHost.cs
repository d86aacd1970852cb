using Playground.Client.Services;
using Playground.Server.Examples;
using Playground.Server.Pages;
using Playground.Server.Sessions;
using Playground.Server.Snippets;
using Playground.Server.Storage;

namespace Playground.Server.Hosting;

/// <summary>Puts the server together: what each slice needs, and the way a request takes.</summary>
internal static class PlaygroundHost
{
    private static readonly string[] ListeningKeys =
        [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <param name="replace">Replaces parts, for tests.</param>
    /// <exception cref="StartupException">A setting or an example is not right.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PlaygroundHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = PlaygroundSettings.Read(builder.Configuration);

        // Not in appsettings.json: that would outrank ASPNETCORE_URLS and ASPNETCORE_HTTP_PORTS, by which a container says where to listen.
        if (!ListeningKeys.Any(key => builder.Configuration[key] is not null))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        // Without this only a published server, or one in the Development environment, would find the client's files.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            KestrelLimits.Apply(kestrel.Limits, settings);
        });
        builder.Services.AddSingleton(settings);
        builder.Services.AddRefusals();
        builder.Services.AddExamples(ExampleLibrary.Load(Path.Combine(AppContext.BaseDirectory, "examples")));
        builder.Services.AddSessions();
        builder.Services.AddScoped<ISnippets, StoredSnippets>();
        builder.Services.AddPages();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddHealth();
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddRateLimits(settings);
        builder.Services.AddInterfaceDescription();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        replace?.Invoke(builder.Services);

        // A server that can't start says why in one line, see ServerProcess; the host's own account of it is pages long.
        WebApplication? app = null;
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => level >= LogLevel.Warning && app?.Lifetime.ApplicationStarted.IsCancellationRequested is true);

        app = builder.Build();
        if (ProxySettings.Read(builder.Configuration) is { } proxies)
        {
            app.UseForwardedHeaders(proxies);
        }

        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseReaderLanguage();
        app.UseNotFoundPage();
        app.UseRefusals();
        app.UseOriginCheck();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapInterfaceDescription();
        app.MapExamples();
        app.MapSessions();
        app.MapCheck();
        app.MapSnippets();
        app.MapOperator();
        app.MapPages();
        return app;
    }
}
