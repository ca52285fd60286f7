using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining;

/// <summary>What an ending counts as.</summary>
internal static class EndReasons
{
    public static IEnumerable<ExplainedDetail> Closed(Moment m, CaseEvent.Closed e)
    {
        if (e.Kind is not CloseKind.Resolved)
        {
            yield return m.Because(
                ExplainedTopic.Ending, _ => "只有“已解决并核查”计为解决；本案不计。", _ => "only what is solved and checked counts as solved; this does not.");
        }

        if (m.After.Opening is { } opening)
        {
            yield return m.Because(
                ExplainedTopic.Ending,
                zh => $"自首报至结案 {zh.Length(e.At - opening.ReportedAt)}；{(m.After.OverdueAt is { } since ? $"处置时限已于 {zh.Time(since)} 超过" : m.After.Handling is null ? "此类案件无处置时限" : "处置未超时限")}。",
                en => $"{en.Length(e.At - opening.ReportedAt)} from the first report to the end; {(m.After.OverdueAt is { } since ? $"the handling limit passed at {en.Time(since)}" : m.After.Handling is null ? "the kind has no handling limit" : "handled within its limit")}.");
        }
    }
}
