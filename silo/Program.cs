using CityTwin.CityPacks;
using CityTwin.CityPacks.Applying;
using CityTwin.Contracts.Time;
using CityTwin.Grains.Hosting;
using CityTwin.Hosting;
using CityTwin.Journal;
using CityTwin.Silo;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Orleans.Dashboard;

// A silo as a process of its own: one of a cluster on PostgreSQL, or the only one beside the file of an embedded journal.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var settings = builder.Configuration;

try
{
    SiloSettings.Known.Check(settings);
    var folder = LoadedCity.FindFolder(settings["City:Pack"] ?? "seeds/linjiang");
    var city = LoadedCity.From(folder);
    var where = settings.GetSection(StoreOptions.Section).Get<StoreOptions>()?.Checked() ?? new StoreOptions();
    var membership = settings.GetSection(MembershipOptions.Section).Get<MembershipOptions>() ?? new MembershipOptions();
    var telemetry = settings.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.Checked() ?? new TelemetryOptions();
    var dashboard = settings.GetSection(DashboardAccess.Section).Get<DashboardAccess>()?.Checked() ?? new DashboardAccess();
    var store = await CityStore.Open(where, settings.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions(), city.Rules.City);

    builder.Services
        .AddCity(city.Rules, new PackFolder(folder, city.Pack))
        .AddSingleton(city.Atlas)
        .AddSingleton(store.Clock)
        .AddSingleton(_ => store.Journal)
        .AddSingleton(store.Reader);
    builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(membership.Address, membership.HealthPort, listen => listen.Protocols = HttpProtocols.Http1));
    builder.Services.AddHealthChecks().AddCheck<Health>("ready");
    builder.Services.AddTelemetry("silo", telemetry);
    builder.Host.UseOrleans(silo =>
    {
        (where.Database is { } database
            ? silo.JoinCluster(database, city.Rules.City, membership)
            : silo.UseLocalhostClustering(membership.Port, membership.GatewayPort))
            .AddCityActors();
        if (telemetry.IsTracing)
        {
            silo.AddActivityPropagation();
        }

        if (dashboard.Key is not null)
        {
            silo.AddDashboard();
        }
    });

    await using var host = builder.Build();
    host.MapHealthChecks("/health/live", new() { Predicate = _ => false });
    host.MapHealthChecks("/health/ready");
    host.UseMetrics(membership.HealthPort);
    if (dashboard.Key is not null)
    {
        host.MapOrleansDashboard("/dashboard").AddEndpointFilter(dashboard.Require);
    }

    await host.StartAsync();
    Console.WriteLine($"CityTwin silo is ready: {city.Rules.City.Names.InEnglish}, gateways connect to port {membership.GatewayPort}, health at port {membership.HealthPort}.");
    await host.WaitForShutdownAsync();
    return 0;
}
catch (Exception cause) when (cause is InvalidDataException or InvalidOperationException or IOException or JournalUnavailableException)
{
    await Console.Error.WriteLineAsync(cause.Message);
    return 1;
}
