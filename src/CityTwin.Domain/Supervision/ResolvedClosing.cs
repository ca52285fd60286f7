using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>A closing as resolved, and the closing before it: what is between them is about this one.</summary>
internal sealed record ResolvedClosing(CaseFacts Case, Closing Closing, string Organisation, DateTimeOffset After)
{
    public static IEnumerable<ResolvedClosing> In(SupervisionFacts facts) =>
        from one in facts.Cases
        from at in Enumerable.Range(0, one.Closings.Count)
        let closing = one.Closings[at]
        where closing is { Kind: CloseKind.Resolved, Organisation: not null } && facts.Period.Holds(closing.At)
        select new ResolvedClosing(one, closing, closing.Organisation!, at == 0 ? DateTimeOffset.MinValue : one.Closings[at - 1].At);
}
