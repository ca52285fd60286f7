using CityTwin.Gateway.Live;
using CityTwin.Gateway.Public;
using CityTwin.Gateway.Reports;
using CityTwin.Gateway.Services;
using CityTwin.Gateway.Tiles;
using CityTwin.Gateway.Measuring;
using CityTwin.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;

namespace CityTwin.Gateway.Hosting;

/// <summary>The doors: gRPC on a port of its own, the page with gRPC-Web and health on another.</summary>
internal static class Doors
{
    /// <summary>Largest message taken in: a thousand incidents with their texts fit four times.</summary>
    private const int LargestMessage = 4 * 1024 * 1024;

    public static void AddDoors(this WebApplicationBuilder builder, PortOptions ports)
    {
        var host = ports.Address;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(host, ports.Web, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(host, ports.Grpc, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = LargestMessage;
            grpc.Interceptors.Add<OpenStreams>();
            grpc.Interceptors.Add<LeavingInterceptor>();
        });
        builder.Services.AddGrpcReflection();
        builder.Services.AddPacking();
        builder.Services.AddGrpcHealthChecks().AddCheck<ReadyCheck>("ready", HealthStatus.Unhealthy, ["ready"]);
    }

    public static void MapDoors(this WebApplication app, PortOptions ports)
    {
        app.UseMetrics(ports.Web);
        app.UsePacking(ports.Web);
        app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        app.MapGrpcService<IntakeServiceV1>();
        app.MapGrpcService<CaseServiceV1>();
        app.MapGrpcService<WorkServiceV1>();
        app.MapGrpcService<OperationServiceV1>();
        app.MapGrpcService<SituationServiceV1>();
        app.MapGrpcService<BurdenServiceV1>();
        app.MapGrpcService<LiveServiceV1>();
        app.MapGrpcService<MapServiceV1>();
        app.MapGrpcService<PastServiceV1>();
        app.MapGrpcService<AlertServiceV1>();
        app.MapGrpcService<PlaceServiceV1>();
        app.MapGrpcService<CityServiceV1>();
        app.MapGrpcService<FiguresServiceV1>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        PublicDoor.Map(app);
        ReportDoor.Map(app);
        TileDoor.Map(app);
        app.ServePage();
    }

    private static void ServePage(this WebApplication app)
    {
        if (PageFolder() is not { } folder)
        {
            app.MapGet("/", () => "CityTwin runs. The page was not built: build with npm installed and without -p:BuildWeb=false.");
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,

            // Built files carry their content in their names; the page itself must be asked for anew after an upgrade.
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl =
                served.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Beside the program when published; in the project's folder during development.</summary>
    private static string? PageFolder() =>
        new[] { "wwwroot", "../../../wwwroot" }
            .Select(relative => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, relative)))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html")));
}
