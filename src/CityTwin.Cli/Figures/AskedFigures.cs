using CityTwin.Cli.Past;
using CityTwin.Client;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Measure = CityTwin.Protocol.V1.Measure;

namespace CityTwin.Cli.Figures;

/// <summary>Figures as a city that runs answers them.</summary>
internal static class AskedFigures
{
    /// <summary>Asks for a period of local days and shows the answer; returns the exit code.</summary>
    public static async Task<int> Show(CityTwinClient city, DateOnly from, DateOnly to, FigureGrouping grouping, string? level, bool asJson, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await city.City.GetCityAsync(new(), cancellationToken: cancel)).TimeZone);
        var period = PastPeriod.Between(from, to, zone);
        var question = new FiguresQuestion { From = period.From.ToTimestamp(), To = period.To.ToTimestamp(), Grouping = grouping, Level = level ?? string.Empty };
        var figures = (await city.Figures.GetFiguresAsync(new() { Question = question }, cancellationToken: cancel)).Figures;
        var signals = await city.Figures.ListSignalsAsync(new() { From = question.From, To = question.To }, cancellationToken: cancel);
        FiguresPrinter.Show(Shown(figures, signals.Tasks), asJson);
        return ExitCodes.Ok;
    }

    private static FiguresShown Shown(Protocol.V1.Figures figures, IEnumerable<ReviewTask> tasks) => new(
        figures.Position,
        figures.From.ToDateTime(),
        figures.To.ToDateTime(),
        (int)figures.Cases,
        [.. figures.Groups.Select(Shown)],
        [.. tasks.Select(task => new FiguresShown.Review(
            task.Signal, task.Organisation, Given(task.Subject), [.. task.Cases], task.CasesInAll, [.. task.Counted.Select(Shown)], Shown(task.Threshold)))]);

    private static FiguresShown.Group Shown(FigureGroup group) => new(
        Given(group.Area), Given(group.Organisation), Given(group.Kind),
        [.. group.Indicators.Select(it => FiguresShown.Ratio.Of(Counts(it)))],
        [.. group.SolvedAtLevel.Select(it => FiguresShown.LevelRatio.Of(Given(it.Level), Counts(it.Share)))],
        new FiguresShown.Time(
            group.TimeToFix.Fixed, group.TimeToFix.Open, group.TimeToFix.Median?.ToTimeSpan().TotalHours, group.TimeToFix.P90?.ToTimeSpan().TotalHours))
    {
        Name = group.Names is { } names ? names.En.Length > 0 ? names.En : names.Zh : null,
    };

    private static CityTwin.Domain.Indicators.Indicator Counts(Protocol.V1.Indicator it) => new(it.Id, it.Numerator, it.Denominator);

    private static FiguresShown.Counted Shown(Measure measure) => FiguresShown.Counted.Of(measure.Name, measure.Value);

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
