using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Explaining;

/// <summary>What stands behind an event of an operation: the border, the answers, the marks, the clocks that it started.</summary>
internal static class OperationReasons
{
    public static IEnumerable<ExplainedDetail> Of(OperationMoment m) => [.. Grounds(m), .. Clocks(m)];

    private static IEnumerable<ExplainedDetail> Grounds(OperationMoment m) => m.Happened switch
    {
        OperationEvent.Opened { Opening: { Edge: { } edge, Claimants: { } claimants } } => [
            m.Because(
                ExplainedTopic.Place,
                zh => $"交界：{string.Join("、", edge.Areas.Select(area => $"{zh.Area(area.Community)}（{Metres(area.Metres)} 米）"))}；最低共同上级区划为{zh.Area(edge.Common)}。",
                en => $"the border: {string.Join(", ", edge.Areas.Select(area => $"{en.Area(area.Community)} ({Metres(area.Metres)} m)"))}; the lowest area above all is {en.Area(edge.Common)}."),
            m.Because(
                ExplainedTopic.Routing,
                zh => $"首接单位{zh.Organisation(claimants[0].Organisation)}先行处置，直到定案；对市民的承诺照常计时。",
                en => $"the first receiver, {en.Organisation(claimants[0].Organisation)}, makes it safe until this is settled; the promise runs on.")],
        OperationEvent.Raised { Reason: OperationRaise.Unclaimed } => m.After.Claimants.Select(it => m.Because(
            ExplainedTopic.Duty,
            zh => $"{zh.Organisation(it.Organisation)}：{Chinese(it)}。",
            en => $"{en.Organisation(it.Organisation)}: {English(it)}.")),
        OperationEvent.Settled { By: SettledBy.Designation } when m.After.Precedent is { } precedent => [m.Because(
            ExplainedTopic.Routing,
            zh => $"此指定为先例：{precedent.Edge} 交界处的“{zh.Kind(precedent.Kind)}”今后直接由{zh.Organisation(precedent.Organisation)}承办，可撤销。",
            en => $"this is a precedent: \"{en.Kind(precedent.Kind)}\" at the edge {precedent.Edge} goes to {en.Organisation(precedent.Organisation)} at once from now on; it can be revoked.")],
        OperationEvent.Evaluated e => e.Evaluations.Select(it => m.Because(
            ExplainedTopic.Checking,
            zh => $"{zh.Organisation(m.OrganisationOf(it.Participant))}：及时 {it.Efficiency}、处置 {it.Handling}、满意 {it.Satisfaction}、主动 {it.Initiative}。",
            en => $"{en.Organisation(m.OrganisationOf(it.Participant))}: efficiency {it.Efficiency}, handling {it.Handling}, satisfaction {it.Satisfaction}, initiative {it.Initiative}.")),
        _ => [],
    };

    private static IEnumerable<ExplainedDetail> Clocks(OperationMoment m)
    {
        var calls = m.Happened switch
        {
            OperationEvent.Opened e => e.Opening.Calls ?? [],
            OperationEvent.Judged e => e.Calls,
            OperationEvent.Called e => e.Calls,
            _ => [],
        };
        foreach (var call in calls)
        {
            if (call.Acknowledge is { } acknowledge)
            {
                yield return m.Because(
                    ExplainedTopic.Clock,
                    zh => $"{zh.Organisation(call.Organisation)}应答：{Limit(acknowledge, zh)}。", en => $"{en.Organisation(call.Organisation)} is to acknowledge: {Limit(acknowledge, en)}.");
            }

            if (call.Arrive is { } arrive)
            {
                yield return m.Because(
                    ExplainedTopic.Clock,
                    zh => $"{zh.Organisation(call.Organisation)}到场：{Limit(arrive, zh)}。", en => $"{en.Organisation(call.Organisation)} is to be on site: {Limit(arrive, en)}.");
            }
        }

        if (m.Happened.StageClock is { } stage)
        {
            yield return m.Because(
                ExplainedTopic.Clock,
                zh => $"“{zh.Word(m.After.Stage)}”环节：{Limit(stage, zh)}。", en => $"the stage \"{en.Word(m.After.Stage)}\": {Limit(stage, en)}.");
        }
    }

    private static string Limit(ClockStart clock, Tongue tongue) =>
        tongue.Either($"{tongue.Limit(clock.Limit)}，{tongue.Time(clock.DueAt)} 到期", $"{tongue.Limit(clock.Limit)}, due {tongue.Time(clock.DueAt)}");

    private static string Chinese(Claimant it) => it.State switch
    {
        ClaimState.Claimed => "认领",
        ClaimState.Denied => $"否认，依据“{it.Basis}”",
        _ => "逾期未答复",
    };

    private static string English(Claimant it) => it.State switch
    {
        ClaimState.Claimed => "claims it",
        ClaimState.Denied => $"denies it, \"{it.Basis}\"",
        _ => "did not answer in time",
    };

    private static string Metres(double metres) => metres.ToString("0.#", CultureInfo.InvariantCulture);
}
