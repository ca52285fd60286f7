using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;

namespace CityTwin.Cli.Figures;

/// <summary>Figures as <c>--json</c> prints them; the names of the fields are a public interface.</summary>
internal sealed record FiguresJson(DateTime From, DateTime To, int Cases, IReadOnlyList<FiguresJson.Group> Groups, IReadOnlyList<FiguresJson.Review> Reviews)
{
    /// <summary>A group; the whole city when none of its three names is there.</summary>
    internal sealed record Group(
        string? Area, string? Organisation, string? Kind, IReadOnlyList<Ratio> Indicators, IReadOnlyList<LevelRatio> SolvedAtLevel, Time TimeToFix);

    /// <summary>A ratio; the value is a percentage, absent when there was nothing to count.</summary>
    internal sealed record Ratio(string Id, long Numerator, long Denominator, string? Value);

    /// <summary>What one level solved; nobody led where it is absent.</summary>
    internal sealed record LevelRatio(string? Level, long Numerator, long Denominator, string? Value);

    /// <summary>Time to fix.</summary>
    internal sealed record Time(int Fixed, int Open, double? MedianHours, double? P90Hours);

    /// <summary>Something to review.</summary>
    internal sealed record Review(
        string Signal, string Organisation, string? Subject, IReadOnlyList<string> Cases, IReadOnlyList<Figure> Figures, Figure Threshold);

    /// <summary>The figures in this form.</summary>
    public static FiguresJson Of(CityFigures figures, string prefix) => new(
        figures.Period.From.UtcDateTime,
        figures.Period.To.UtcDateTime,
        figures.Cases,
        [.. figures.Groups.Select(GroupOf)],
        [.. figures.Reviews.Select(review => new Review(
            review.Signal.Code(), review.Organisation, review.Subject,
            [.. review.Evidence.Select(id => CaseNumber.Write(prefix, long.Parse(id, CultureInfo.InvariantCulture)))],
            [.. review.Figures.Select(Finite)], Finite(review.Threshold)))]);

    private static Group GroupOf(GroupFigures group) => new(
        group.Key.Area, group.Key.Organisation, group.Key.Kind,
        [.. group.Indicators.Select(it => new Ratio(it.Formula, it.Numerator, it.Denominator, it.Print()))],
        [.. group.SolvedAt.Select(it => new LevelRatio(it.Level, it.Share.Numerator, it.Share.Denominator, it.Share.Print()))],
        new Time(group.Time.Fixed, group.Time.Open, group.Time.Median?.TotalHours, group.Time.P90?.TotalHours));

    private static Figure Finite(Figure figure) => double.IsFinite(figure.Value) ? figure : figure with { Value = double.MaxValue };
}
