using CityTwin.CityPacks;
using CityTwin.CityPacks.Applying;
using CityTwin.Contracts;
using CityTwin.Gateway.Alerts;
using CityTwin.Gateway.Burden;
using CityTwin.Gateway.Demo;
using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Hosting;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Fences;
using CityTwin.Gateway.Live.Map;
using CityTwin.Gateway.Past;
using CityTwin.Gateway.Services;
using CityTwin.Gateway.Measuring;
using CityTwin.Grains.Hosting;
using CityTwin.Hosting;
using CityTwin.Journal;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

try
{
    var options = GatewayOptions.From(builder.Configuration);
    var folder = LoadedCity.FindFolder(options.Pack);
    var city = LoadedCity.From(folder);
    builder.Services.AddCity(city.Rules, new PackFolder(folder, city.Pack)).AddSingleton(city.Atlas).AddSingleton(city.Pack);
    await (options.IsEmbedded ? builder.AddEmbeddedSilo(city, options) : builder.AddSiloClient(city, options));
    builder.Services.AddSingleton(services => services.GetRequiredService<IGrainFactory>().Cells());
    builder.Services.AddSingleton<CaseDesk>().AddSingleton<OperationDesk>().AddSingleton<SituationDesk>().AddSingleton<FenceBoard>().AddSingleton<MapBoard>().AddSingleton<PastBoard>().AddSingleton<WhistleBook>().AddSingleton<AlertDesk>().AddSingleton<BurdenReading>();
    builder.Services.AddSingleton<IncidentIntake>().AddSingleton(new IntakeGate(IntakeLimits.IncidentsUnderWay));
    builder.Services.AddSingleton<LiveCity>().AddHostedService(services => services.GetRequiredService<LiveCity>());
    builder.Services.AddSingleton(options.Figures).AddSingleton<FiguresDesk>();
    builder.Services.AddSingleton<FiguresKeeper>().AddHostedService(services => services.GetRequiredService<FiguresKeeper>());
    builder.AddDoors(options.Ports);
    builder.Services.AddTelemetry("gateway", options.Telemetry);
    builder.Services.AddSingleton<CityGauges>();
    if (options.Demo)
    {
        builder.Services.AddSingleton(options).AddHostedService<DemoLife>();
    }

    var app = builder.Build();
    app.MapDoors(options.Ports);
    app.Services.GetRequiredService<CityGauges>();
    await app.StartAsync();
    await app.Services.GetRequiredService<LiveCity>().Ready;
    Console.WriteLine($"CityTwin is ready: {city.Rules.City.Names.InEnglish} {city.Rules.City.Names.Zh}");
    Console.WriteLine($"  page   http://{options.Ports.Host}:{options.Ports.Web}/");
    Console.WriteLine($"  gRPC   http://{options.Ports.Host}:{options.Ports.Grpc}   (reflection is on)");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception cause) when (cause is InvalidDataException or InvalidOperationException or IOException or JournalUnavailableException)
{
    await Console.Error.WriteLineAsync(cause.Message);
    return 1;
}
