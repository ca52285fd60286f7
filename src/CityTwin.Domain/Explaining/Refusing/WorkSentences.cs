using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>Of obligations, of who is competent, and of more time.</summary>
internal static class WorkSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["work.assist_open"] = "协办单位尚未完成任务，不能提交。",
        ["work.designated"] = "退单经复核后已指定承办，指定的任务不得再退回。",
        ["work.evidence_invalid"] = $"最多附 {Evidence.MostAtOnce} 份佐证，每份须附 {Evidence.HashLength} 位小写十六进制的 SHA-256。",
        ["work.evidence_used"] = "该佐证已用于其他案件，请提交本地点的佐证。",
        ["work.jurisdiction_asked"] = "正在认领管辖，请在交界行动中答复，不要退单。",
        ["work.lead_not_released"] = "主办单位不能解除，只能更换；请改派给其他单位。",
        ["work.no_return"] = "无人申请退回此任务，无须决定。",
        ["work.nobody_leads"] = "尚无主办单位，请先派遣。",
        ["work.not_by_itself"] = "单位不得自行解除任务，由请其协办的单位解除。",
        ["work.not_yours"] = "这是其他单位的任务，仅该单位可以办理。",
        ["work.proof_missing"] = "此类案件提交时至少须有一份佐证。",
        ["work.raised"] = "此事已报上级，现在只由上级决定。",
        ["work.return_reason_missing"] = "请选择退单的事由，并写明依据。",
        ["work.return_window_passed"] = "已过退单期限；请接单办理，或申请上报。",
        ["work.reviewed_by_party"] = "单位不得自行复核退单，由派遣的一级决定。",
        ["work.sequence_ahead"] = "序号超过该单位事项流的末尾，请从已有的序号之后开始。",
        ["work.too_many"] = $"一个案件最多 {DutyRejections.MostObligations} 项任务，请分案。",
        ["work.unknown"] = "案件没有这项任务。",
        ["work.wrong_state"] = "任务的状态已经变化，不能这样办理，请重新查看案件。",
        ["routing.assist_only"] = "该单位在此类别中只可协办，不能主办。",
        ["routing.no_authority"] = "该单位在此地对此类别没有职权。",
        ["routing.nobody_competent"] = "该层级没有单位可以主办。",
        ["routing.not_admitted"] = "此类别未列入该单位的准入清单，单位可以拒绝而不受影响。",
        ["routing.not_below"] = "已在最低层级，下面没有更低的层级可以承办。",
        ["routing.recused"] = "该单位已声明利害关系，应当回避。",
        ["time.approver_asked"] = "申请单位不得自行批准延长时限，规则也不得批准。",
        ["time.extensions_used"] = "延期次数已达本市上限。",
        ["time.kind_missing"] = "请说明是延期还是挂账。",
        ["time.nothing_asked"] = "无人申请延长时限，无须决定。",
        ["time.nothing_to_extend"] = "案件没有可延长的时限。",
        ["time.overdue"] = "时限已过；超时即超时，不再延长。",
        ["time.suspended_before"] = "案件已挂账过一次，不能再次挂账。",
        ["time.suspension_length"] = "挂账的截止时间须在此刻之后、本市允许的天数之内。",
    };
}
