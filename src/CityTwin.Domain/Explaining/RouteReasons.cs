using CityTwin.Domain.Cases;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>Why this organisation leads: each tier's note, the row of the duty matrix that won, or who said so.</summary>
internal static class RouteReasons
{
    public static IEnumerable<ExplainedDetail> Of(Moment m, CaseEvent.Dispatched e)
    {
        var grounds = e.Grounds;
        return
        [
            .. (grounds.Notes ?? []).Select(note => TierWords.Of(m, note)),
            .. grounds.Rule is { } rule ? [RowOf(m, rule, e)] : Array.Empty<ExplainedDetail>(),
            .. (grounds.NotAsked ?? []).Select(candidate => TierWords.NotAsked(m, candidate)),
            .. Said(m, grounds),
            .. (grounds.Words ?? []).Select(words => m.Because(ExplainedTopic.Routing, _ => $"旧日志所记：{words}", _ => $"as an older journal says it: {words}")),
            .. PackWords.Of(m, grounds.PackVersion, ExplainedTopic.Routing),
        ];
    }

    // The journal holds the id of the row; what it says stands in the pack.
    private static ExplainedDetail RowOf(Moment m, string id, CaseEvent.Dispatched e) => m.Rules.Routing.Duties.Duties.FirstOrDefault(duty => duty.Id == id) is { } row
        ? m.Because(
            ExplainedTopic.Routing,
            zh => $"依据权责清单：{zh.Level(row.Level)}级 {Tongue.OrganisationKind(row.OrganisationKind)}{Lead(e, zh, "（", "）")}主办{Scope(row.Scope, zh, "所有类别", "“", "”", "大类")}"
                + $"{(row.Measure is { } measure ? $"，措施 {measure}" : string.Empty)}{(row.Basis is { } basis ? $"；依据 {basis}" : "；清单未注明依据")}。",
            en => $"by the duty matrix: {Tongue.OrganisationKind(row.OrganisationKind)} at level {en.Level(row.Level)}{Lead(e, en, " (", ")")} leads {Scope(row.Scope, en, "all kinds", "\"", "\"", " group")}"
                + $"{(row.Measure is { } measure ? $", measure {measure}" : string.Empty)}; {(row.Basis is { } basis ? $"basis: {basis}" : "the matrix names no legal basis")}.")
        : m.Because(
            ExplainedTopic.Routing,
            _ => $"依据权责清单（数据包 {e.Grounds.PackVersion} 版）的一行：{id}；现行版已无此行。",
            _ => $"by a row of the duty matrix of pack version {e.Grounds.PackVersion}: {id}; the pack in force now does not have it.");

    private static string Scope(KindScope scope, Tongue tongue, string all, string open, string close, string group) =>
        scope.Kind is { } kind ? open + tongue.Kind(kind.ToString()) + close : scope.Group is { } heading ? open + heading + close + group : all;

    private static string Lead(CaseEvent.Dispatched e, Tongue tongue, string open, string close) =>
        e.Offers.FirstOrDefault(offer => offer.Role is DutyRole.Lead) is { } lead ? open + tongue.Organisation(lead.Organisation) + close : string.Empty;

    private static IEnumerable<ExplainedDetail> Said(Moment m, RouteGrounds grounds) => grounds.By switch
    {
        RouteGrounds.ByKeeper => [m.Because(
            ExplainedTopic.Routing,
            zh => $"案卷落在部件 {grounds.Reason} 上，由其养护单位主办，未再逐级询问。",
            en => $"the case is about asset {grounds.Reason}, so whoever keeps it leads; the tiers were not asked.")],
        RouteGrounds.ByHand => [m.Because(
            ExplainedTopic.Routing, _ => "由人指定，未按规则逐级询问。", _ => "named by hand; the tiers were not asked.")],
        RouteGrounds.ByEscalation => [m.Because(
            ExplainedTopic.Routing,
            zh => $"提级理由：{Reason(grounds.Reason, zh)}。提级是工作步骤，不计入对任何单位的考核。",
            en => $"reason for going up: {Reason(grounds.Reason, en)}. Going up is a step of the work and counts against nobody.")],
        RouteGrounds.ByDescent => [m.Because(
            ExplainedTopic.Routing,
            zh => $"权随责走、费随事转，随案下沉的资源：{zh.Quote(grounds.Reason ?? string.Empty)}。",
            en => $"the means that went down with the work: {en.Quote(grounds.Reason ?? string.Empty)}.")],
        RouteGrounds.ByPrecedent => [m.Because(
            ExplainedTopic.Routing,
            _ => $"此交界处同类案件已由上级指定（{grounds.Reason}），不再逐案认领。",
            _ => $"the superior designated it for this kind at this edge before ({grounds.Reason}), so nobody is asked again.")],
        RouteGrounds.ByCounterProposal or RouteGrounds.ByDesignation when grounds.Reason is { } reason => [m.Because(
            ExplainedTopic.Routing, zh => $"理由：{zh.Quote(reason)}。", en => $"reason: {en.Quote(reason)}.")],
        _ => [],
    };

    private static string Reason(string? code, Tongue tongue) =>
        Enum.GetValues<EscalationReason>().Where(reason => reason.Code() == code).Select(reason => $"{tongue.Word(reason)} [{code}]").FirstOrDefault() ?? code ?? "?";
}
