using CityTwin.Client;
using CityTwin.Domain.Cases;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>An actor that was asked about a case before the case was opened is the actor of that case all the same.</summary>
public sealed class EarlyAskTests
{
    private const int Asked = 200;
    private const string Prefix = "LJ";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_limit_passes_of_a_case_whose_number_was_asked_for_before_it_was_opened()
    {
        await using var town = await Town.Start(Repository.Linjiang, "--Clock:Kind=Stepped");
        for (var id = 1; id <= Asked; id++)
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() => town.Client.Cases.ResumeCaseAsync(new() { Command = new() { Number = CaseNumber.Write(Prefix, id), Acting = "centre" } }).ResponseAsync);
            Assert.Equal("case.unknown", refused.RejectionCode());
        }

        var first = await Report(town, "first", Monday);
        Assert.True(CaseNumber.TryRead(Prefix, first.CaseNumber, out var opened) && opened <= Asked);
        await Report(town, "a month later", Monday.AddDays(30));

        await town.Settle();
        Assert.NotNull((await town.Client.Cases.GetCaseAsync(new() { Number = first.CaseNumber })).Case.Card.OverdueAt);
    }

    private static async Task<Receipt> Report(Town town, string id, DateTimeOffset at)
    {
        var kind = (await town.Client.City.GetCatalogueAsync(new())).Kinds.First(one => one.Limit.Length > 0);
        var box = (await town.Client.City.GetCityAsync(new())).Bounds;
        return (await town.Client.Intake.ReportIncidentAsync(new()
        {
            Incident = new Incident
            {
                Source = "early", SourceId = id, Kind = kind.Key, ReportedAt = Timestamp.FromDateTimeOffset(at),
                Position = new() { Lat = (box.South + box.North) / 2, Lon = (box.West + box.East) / 2, Crs = Crs.Wgs84 },
            },
        })).Receipt;
    }
}
