using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CityTwin.Hosting;

/// <summary>Metrics for whoever asks, traces for whoever is named.</summary>
public static class Telemetry
{
    /// <summary>Name of every meter and every source of spans of the city's own.</summary>
    public const string Name = "CityTwin";

    /// <summary>Where metrics are read, in the text format of Prometheus.</summary>
    public const string Path = "/metrics";

    // The city's own first, then what it stands on.
    private static readonly string[] Meters =
        [Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans", "Npgsql"];

    private static readonly string[] Sources = [Name, "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application", "Npgsql"];

    /// <summary>Adds what is measured, and tracing when it is asked for.</summary>
    /// <param name="services">Of the process.</param>
    /// <param name="process">What the process is: <c>gateway</c> or <c>silo</c>.</param>
    /// <param name="options">Whether traces are made, and where they go.</param>
    public static void AddTelemetry(this IServiceCollection services, string process, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(process, serviceNamespace: "citytwin", autoGenerateServiceInstanceId: false))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        if (options.Otlp is { } address)
        {
            telemetry.WithTracing(traces => traces
                .SetSampler(new ParentBasedSampler(new CallsFromOutside(options.Share)))
                .AddAspNetCoreInstrumentation(calls => calls.Filter = call => call.Request.Path != Path && !call.Request.Path.StartsWithSegments("/health"))
                .AddSource(Sources)
                .AddOtlpExporter(otlp =>
                {
                    otlp.Endpoint = address;
                    otlp.Protocol = address.AbsolutePath is "/" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
                }));
        }
    }

    /// <summary>Answers <c>/metrics</c> at this port, whatever name it was asked by, and at no other.</summary>
    public static void UseMetrics(this WebApplication app, int port) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(call => call.Request.Path == Path && call.Connection.LocalPort == port);
}
