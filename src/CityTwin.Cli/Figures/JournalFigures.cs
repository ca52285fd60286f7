using System.Globalization;
using CityTwin.Cli.Past;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Supervision;

namespace CityTwin.Cli.Figures;

/// <summary>Figures counted from a journal, without a city.</summary>
internal static class JournalFigures
{
    /// <summary>Counts and shows them; returns the exit code.</summary>
    public static int Show(JournalFacts read, PastPeriod period, GroupBy by, bool asJson)
    {
        var (cases, rules) = (read.City.Read, period.Rules);
        if (!cases.Any(one => one.Facts!.ReportedAt < period.Instants.To))
        {
            return Screen.Refuse(
                ExitCodes.Findings,
                "figures.no_cases",
                cases.Count == 0 ? "The journal holds no case." : $"The period is over before the first case of the journal, {cases.Min(one => one.Facts!.ReportedAt):yyyy-MM-dd}.");
        }

        if (cases.All(one => rules.FindArea(one.Facts!.Areas[^1]) is null))
        {
            return Screen.Refuse(
                ExitCodes.Findings, "figures.other_city", $"The pack of {rules.City.Names.InEnglish} knows the place of no case of the journal: it is of another city.");
        }

        var facts = CityFacts.Of(read.City);
        var (figures, reviews) = (CityFigures.Of(facts, period.Instants, by), Signals.In(facts, period.Instants, new SignalThresholds()));
        FiguresPrinter.Show(Shown(figures, reviews, read.Position, rules), asJson);
        return ExitCodes.Ok;
    }

    private static FiguresShown Shown(CityFigures figures, IReadOnlyList<ReviewTask> reviews, long position, CityRules rules) => new(
        position,
        figures.Period.From.UtcDateTime,
        figures.Period.To.UtcDateTime,
        figures.Cases,
        [.. figures.Groups.Select(group => Shown(group, rules))],
        [.. reviews.Select(review => new FiguresShown.Review(
            review.Signal.Code(), review.Organisation, review.Subject,
            [.. review.Evidence.Select(id => OperationNumber.OfCaseOrOperation(rules.City.Prefix, long.Parse(id, CultureInfo.InvariantCulture)))],
            review.Evidence.Count, [.. review.Figures.Select(Shown)], Shown(review.Threshold)))]);

    private static FiguresShown.Group Shown(GroupFigures group, CityRules rules) => new(
        group.Key.Area, group.Key.Organisation, group.Key.Kind,
        [.. group.Indicators.Select(FiguresShown.Ratio.Of)],
        [.. group.SolvedAt.Select(it => FiguresShown.LevelRatio.Of(it.Level, it.Share))],
        new FiguresShown.Time(group.Time.Fixed, group.Time.Open, group.Time.Median?.TotalHours, group.Time.P90?.TotalHours))
    {
        Name = NameOf(group.Key, rules)?.InEnglish,
    };

    private static Names? NameOf(GroupKey key, CityRules rules) =>
        key.Organisation is { } organisation ? rules.FindOrganisation(organisation)?.Names
        : key.Kind is { } kind ? rules.Catalogue.Find(kind)?.Names
        : key.Area is { } area ? rules.FindArea(area)?.Names
        : null;

    private static FiguresShown.Counted Shown(Figure figure) => FiguresShown.Counted.Of(figure.Name, figure.Value);
}
