using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Programs as they are started.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_journal_of_real_facts_refuses_a_driven_clock()
    {
        using var scratch = new Scratch();
        string[] options = [$"--City:Pack={Repository.Linjiang}", $"--Journal:Path={scratch.Journal}", "--Demo:Enabled=false",
            $"--Ports:Web={Ports.Free()}", $"--Ports:Grpc={Ports.Free()}"];
        await using (await TownProcess.Start(Repository.Program("gateway", "gateway.dll"), options))
        {
        }

        await using var refused = await TownProcess.RunToEnd(Repository.Program("gateway", "gateway.dll"), [.. options, "--Clock:Kind=Driven"]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("holds facts of a Real clock", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_pack_stops_the_start_and_names_what_is_wrong()
    {
        using var scratch = new Scratch();
        await using var refused = await TownProcess.RunToEnd(
            Repository.Program("gateway", "gateway.dll"), $"--City:Pack={scratch.Folder}", $"--Journal:Path={scratch.Journal}");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("city.json", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_that_the_city_is_ready()
    {
        await using var town = await Town.Start(Repository.Linjiang);
        using var http = new HttpClient();

        Assert.Equal("Healthy", await http.GetStringAsync($"{town.Page}/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await http.GetStringAsync($"{town.Page}/health/ready", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_silo_and_a_gateway_as_two_processes_are_one_city()
    {
        using var scratch = new Scratch();
        var (siloPort, clientPort, web, grpc) = (Ports.Free(), Ports.Free(), Ports.Free(), Ports.Free());
        string[] shared = [$"--City:Pack={Repository.Linjiang}", $"--Journal:Path={scratch.Journal}", $"--Silo:GatewayPort={clientPort}"];
        await using var silo = await TownProcess.Start(Repository.Program("silo", "silo.dll"), [.. shared, $"--Silo:Port={siloPort}"]);
        await using var gateway = await TownProcess.Start(
            Repository.Program("gateway", "gateway.dll"), [.. shared, $"--Ports:Web={web}", $"--Ports:Grpc={grpc}", "--Demo:Enabled=false"]);

        using var city = new CityTwinClient($"http://127.0.0.1:{grpc}");
        var kind = (await city.City.GetCatalogueAsync(new())).Kinds.First(kind => kind.MergeRadiusMetres > 0).Key;
        var bounds = (await city.City.GetCityAsync(new())).Bounds;
        var position = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        Incident Report(string id) => new() { Source = "two", SourceId = id, Kind = kind, Position = position, Text = "two processes" };

        var first = (await city.Intake.ReportIncidentAsync(new() { Incident = Report("1") })).Receipt;
        var second = (await city.Intake.ReportIncidentAsync(new() { Incident = Report("2") })).Receipt;
        Assert.Equal((first.CaseNumber, Disposition.Corroborated), (second.CaseNumber, second.Disposition));
        var signed = await city.Sign(first);
        Assert.Equal((Stage.Handling, 2), (signed.Card.Stage, signed.Card.Incidents));
    }
}
