using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining;

/// <summary>Why a case was filed by rule or by a person, and why nobody was named at once.</summary>
internal static class FilingReasons
{
    public static IEnumerable<ExplainedDetail> Of(Moment m, CaseEvent.Filed e)
    {
        if (e.Acting != CaseCommand.Rule)
        {
            yield break;
        }

        yield return m.Because(
            ExplainedTopic.Filing,
            _ => "数据包规定此类案件上报后即立案，无须人工审核。",
            _ => "the pack lets reports of this kind be filed without a person's look.");
        if (m.Next is CaseEvent.Dispatched { Acting: CaseCommand.Rule } next && next.At == e.At)
        {
            yield break;
        }

        yield return e.Grounds is { } grounds
            ? new ExplainedDetail(
                ExplainedTopic.Routing,
                m.Say(_ => "按规则没有单位可以主办，待人工派遣：", _ => "no organisation could be named by rule; a person names one:"),
                [.. (grounds.Notes ?? []).Select(note => TierWords.Of(m, note))])
            : m.Because(
                ExplainedTopic.Routing,
                _ => "数据包规定此类案件由人工派遣。",
                _ => "the pack has a person dispatch cases of this kind.");
    }
}
