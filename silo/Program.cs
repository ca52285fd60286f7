using CityTwin.CityPacks;
using CityTwin.CityPacks.Applying;
using CityTwin.Contracts.Time;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;

// A silo as a process of its own, on localhost clustering: the development form of the cluster.
var builder = Host.CreateApplicationBuilder(args);
var settings = builder.Configuration;

try
{
    var folder = LoadedCity.FindFolder(settings["City:Pack"] ?? "seeds/linjiang");
    var city = LoadedCity.From(folder);
    var store = await CityStore.Open(
        settings["Journal:Path"] ?? $"data/{city.Rules.City.Code}.db",
        settings.GetSection(ClockOptions.Section).Get<ClockOptions>() ?? new ClockOptions(),
        city.Rules.City.Version);

    builder.Services
        .AddCity(city.Rules, new PackFolder(folder, city.Pack))
        .AddSingleton(city.Atlas)
        .AddSingleton(store.Clock)
        .AddSingleton<ICaseJournal>(store.Journal)
        .AddSingleton<ICaseReader>(store.Journal.Reader);
    builder.UseOrleans(silo => silo
        .UseLocalhostClustering(settings.GetValue("Silo:Port", 11111), settings.GetValue("Silo:GatewayPort", 30000))
        .AddCityActors());

    var host = builder.Build();
    await host.StartAsync();
    Console.WriteLine($"CityTwin silo is ready: {city.Rules.City.Names.InEnglish}, gateways connect to port {settings.GetValue("Silo:GatewayPort", 30000)}.");
    await host.WaitForShutdownAsync();
    store.Journal.Dispose();
    return 0;
}
catch (Exception cause) when (cause is InvalidDataException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(cause.Message);
    return 1;
}
