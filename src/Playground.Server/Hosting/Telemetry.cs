using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Playground.Server.Hosting;

/// <summary>
/// Metrics and traces by OpenTelemetry. They leave the server only where the operator says so, with the standard variable
/// OTEL_EXPORTER_OTLP_ENDPOINT.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PlaygroundMetrics>();
        var telemetry = services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(PlaygroundMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"))
            .WithTracing(traces => traces.AddSource(PlaygroundMetrics.Name, "Microsoft.AspNetCore"));
        if (!string.IsNullOrEmpty(configuration[Endpoint]))
        {
            telemetry.UseOtlpExporter();
        }
    }
}
