using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Indicators;

namespace CityTwin.Domain.Tests.Supervision;

/// <summary>A town in March, whose roads department handled everything well unless a test says otherwise.</summary>
internal static class Town
{
    public static readonly SignalThresholds Usual = new();

    /// <summary>Closed well, with proof. No other case is near it.</summary>
    public static CaseFacts Good(int number) => (Facts.Open with
    {
        Id = $"{number:000}", PlaceKey = $"n1@{number}.0", Handovers = [new Handover("roads", Facts.Day(1.5))],
    }).HandledOn(3 + (number % 50 / 10.0)).ClosedOn(9).Answered(solved: true);

    public static CaseFacts[] Good(int from, int count) => [.. Enumerable.Range(from, count).Select(number => Good(number))];

    public static EvidenceFacts ProofOf(CaseFacts one) =>
        new(one.Id, $"hash of {one.Id}", Facts.Day(8), Facts.Day(8), DistanceMetres: 5, AccuracyMetres: 10);

    public static CaseFacts Reopened(CaseFacts one) => one with { Closings = [one.Closings[0] with { ReopenedAt = Facts.Day(12) }] };

    public static IReadOnlyList<ReviewTask> Found(
        IEnumerable<CaseFacts> cases, IEnumerable<EvidenceFacts>? evidence = null, IEnumerable<SampleCheck>? samples = null, SignalThresholds? thresholds = null)
    {
        List<CaseFacts> all = [.. cases];
        return Signals.In(new SupervisionFacts(all, [.. evidence ?? all.Select(ProofOf)], [.. samples ?? []], Facts.March), thresholds ?? Usual);
    }

    public static double Figure(this ReviewTask task, string name) => task.Figures.Single(figure => figure.Name == name).Value;

    public static Closing Resolved(string body, double day) => new(body, Facts.Day(day), CloseKind.Resolved);
}
