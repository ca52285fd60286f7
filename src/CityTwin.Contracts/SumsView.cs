using CityTwin.Domain.Cases;
using CityTwin.Domain.Sums;

namespace CityTwin.Contracts;

/// <summary>Sums as they cross between actors.</summary>
/// <param name="Open">Open cases.</param>
/// <param name="Overdue">Open cases whose limit has passed.</param>
/// <param name="ByStage">Open cases by stage, indexed by the number of the stage.</param>
/// <param name="ByKind">Open cases by kind.</param>
/// <param name="ByDay">Cases opened and ended by day, of the last days.</param>
/// <param name="UpTo">Position in the journal of the latest change that is in them.</param>
[GenerateSerializer, Immutable]
public sealed record SumsView(
    [property: Id(0)] long Open,
    [property: Id(1)] long Overdue,
    [property: Id(2)] long[] ByStage,
    [property: Id(3)] IReadOnlyDictionary<string, long> ByKind,
    [property: Id(4)] IReadOnlyDictionary<DateOnly, DayCount> ByDay,
    [property: Id(5)] long UpTo)
{
    /// <summary>No case at all.</summary>
    public static readonly SumsView Nothing = Of(new Tally(), 0);

    /// <summary>A tally as it crosses.</summary>
    public static SumsView Of(Tally tally, long upTo) => new(
        tally.Open,
        tally.Overdue,
        [.. Enum.GetValues<CaseStage>().Select(tally.At)],
        new Dictionary<string, long>(tally.ByKind),
        tally.ByDay.ToDictionary(day => day.Key, day => new DayCount(day.Value.Opened, day.Value.Closed)),
        upTo);

    /// <summary>The sum of these sums.</summary>
    public static SumsView Sum(IReadOnlyCollection<SumsView> parts) => parts.Count == 0 ? Nothing : new(
        parts.Sum(part => part.Open),
        parts.Sum(part => part.Overdue),
        [.. Nothing.ByStage.Select((_, stage) => parts.Sum(part => part.ByStage[stage]))],
        parts.SelectMany(part => part.ByKind).GroupBy(kind => kind.Key).ToDictionary(kind => kind.Key, kind => kind.Sum(count => count.Value)),
        parts.SelectMany(part => part.ByDay).GroupBy(day => day.Key).ToDictionary(
            day => day.Key, day => new DayCount(day.Sum(count => count.Value.Opened), day.Sum(count => count.Value.Closed))),
        parts.Max(part => part.UpTo));
}

/// <summary>How many cases were opened and ended on a day.</summary>
/// <param name="Opened">Opened.</param>
/// <param name="Closed">Closed or declined.</param>
[GenerateSerializer, Immutable]
public readonly record struct DayCount([property: Id(0)] long Opened, [property: Id(1)] long Closed);

/// <summary>Sums with the open cases behind them.</summary>
/// <param name="Sums">The sums.</param>
/// <param name="Open">The open cases.</param>
[GenerateSerializer, Immutable]
public sealed record LedgerView([property: Id(0)] SumsView Sums, [property: Id(1)] CaseCard[] Open);
