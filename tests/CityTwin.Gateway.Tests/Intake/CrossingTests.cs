using System.Text;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>What an incident's way sends between processes arrives as it went, and without a word about types: parsing their names once took most of the time.</summary>
public sealed class CrossingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly Serializer Serializer = new ServiceCollection().AddDomainSerialization().BuildServiceProvider().GetRequiredService<Serializer>();

    private static readonly Place Somewhere = new(30.1, 120.2, "c1/3.4", ["city", "d1", "c1"], ["river"], new OriginalPoint(30.11, 120.21, Crs.Gcj02, "inverse"), Accuracy: 12, Asset: "lamp-7");

    private static readonly AssignedIncident Assigned = new(
        new IncidentToTake(new Incident("hotline", "1", "lamp", Noon, "hotline"), Somewhere, new MetricPoint(1.5, -2.5), 42, "dark"),
        new Assignment(7, new MergeEvidence(3, 4, 50, 60), "linjiang/c1/3.4"));

    private static readonly CaseCard Card = new(
        7, 2, 99, "lamp", CaseStage.Filed, CloseKind.None, Somewhere, "lighting", 3, Noon, Noon.AddDays(1), Noon.AddDays(2), Noon.AddDays(3), 6, Noon.AddHours(1));

    [Fact]
    public void Reports_on_their_way_to_cells() => Crosses([Assigned, Assigned with { Assignment = new Assignment(8, null, "linjiang/not-located") }]);

    [Fact]
    public void What_the_vicinity_is_asked() => Crosses([Assigned.Taken.ToAssign()]);

    [Fact]
    public void What_the_vicinity_answers() => Crosses([Assigned.Assignment, Assignment.UnderWay]);

    [Fact]
    public void What_a_cell_answers() => Crosses(
        [new TakeAnswer(TakeOutcome.Taken, 9, new CasePromise("lighting", ["kind", "lamp"], new DueTime(Noon, [new DueStep("limit", "1 day", Noon, "centre")]))), default]);

    [Fact]
    public void What_became_of_reports() => Crosses([new SettledIncident("hotline", "1", 7, Opened: true, TakeOutcome.TakenBefore)]);

    [Fact]
    public void How_cases_stand() => Crosses([Card, Card with { Lead = null, ClosedAt = null }]);

    private static void Crosses<T>(T[] message)
    {
        var bytes = Serializer.SerializeToArray(message);

        Assert.Equivalent(message, Serializer.Deserialize<T[]>(bytes), strict: true);
        Assert.DoesNotContain("CityTwin", Encoding.Latin1.GetString(bytes));
        Assert.DoesNotContain("System", Encoding.Latin1.GetString(bytes));
    }
}
