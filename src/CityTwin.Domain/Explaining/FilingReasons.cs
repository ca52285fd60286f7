using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

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

        foreach (var detail in NobodyNamed(m))
        {
            yield return detail;
        }
    }

    // The journal does not hold the notes of a route that ended with nobody: the rules are asked again.
    private static IEnumerable<ExplainedDetail> NobodyNamed(Moment m)
    {
        if (!m.Rules.Process.StepsOf(m.Kind).Dispatches)
        {
            yield return m.Because(
                ExplainedTopic.Routing,
                _ => "数据包规定此类案件由人工派遣。",
                _ => "the pack has a person dispatch cases of this kind.");
            yield break;
        }

        var question = new RouteQuestion(
            m.Kind, m.After.Place!, LocalTime.DateOf(m.At, m.Rules.TimeZone), m.Kind?.Limit?.Unit is LimitUnit.UrgentHours, OpenLoad: _ => 0);
        var route = Router.Find(question, m.Rules);
        yield return new ExplainedDetail(
            ExplainedTopic.Routing,
            m.Say(
                _ => "按规则没有单位可以主办，待人工派遣。以下按现行数据包重问，未计各单位在办量：",
                _ => "no organisation could be named by rule; a person names one. Asked again by the pack in force now, without looking at workloads:"),
            [.. route.Notes.Select(note => TierWords.Of(m, note))]);
    }
}
