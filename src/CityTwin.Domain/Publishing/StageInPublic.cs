using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Publishing;

/// <summary>How far a case has come, and what happens next, in plain words of either language.</summary>
/// <param name="state">The case that handles the incident now.</param>
/// <param name="place">Where the incident itself is.</param>
/// <param name="rules">The rules in force.</param>
/// <param name="now">City time.</param>
internal sealed class StageInPublic(Case state, Place place, CityRules rules, DateTimeOffset now)
{
    private bool CanBeReopened => state.Stage is CaseStage.Closed && now < ReopenableUntil;

    private DateTimeOffset ReopenableUntil => state.ClosedAt!.Value.AddDays(rules.Process.ReopenDays);

    private bool IsInspected => rules.Process.StepsOf(rules.Catalogue.Find(state.Opening?.Kind ?? string.Empty)).Inspects;

    public bool HasNext => state.Stage is not (CaseStage.Merged or CaseStage.Unreported);

    public string Standing(Tongue tongue) => state.Stage switch
    {
        CaseStage.Reported => tongue.Either("已收到您的上报。", "the city has received it."),
        CaseStage.Verifying => tongue.Either("正在现场核实情况。", "somebody looks on site whether it is there."),
        CaseStage.Filed => tongue.Either("已立案，正在确定由谁办理。", "the city has taken it on, and decides who handles it."),
        CaseStage.Dispatched => tongue.Either($"已交{Lead(tongue)}办理，尚未签收。", $"{Lead(tongue)} was asked to handle it and has not begun yet."),
        CaseStage.ReturnReview => tongue.Either("正在重新确定由谁办理。", "it is decided anew who handles it."),
        CaseStage.Handling => tongue.Either($"{Lead(tongue)}正在办理。", $"{Lead(tongue)} works on it."),
        CaseStage.Suspended => tongue.Either("经批准暂缓办理（挂账）。", "the work stands still for some time, with approval."),
        CaseStage.AwaitInspection => tongue.Either($"{Lead(tongue)}报告已办完，待核查。", $"{Lead(tongue)} says that it is done."),
        CaseStage.AwaitClose => tongue.Either("办理结果已核查，待结案。", "the result was checked."),
        CaseStage.Closed => tongue.Either("已结案。", "the case has ended."),
        CaseStage.Rejected => tongue.Either("本市未受理此事项。", "the city does not handle this."),
        CaseStage.Merged => tongue.Either("已与另一案件合并办理。", "it is handled together with another case."),
        _ => tongue.Word(state.Stage),
    };

    public string Next(Tongue tongue) => state.Stage switch
    {
        CaseStage.Reported => tongue.Either($"决定是否立案{By(tongue)}。", $"the city decides whether it takes it on{By(tongue)}."),
        CaseStage.Verifying => tongue.Either($"报告核实结果，再决定是否立案{By(tongue)}。", $"what was found is told{By(tongue)}; then the city decides whether it takes it on."),
        CaseStage.Filed => tongue.Either($"确定承办单位{By(tongue)}。", $"somebody is named to handle it{By(tongue)}."),
        CaseStage.Dispatched => tongue.Either("承办单位签收并开始办理。", "whoever was asked takes it up."),
        CaseStage.ReturnReview => tongue.Either($"确定承办单位{By(tongue)}。", $"it is decided{By(tongue)}."),
        CaseStage.Handling => IsInspected
            ? tongue.Either("办完后，由其他人到现场核查。", "when it is done, somebody else checks on site.")
            : tongue.Either("办完后，决定如何结案。", "when it is done, it is decided how the case ends."),
        CaseStage.Suspended => state.SuspendedUntil is { } until
            ? tongue.Either($"最迟 {tongue.Time(until)} 恢复办理。", $"the work goes on {tongue.Time(until)} at the latest.")
            : tongue.Either("到期后恢复办理。", "the work goes on afterwards."),
        CaseStage.AwaitInspection => tongue.Either($"由其他人到现场核查{By(tongue)}。", $"somebody else checks on site{By(tongue)}."),
        CaseStage.AwaitClose => tongue.Either($"决定如何结案{By(tongue)}。", $"it is decided how the case ends{By(tongue)}."),
        CaseStage.Rejected => tongue.Either("如不同意，可向上报时的渠道申诉。", "whoever does not agree can appeal where it was reported."),
        _ => CanBeReopened
            ? tongue.Either(
                $"如未解决，可在 {tongue.Time(ReopenableUntil)} 前凭案件编号和查询凭证，向上报时的渠道申请重办。",
                $"if it is not solved, it can be taken up again until {tongue.Time(ReopenableUntil)}: ask where it was reported, with number and token.")
            : tongue.Either("如再次发生，请重新上报。", "if it comes back, report it anew."),
    };

    // Which office it is, unless that would tell where else the case reaches.
    private string Lead(Tongue tongue) => state.Lead is { } lead && rules.FindOrganisation(lead) is { } found && place.Areas.Contains(found.Area)
        ? tongue.Organisation(lead)
        : tongue.Either("承办单位", "the office in charge");

    private string By(Tongue tongue) => state.StageClock is { IsOverdue: false } clock && clock.DueAt > now
        ? tongue.Either($"（{tongue.Time(clock.DueAt)} 前）", $" by {tongue.Time(clock.DueAt)}")
        : string.Empty;
}
