using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining;

/// <summary>Why a report joined a case, or opened one of its own.</summary>
internal static class MergeReasons
{
    /// <summary>Only what is merged records its rule, so the rule is that of the pack as it is now.</summary>
    public static ExplainedDetail OpenedAnew(Moment m, CaseEvent.Reported e) =>
        m.Kind is not { } kind ? m.Because(
            ExplainedTopic.Merging,
            zh => $"单独成案：现行数据包中已无此类别（{e.Incident.Kind}），当时的并案规则无从查考。",
            en => $"a case of its own: the pack in force now has no such kind ({e.Incident.Kind}), so the merge rule of that time is not known.")
        : kind.Merge is not { } rule ? m.Because(
            ExplainedTopic.Merging,
            _ => "单独成案：目录未给此类案件设并案规则，每次上报各成一案。",
            _ => "a case of its own: the catalogue has no merge rule for this kind, so each report opens a case.")
        : !e.Place.IsLocated ? m.Because(
            ExplainedTopic.Merging,
            _ => "单独成案：位置不明的上报不参与并案。",
            _ => "a case of its own: a report that is not located never joins another case.")
        : m.Because(
            ExplainedTopic.Merging,
            zh => $"单独成案：周边 {Tongue.Figure(rule.RadiusMetres)} 米、前后 {zh.Length(rule.Window)}内没有未结的同类案卷（此类的并案规则）。",
            en => $"a case of its own: no open case of this kind within {Tongue.Figure(rule.RadiusMetres)} m and {en.Length(rule.Window)} (the merge rule of the kind).");

    /// <summary>What was measured, and the rule it was held against, as recorded.</summary>
    public static ExplainedDetail SameByRule(Moment m, CaseEvent.Corroborated e)
    {
        var because = e.Because;
        var (apart, window) = (TimeSpan.FromMinutes(because.Minutes), TimeSpan.FromMinutes(because.WindowMinutes));
        return m.Because(
            ExplainedTopic.Merging,
            zh => $"并案依据：距首报 {Tongue.Figure(because.DistanceMetres)} 米（规则 {Tongue.Figure(because.RadiusMetres)} 米以内），相隔 {zh.Length(apart)}（规则 {zh.Length(window)}以内），类别相同。",
            en => $"joined because it is of the same kind, {Tongue.Figure(because.DistanceMetres)} m from the first report (rule: at most {Tongue.Figure(because.RadiusMetres)} m) and {en.Length(apart)} apart (rule: at most {en.Length(window)}).");
    }
}
