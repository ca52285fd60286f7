using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Services;
using CityTwin.Journal;

namespace CityTwin.Gateway.Reports;

/// <summary>Makes reports from the facts behind the figures, from the situations and from the operations.</summary>
internal sealed class ReportDesk(RulesInForce rules, CityTime clock, FiguresDesk figures, SituationDesk situations, ICaseReader reader)
{
    /// <summary>Makes the report of a day or month.</summary>
    public async Task<CityReport> Make(AskedPeriod asked, CancellationToken cancellation)
    {
        var (known, period) = (rules.Now, asked.In(rules.Now.TimeZone));
        var counted = await figures.Count(period, facts => (facts.AsOf, Report: PeriodReport.Of(facts, period, known)), cancellation);
        var seen = await situations.Look(cancellation);
        var operations = await reader.ListOperations(openOnly: false, ExportLimits.Operations, cancellation);
        return new CityReport(
            asked,
            counted.Answer.Report,
            counted.At.Position,
            counted.Answer.AsOf,
            clock.GetUtcNow(),
            [.. seen.All.Where(one => WasThere(one.RaisedAt, EndOf(one), period))],
            [.. operations.Where(one => WasThere(one.OpenedAt, one.EndedAt, period))],
            AllOperations: operations.Count < ExportLimits.Operations || operations[^1].OpenedAt < period.From);
    }

    private static DateTimeOffset? EndOf(Situation situation) => situation.Review?.Until ?? situation.EndedAt;

    private static bool WasThere(DateTimeOffset from, DateTimeOffset? until, ReportingPeriod period) => from < period.To && !(until < period.From);
}
