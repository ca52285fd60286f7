using CityTwin.Domain.Cases;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>What stands behind a return, and behind who decides about it.</summary>
internal static class ReturnReasons
{
    public static IEnumerable<ExplainedDetail> Asked(Moment m, CaseEvent.ReturnAsked e) => m.Duty(e.Obligation)?.Role is DutyRole.Assist
        ? [m.Because(ExplainedTopic.Duty, _ => "协办单位退单，由他人复核；主办不受影响。", _ => "it assists; somebody else decides, and the lead goes on.")]
        : [m.Because(
            ExplainedTopic.Duty,
            _ => $"本案主办第 {m.After.Returns} 次退单；退单单位不得自行决定，由他人复核。",
            _ => $"return number {m.After.Returns} by a lead of this case; not the organisation itself but somebody else decides.")];

    public static IEnumerable<ExplainedDetail> Returned(Moment m, CaseEvent.Returned e) => m.OrganisationOf(e.Obligation, e.Acting) == e.Acting
        ? [m.Because(ExplainedTopic.Duty, _ => "旧日志：当时退单无须复核。", _ => "from an older journal, when nobody had to review a return.")]
        : [m.Because(ExplainedTopic.Duty, _ => "成立的退单不计入对任何单位的考核。", _ => "a return that is upheld counts against nobody.")];

    public static IEnumerable<ExplainedDetail> NoReturn(Moment m) =>
        [m.Because(ExplainedTopic.Duty, _ => "指定承办后不得再退单。", _ => "what was designated cannot be given back.")];

    public static IEnumerable<ExplainedDetail> Loop(Moment m) =>
    [
        m.Because(
            ExplainedTopic.Routing,
            zh => $"规则：主办第 {m.Rules.Process.ReturnsUntilRaised} 次退单，或退向曾经退单的单位，即由共同上级指定；此后只有其可以决定。",
            en => $"rule: at return number {m.Rules.Process.ReturnsUntilRaised}, or when it would go back to somebody who gave it back, the common superior designates; only that one decides then."),
    ];
}
