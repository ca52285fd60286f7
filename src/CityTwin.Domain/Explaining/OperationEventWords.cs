using System.Diagnostics;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>Which sentence each event of an operation has.</summary>
internal static class OperationEventWords
{
    public static (ExplainedTopic Topic, Names Words) Of(OperationMoment m) => m.Happened switch
    {
        OperationEvent.Opened e => (ExplainedTopic.Routing, Opened(m, e)),
        OperationEvent.Claimed e => (ExplainedTopic.Duty, m.Say(zh => $"{zh.Organisation(e.Organisation)}认领。", en => $"{en.Organisation(e.Organisation)} claims it.")),
        OperationEvent.Denied e => (ExplainedTopic.Duty, m.Say(
            zh => $"{zh.Organisation(e.Organisation)}否认。依据：{zh.Quote(e.Basis)}。", en => $"{en.Organisation(e.Organisation)} denies it. Basis: {en.Quote(e.Basis)}.")),
        OperationEvent.Settled e => (ExplainedTopic.Routing, Settled(m, e)),
        OperationEvent.PrecedentRevoked e => (ExplainedTopic.Routing, m.Say(
            zh => $"{zh.By(e.Acting)}撤销先例。理由：{zh.Quote(e.Reason)}。", en => $"the precedent was revoked {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.")),
        OperationEvent.Approved e => (ExplainedTopic.Filing, m.Say(
            zh => $"{zh.By(e.Acting)}批准吹哨，报{zh.Organisation(m.After.Superior)}判定。", en => $"approved {en.By(e.Acting)}; {en.Organisation(m.After.Superior)} judges it.")),
        OperationEvent.Refused e => (ExplainedTopic.Filing, m.Say(
            zh => $"{zh.By(e.Acting)}不予吹哨。理由：{zh.Quote(e.Reason)}。", en => $"refused {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.")),
        OperationEvent.Appealed e => (ExplainedTopic.Filing, m.Say(
            zh => $"{zh.By(e.Acting)}不服，报{zh.Organisation(e.To)}。理由：{zh.Quote(e.Reason)}。", en => $"appealed {en.By(e.Acting)} to {en.Organisation(e.To)}. Reason: {en.Quote(e.Reason)}.")),
        OperationEvent.Judged e => (ExplainedTopic.Routing, m.Say(
            zh => $"{zh.By(e.Acting)}判定为{zh.Word(e.Class)}：{Calls(e.Calls, zh)}。", en => $"judged {en.By(e.Acting)} to be {en.Word(e.Class)}: {Calls(e.Calls, en)}.")),
        OperationEvent.Called e => (ExplainedTopic.Routing, m.Say(
            zh => $"{zh.By(e.Acting)}增派：{Calls(e.Calls, zh)}。", en => $"called in {en.By(e.Acting)}: {Calls(e.Calls, en)}.")),
        OperationEvent.Released e => (ExplainedTopic.Routing, m.Say(
            zh => $"{zh.By(e.Acting)}不再请{zh.Organisation(m.OrganisationOf(e.Participant))}参加。理由：{zh.Quote(e.Reason)}。",
            en => $"{en.Organisation(m.OrganisationOf(e.Participant))} was released {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.")),
        OperationEvent.Acknowledged e => (ExplainedTopic.Duty, m.Say(
            zh => $"{zh.Organisation(m.OrganisationOf(e.Participant))}应答。", en => $"{en.Organisation(m.OrganisationOf(e.Participant))} acknowledged the call.")),
        OperationEvent.Arrived e => (ExplainedTopic.Duty, m.Say(
            zh => $"{zh.Organisation(m.OrganisationOf(e.Participant))}到场报到。", en => $"{en.Organisation(m.OrganisationOf(e.Participant))} is on site.")),
        OperationEvent.Planned e => (ExplainedTopic.Duty, m.Say(
            zh => $"{zh.Organisation(e.Acting)}定联合方案：{zh.Quote(e.Plan)}。", en => $"{en.Organisation(e.Acting)} wrote down the joint plan: {en.Quote(e.Plan)}.")),
        OperationEvent.PartDone e => (ExplainedTopic.Duty, m.Say(
            zh => $"{zh.Organisation(m.OrganisationOf(e.Participant))}完成：{zh.Quote(e.Result)}。", en => $"{en.Organisation(m.OrganisationOf(e.Participant))} is done: {en.Quote(e.Result)}.")),
        OperationEvent.Evaluated e => (ExplainedTopic.Checking, m.Say(
            zh => $"{zh.Organisation(e.Acting)}评价到场单位。", en => $"{en.Organisation(e.Acting)} evaluated who came.")),
        OperationEvent.CaseJoined e => (ExplainedTopic.Joining, m.Say(
            zh => $"{zh.By(e.Acting)}纳入案件 {zh.Case(e.Case)}。", en => $"the case {en.Case(e.Case)} joined {en.By(e.Acting)}.")),
        OperationEvent.CaseLeft e => (ExplainedTopic.Joining, m.Say(
            zh => $"{zh.By(e.Acting)}移出案件 {zh.Case(e.Case)}。", en => $"the case {en.Case(e.Case)} left {en.By(e.Acting)}.")),
        OperationEvent.Raised e => (ExplainedTopic.Routing, m.Say(
            zh => $"{zh.Word(e.Reason)}{Whose(m, e, zh, "：")}，按规则报{zh.Organisation(e.To)}。",
            en => $"{en.Word(e.Reason)}{Whose(m, e, en, ": ")}; by rule it came before {en.Organisation(e.To)}.")),
        OperationEvent.ClockSpoke e => (ExplainedTopic.Clock, m.Say(
            zh => $"超时：{Clock(e, m, zh)}。", en => $"overdue: {Clock(e, m, en)}.")),
        OperationEvent.Ended e => (ExplainedTopic.Ending, m.Say(
            zh => $"归档：{zh.Word(e.Kind)}{(e.Reason is { } reason ? $"，{zh.Quote(reason)}" : string.Empty)}。",
            en => $"ended: {en.Word(e.Kind)}{(e.Reason is { } reason ? $", {en.Quote(reason)}" : string.Empty)}.")),
        _ => throw new UnreachableException($"OperationEventWords does not know {m.Happened.GetType().Name}."),
    };

