using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>A closing as resolved, with the time of the case that it answers for: after the closing before, until the one after.</summary>
internal sealed record ResolvedClosing(CaseFacts Case, Closing Closing, string Organisation, DateTimeOffset After, DateTimeOffset Until)
{
    public static IEnumerable<ResolvedClosing> In(SupervisionFacts facts) =>
        from one in facts.Cases
        from at in Enumerable.Range(0, one.Closings.Count)
        let closing = one.Closings[at]
        where closing is { Kind: CloseKind.Resolved, Organisation: not null } && facts.Period.Holds(closing.At)
        select new ResolvedClosing(
            one, closing, closing.Organisation!,
            at == 0 ? DateTimeOffset.MinValue : one.Closings[at - 1].At,
            at == one.Closings.Count - 1 ? DateTimeOffset.MaxValue : one.Closings[at + 1].At);
}
