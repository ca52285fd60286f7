using CityTwin.Domain.Cases;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>
/// Linjiang after some weeks: everybody played along while the first reports came in, nobody for the others, and then so much time passed
/// that what is open is late. Its clock is stepped, so nothing happens any more unless somebody reports.
/// </summary>
public sealed class LivedTown : IAsyncLifetime
{
    public const int Reports = 400;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    internal static string Citytwin => Repository.Program(Path.Combine("src", "CityTwin.Cli"), "citytwin.dll");

    internal Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Town = await Town.Start(Repository.Linjiang, "--Clock:Kind=Stepped", $"--Clock:Start={Start:O}");
        await Simulate("--incidents", $"{Reports * 3 / 4}", "--rate", "20", "--play", "all", "--seed", "1");
        await Simulate("--incidents", $"{Reports / 4}", "--rate", "max", "--seed", "2");
        await Report("later");
    }

    /// <summary>Reports something a month later, and by that moves the clock; returns when all that follows is counted.</summary>
    public async Task<Receipt> Report(string id)
    {
        var city = await Town.Client.City.GetCityAsync(new());
        var kinds = (await Town.Client.City.GetCatalogueAsync(new())).Kinds;
        var answer = await Town.Client.Intake.ReportIncidentAsync(new()
        {
            Incident = new Incident
            {
                Source = "test", SourceId = id, Kind = kinds.First(kind => kind.MergeRadiusMetres == 0).Key,
                ReportedAt = Timestamp.FromDateTimeOffset(Start.AddDays(30)),
                Position = new() { Lat = (city.Bounds.South + city.Bounds.North) / 2, Lon = (city.Bounds.West + city.Bounds.East) / 2, Crs = Crs.Wgs84 },
            },
        });
        await Town.Settle();
        await CaughtUp();
        return answer.Receipt;
    }

    /// <summary>How many cases are open and were to be handled by now.</summary>
    public async Task<int> Late()
    {
        using var reader = new SqliteReader(Town.Journal);
        var open = await reader.Search(new CardQuery { Limit = int.MaxValue }, TestContext.Current.CancellationToken);
        return open.Count(card => card.IsOpen && card.Stage is not (CaseStage.AwaitInspection or CaseStage.AwaitClose) && card.OverdueAt is not null);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    // The journal is the truth; what counts it follows a moment later.
    private Task CaughtUp() => Town.Until("all that happened is counted", async () =>
    {
        var city = await Town.Client.City.GetCityAsync(new());
        var question = new FiguresQuestion { From = Timestamp.FromDateTimeOffset(Start), To = Timestamp.FromDateTimeOffset(Start.AddDays(1)) };
        return (await Town.Client.Figures.GetFiguresAsync(new() { Question = question })).Figures.Position == city.Position;
    });

    private async Task Simulate(params string[] options)
    {
        await using var sent = await TownProcess.RunToEnd(Citytwin, ["simulate", "--address", Town.Address, .. options]);
        Assert.True(sent.ExitCode == 0, sent.Output);
    }
}