    private static Names Opened(OperationMoment m, OperationEvent.Opened e) => e.Opening switch
    {
        { Kind: OperationKind.Boundary } opening => m.Say(
            zh => $"交界案件“{zh.Kind(opening.CaseKind!)}”：请{zh.Organisations(opening.Claimants!.Select(it => it.Organisation))}认领或否认；共同上级为{zh.Organisation(opening.Superior)}。",
            en => $"boundary case \"{en.Kind(opening.CaseKind!)}\": {en.Organisations(opening.Claimants!.Select(it => it.Organisation))} are asked to claim or deny it; the common superior is {en.Organisation(opening.Superior)}."),
        { Kind: OperationKind.Whistle } opening => m.Say(
            zh => $"{zh.Organisation(opening.Convener)}草拟吹哨（{zh.Word(opening.Class)}）：{zh.Quote(opening.Subject)}。",
            en => $"{en.Organisation(opening.Convener)} drafted a whistle ({en.Word(opening.Class)}): {en.Quote(opening.Subject)}."),
        var opening => m.Say(
            zh => $"{zh.By(opening.Convener)}发起{zh.Word(opening.Kind)}（{zh.Word(opening.Class)}）：{zh.Quote(opening.Subject)}；{Calls(opening.Calls ?? [], zh)}。",
            en => $"{en.Word(opening.Kind)} ({en.Word(opening.Class)}) formed {en.By(opening.Convener)}: {en.Quote(opening.Subject)}; {Calls(opening.Calls ?? [], en)}."),
    };

    private static Names Settled(OperationMoment m, OperationEvent.Settled e) => m.Say(
        zh => $"{zh.By(e.Acting)}定案：由{zh.Organisation(e.Organisation)}承办（{zh.Word(e.By)}）{(e.Reason is { } reason ? $"，理由：{zh.Quote(reason)}" : string.Empty)}。",
        en => $"settled {en.By(e.Acting)}: it is that of {en.Organisation(e.Organisation)} ({en.Word(e.By)}){(e.Reason is { } reason ? $", because {en.Quote(reason)}" : string.Empty)}.");

    private static string Calls(IReadOnlyList<Call> calls, Tongue tongue) => string.Join(
        tongue.Either("、", ", "), calls.Select(call => $"{tongue.Organisation(call.Organisation)}{tongue.Either("（", " (")}{tongue.Word(call.Role)}{tongue.Either("）", ")")}"));

    private static string Whose(OperationMoment m, OperationEvent.Raised e, Tongue tongue, string before) =>
        e.Participant == 0 ? string.Empty : before + tongue.Organisation(m.OrganisationOf(e.Participant));

    private static string Clock(OperationEvent.ClockSpoke e, OperationMoment m, Tongue tongue) => e.Clock switch
    {
        OperationTimers.Acknowledge => tongue.Either($"{tongue.Organisation(m.OrganisationOf(e.Participant))}应答时限", $"{tongue.Organisation(m.OrganisationOf(e.Participant))} should have acknowledged"),
        OperationTimers.Arrive => tongue.Either($"{tongue.Organisation(m.OrganisationOf(e.Participant))}到场时限", $"{tongue.Organisation(m.OrganisationOf(e.Participant))} should have been on site"),
        _ => tongue.Either($"“{tongue.Word(m.Before.Stage)}”环节时限", $"the limit of the stage \"{tongue.Word(m.Before.Stage)}\" passed"),
    };
}
