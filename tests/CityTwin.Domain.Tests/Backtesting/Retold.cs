using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Backtesting;

/// <summary>Facts for a backtest in the tiny city, on a map of metres: a place's latitude counts metres north, its longitude metres east.</summary>
internal static class Retold
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset PotholeDue = new(2026, 3, 4, 2, 0, 0, TimeSpan.Zero);
    public static readonly MergeRule Rule = new(25, TimeSpan.FromHours(72));

    private static readonly Dictionary<string, string> Districts = new() { ["N1"] = "N", ["N2"] = "N", ["S1"] = "S" };

    public static PastReport.Opened Opened(
        long id, double x = 0, string community = "N1", string? lead = "n1-committee", DateTimeOffset? due = null, double hours = 0, string kind = TinyCity.Pothole) =>
        new(id, id, Says($"{id}", kind, hours), At(x, community), Morning.AddHours(hours), "2026.1",
            new PastDecision(lead, due ?? DueTimes.After(Morning.AddHours(hours), new(2, LimitUnit.WorkingDays), TinyCity.Calendar, TinyCity.Rules.TimeZone).At));

    public static PastReport.Joined Joined(long id, long position, double x = 0, double hours = 0) =>
        new(id, position, Says($"{position}", TinyCity.Pothole, hours), At(x, "N1"), Morning.AddHours(hours), Rule);

    public static BacktestResult Under(CityRules rules, params PastFact[] facts) => Between(new(2026, 3, 1), new(2026, 4, 1), rules, facts);

    public static BacktestResult Between(DateOnly from, DateOnly to, CityRules rules, params PastFact[] facts)
    {
        var backtest = new Backtest(rules, new BacktestPeriod(from, to, rules.TimeZone), place => new MetricPoint(place.Lon, place.Lat));
        Array.ForEach(facts, backtest.Take);
        return backtest.Result();
    }

    /// <summary>The tiny city with another row for potholes, or with none.</summary>
    public static CityRules With(Func<CaseKind, CaseKind?> pothole)
    {
        var tiny = TinyCity.Rules;
        var kinds = tiny.Catalogue.Kinds.Select(kind => kind.Key.ToString() == TinyCity.Pothole ? pothole(kind) : kind).OfType<CaseKind>();
        return new CityRules(tiny.City, tiny.Areas, tiny.Organisations, new CityCatalogue([.. kinds]), tiny.Calendar);
    }

    private static Incident Says(string id, string kind, double hours) => new("hotline", id, kind, Morning.AddHours(hours), null);

    private static Place At(double x, string community) => new(0, x, $"{community}@0.0", ["tiny", Districts[community], community], []);
}
