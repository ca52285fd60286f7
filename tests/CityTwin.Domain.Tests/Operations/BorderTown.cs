using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>A city of two districts with two streets each, one community a street; noise is the streets' own matter, water the city's.</summary>
internal static class BorderTown
{
    public const string Noise = "town:matter:noise";
    public const string Water = "town:matter:water";

    /// <summary>A Monday, 10:00 in the city.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public static readonly CityRules Rules = Build("street");

    /// <summary>The same city without cases that are claimed by rule.</summary>
    public static readonly CityRules Unclaiming = Build(null);

    /// <summary>Between the communities of streets A1 and B1, which are of two districts.</summary>
    public static readonly Edge AcrossDistricts = Edge.Between([new EdgeArea("a1c", 0), new EdgeArea("b1c", 12)], "town");

    /// <summary>Where three streets meet.</summary>
    public static readonly Edge TriplePoint = Edge.Between([new EdgeArea("a1c", 0), new EdgeArea("a2c", 4.2), new EdgeArea("b1c", 9)], "town");

    public static readonly Place InA1 = new(30.2, 117.5, "a1c@1.1", ["town", "a", "a1", "a1c"], []);

    public static Decision<CaseEvent> Report(string kind, Edge? edge, Precedent? precedent = null, CityRules? rules = null) => CaseDecider.Decide(
        Case.Unreported,
        new CaseCommand.Report(new Incident("patrol", "1", kind, Monday, null), InA1, null) { Edge = edge, Precedent = precedent, Operation = -7 },
        rules ?? Rules, Monday);

    /// <summary>The operation of a noise case between the two districts.</summary>
    public static Operation OpenBoundary(Edge? edge = null, string kind = Noise)
    {
        var asked = Report(kind, edge ?? AcrossDistricts).Events.OfType<CaseEvent.JurisdictionAsked>().Single();
        return Operation.Unopened.After(new OperationCommand.OpenBoundary(7, kind, asked.Edge, asked.Claimants), Monday);
    }

    /// <summary>How an operation stands after a command that is not refused.</summary>
    public static Operation After(this Operation state, OperationCommand command, DateTimeOffset at)
    {
        var decision = OperationDecider.Decide(state, command, Rules, at);
        Assert.Null(decision.Refused);
        return decision.Events.Aggregate(state, Operation.Evolve);
    }

    /// <summary>The code with which a command is refused.</summary>
    public static string? Refusal(this Operation state, OperationCommand command, DateTimeOffset at) =>
        OperationDecider.Decide(state, command, Rules, at).Refused?.Code;

    /// <summary>Lets the clocks speak up to a time.</summary>
    public static IReadOnlyList<OperationEvent> Note(this Operation state, DateTimeOffset at) =>
        OperationDecider.Decide(state, new OperationCommand.NoteTime(), Rules, at).Events;

    private static CityRules Build(string? claimLevel)
    {
        Names Named(string name) => new(null, name);
        var city = new City(
            "town", "1", Named("Town"), "TWN", "Asia/Shanghai",
            [new("city", Named("City")), new("district", Named("District")), new("street", Named("Street")), new("community", Named("Community"))],
            [], Crs.Wgs84, new Projection(117.5, 30), CellMetres: 100, EdgeMetres: 30, DefaultPoints: []);
        string[] streets = ["a1", "a2", "b1", "b2"];
        List<Area> areas = [new("town", "city", null, Named("Town")), new("a", "district", "town", Named("A")), new("b", "district", "town", Named("B"))];
        areas.AddRange(streets.Select(street => new Area(street, "street", street[..1], Named(street.ToUpperInvariant()))));
        areas.AddRange(streets.Select(street => new Area(street + "c", "community", street, Named($"Community {street}"))));
        List<Organisation> organisations =
        [
            new("urban", Named("Urban"), "city", "town", "urban"), new("water", Named("Water"), "city", "town", "water"), new("police", Named("Police"), "city", "town", "police"),
            new("office-a", Named("Office A"), "district", "a", "district_office"), new("office-b", Named("Office B"), "district", "b", "district_office"),
        ];
        organisations.AddRange(streets.Select(street => new Organisation($"street-{street}", Named($"{street.ToUpperInvariant()} Street"), "street", street, "street_office")));
        CaseKind[] kinds =
        [
            new(new("town", SubjectKind.Matter, "noise"), Named("Noise"), "Order", null, new HandlingLimit(3, LimitUnit.WorkingDays), [new("street", "street_office")]),
            new(new("town", SubjectKind.Matter, "water"), Named("Water"), "Pipes", null, new HandlingLimit(2, LimitUnit.UrgentHours), [new("city", "water")]),
            new(new("town", SubjectKind.Matter, "gap"), Named("Gap"), "Order", null, new HandlingLimit(2, LimitUnit.UrgentHours), [new("street", "street_office")]),
        ];
        return new CityRules(
            city, areas, organisations, new CityCatalogue(kinds), TinyCity.Calendar,
            process: new ProcessRules
            {
                Superiors = new Dictionary<string, string> { ["street"] = "street_office", ["district"] = "district_office", ["city"] = "urban" },
                Operations = new OperationRules { ClaimLevel = claimLevel, WhistleLevels = ["street"] },
            });
    }
}
