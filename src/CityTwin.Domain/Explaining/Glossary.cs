using System.Collections.Frozen;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>Words of the closed lists in both languages, as they stand within a sentence; the 中文 ones are the field's own.</summary>
public static class Glossary
{
    private static readonly FrozenDictionary<Enum, Names> Words = new Dictionary<Enum, Names>
    {
        [CaseStage.Unreported] = new("未上报", "not reported"),
        [CaseStage.Reported] = new("上报", "reported"),
        [CaseStage.Verifying] = new("核实", "verification"),
        [CaseStage.Filed] = new("立案", "filed"),
        [CaseStage.Dispatched] = new("派遣", "dispatched"),
        [CaseStage.ReturnReview] = new("退单复核", "review of the return"),
        [CaseStage.Handling] = new("处置", "handling"),
        [CaseStage.Suspended] = new("挂账", "suspended"),
        [CaseStage.AwaitInspection] = new("待核查", "awaiting inspection"),
        [CaseStage.AwaitClose] = new("待结案", "awaiting closure"),
        [CaseStage.Closed] = new("结案", "closed"),
        [CaseStage.Rejected] = new("不予受理", "declined"),
        [CaseStage.Merged] = new("并案", "merged"),

        [CloseKind.None] = new("未结案", "not closed"),
        [CloseKind.Resolved] = new("已解决并核查", "solved and checked"),
        [CloseKind.ResolvedTemporary] = new("已应急处置，待永久修复", "made safe, permanent works pending"),
        [CloseKind.Explained] = new("无法解决，已说明", "cannot be solved, explained"),
        [CloseKind.ReferredOut] = new("转法定渠道", "referred to a statutory channel"),
        [CloseKind.NotFound] = new("现场未发现", "nothing found on site"),
        [CloseKind.Duplicate] = new("重复案件", "the same as another case"),

        [VerificationFinding.Exists] = new("属实", "it is there"),
        [VerificationFinding.NotExists] = new("不属实", "it is not there"),
        [VerificationFinding.Unable] = new("无法核实", "it could not be found out"),

        [RejectReason.NotFound] = new("现场未发现", "nothing found on site"),
        [RejectReason.BeyondCompetence] = new("不属于本市职责，已告知渠道", "a matter of the market or of society; the right channel was named"),
        [RejectReason.EmergencyLine] = new("已转紧急服务", "handed to the emergency services"),
        [RejectReason.StatutoryChannel] = new("已进入诉讼、仲裁、复议或信访等法定渠道", "in a statutory channel already"),
        [RejectReason.NoNewFact] = new("同一事实和理由已依法办理", "the same fact was handled lawfully before"),
        [RejectReason.Confidential] = new("涉及秘密或隐私", "concerns secrets or privacy"),
        [RejectReason.NoLocation] = new("位置不明", "cannot be placed"),

        [ReturnReason.NoAuthority] = new("无此职权", "it has no such duty"),
        [ReturnReason.OtherArea] = new("不在其辖区", "the place lies in somebody else's area"),
        [ReturnReason.WrongKind] = new("案件类别有误", "the matter is of another kind"),
        [ReturnReason.Recusal] = new("应当回避", "it has an interest in the matter"),
        [ReturnReason.NotAdmitted] = new("未列入社区事项准入清单", "the matter is not on the communities' list"),

        [ReopenGround.Supervisor] = new("监督决定", "a supervisor decided so"),
        [ReopenGround.IncidentToken] = new("上报人凭凭证申请", "the sender of a report asked, by its token"),
        [ReopenGround.Recurrence] = new("同一地点再次发生", "the same came back at the same place"),
        [ReopenGround.Appeal] = new("对不予受理的申诉成立", "an appeal against declining it was upheld"),

        [Satisfaction.Satisfied] = new("满意", "satisfied"),
        [Satisfaction.BasicallySatisfied] = new("基本满意", "basically satisfied"),
        [Satisfaction.NotSatisfied] = new("不满意", "not satisfied"),

        [TimeKind.Extension] = new("延期", "extension"),
        [TimeKind.Suspension] = new("挂账", "suspension"),

        [DutyRole.Lead] = new("主办", "lead"),
        [DutyRole.Assist] = new("协办", "assist"),

        [ObligationState.Offered] = new("待签收", "offered"),
        [ObligationState.Accepted] = new("已签收", "taken up"),
        [ObligationState.ReturnAsked] = new("退单待复核", "being given back"),
        [ObligationState.Done] = new("已办结", "done"),
        [ObligationState.Returned] = new("已退单", "given back"),
        [ObligationState.Released] = new("已解除", "released"),

        [LimitUnit.UrgentHours] = new("紧急工作时", "urgent hour"),
        [LimitUnit.WorkingHours] = new("工作时", "working hour"),
        [LimitUnit.WorkingDays] = new("个工作日", "working day"),
        [LimitUnit.CalendarDays] = new("个自然日", "calendar day"),
        [LimitUnit.UrgentMinutes] = new("紧急分钟", "urgent minute"),

        [SettledBy.Claim] = new("唯一认领", "claimed by it alone"),
        [SettledBy.Designation] = new("上级指定，今后同类照此办理", "designated by the superior, a precedent from now on"),
        [SettledBy.Fallback] = new("属地兜底", "territorial fallback"),

        [OperationKind.Boundary] = new("交界案件", "boundary case"),
        [OperationKind.Whistle] = new("吹哨", "whistle"),
        [OperationKind.Joint] = new("联合行动", "joint operation"),
        [OperationKind.Review] = new("碰头会商", "joint review"),

        [OperationClass.Emergency] = new("应急处置", "emergency"),
        [OperationClass.Enforcement] = new("综合执法", "enforcement"),
        [OperationClass.KeyTask] = new("重点工作", "key task"),
        [OperationClass.Demand] = new("群众诉求", "demand"),

        [OperationStage.Unopened] = new("未开始", "not begun"),
        [OperationStage.Claiming] = new("认领", "claims"),
        [OperationStage.Designating] = new("待指定", "designation"),
        [OperationStage.Drafted] = new("草拟", "draft"),
        [OperationStage.Approved] = new("待判定", "judgement"),
        [OperationStage.Underway] = new("报到处置", "underway"),
        [OperationStage.Planned] = new("联合方案", "work by the plan"),
        [OperationStage.Done] = new("待评价", "evaluation"),
        [OperationStage.Ended] = new("归档", "ended"),
        [OperationStage.Refused] = new("不予吹哨", "refused"),

        [OperationEnd.Settled] = new("管辖已定", "settled"),
        [OperationEnd.Evaluated] = new("已评价", "evaluated"),
        [OperationEnd.NotEvaluated] = new("逾期未评价", "not evaluated in time"),
        [OperationEnd.Completed] = new("已完成", "completed"),
        [OperationEnd.GivenUp] = new("中止", "given up"),

        [OperationRaise.Unclaimed] = new("无人认领或多方认领", "none or several claim it"),
        [OperationRaise.Undecided] = new("下级上级逾期未指定", "the superior below did not decide in time"),
        [OperationRaise.NotAcknowledged] = new("逾期未应答", "not acknowledged in time"),
        [OperationRaise.NotOnSite] = new("逾期未到场", "not on site in time"),
        [OperationRaise.StageOverdue] = new("逾期未推进", "it did not go on in time"),

        [EscalationReason.NoAuthority] = new("本级无执法权（北京市街道办事处条例第十七条）", "the tier has no power to enforce (北京市街道办事处条例 art. 17)"),
        [EscalationReason.MultiParty] = new("需多个部门共同办理（北京市街道办事处条例第十七条第一项）", "several departments are needed (北京市街道办事处条例 art. 17 no. 1)"),
        [EscalationReason.DutyUnclear] = new("职责不清（北京市街道办事处条例第十七条第三项）", "nobody knows whose duty it is (北京市街道办事处条例 art. 17 no. 3)"),
        [EscalationReason.CoordinationFailed] = new("协调未果（北京市接诉即办工作条例第二十条）", "coordinated and still unsolved (北京市接诉即办工作条例 art. 20)"),
        [EscalationReason.CrossBoundary] = new("跨辖区（信访工作条例第二十四条）", "two areas are concerned (信访工作条例 art. 24)"),
        [EscalationReason.Safety] = new("危及人身、财产安全（北京市接诉即办工作条例第二十九条）", "life or property is at stake (北京市接诉即办工作条例 art. 29)"),
        [EscalationReason.Overdue] = new("已超时限（潍坊市12345热线地方性法规第二十六条）", "the limit passed (Weifang 12345 ordinance, art. 26)"),
        [EscalationReason.ReopenedTwice] = new("两次结案后再次发生（潍坊市12345热线地方性法规第二十六条）", "closed twice and back again (Weifang 12345 ordinance, art. 26)"),
        [EscalationReason.Recusal] = new("应办单位须回避（信访工作条例第二十八条）", "who should handle it has an interest in it (信访工作条例 art. 28)"),
        [EscalationReason.NoCapacity] = new("本级已满负荷（本系统规则）", "the tier bears as much as it can (rule of this system)"),
        [EscalationReason.PolicyGap] = new("需修改规则（信访工作条例第四十条）", "a rule would have to change (信访工作条例 art. 40)"),
        [EscalationReason.RequestedByParty] = new("当事人拒绝调解或要求依法处理（人民调解法第三条、第十七条）", "a party refuses mediation or asks for the law (人民调解法 arts. 3 and 17)"),
    }.ToFrozenDictionary();

    /// <summary>A word in both languages; null when this list does not hold it.</summary>
    public static Names? Of(Enum word) => Words.GetValueOrDefault(word);

    /// <summary>The closed lists that this one holds.</summary>
    public static IEnumerable<Type> Lists => Words.Keys.Select(word => word.GetType()).Distinct();
}
