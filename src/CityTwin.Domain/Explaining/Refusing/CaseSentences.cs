using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>Of commands on cases.</summary>
internal static class CaseSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["case.acting_invalid"] = $"操作单位最多 {CaseRejections.ActingLength} 个字符，不得含控制字符。",
        ["case.answer_empty"] = "请答复问题是否解决、是否满意，或两者都答；不答复不算满意。",
        ["case.child_open"] = "由本案分出的案件尚未结束，须先各自办结。",
        ["case.children_too_many"] = $"本案已分出 {CaseRejections.MostChildren} 个案件，达到上限；请在分出的案件中再分。",
        ["case.client_event_id_invalid"] = $"client_event_id 最多 {CaseRejections.ActingLength} 个字符，不得含控制字符。",
        ["case.close_kind_missing"] = "请说明以何种方式结案；只有“已解决”计为解决。",
        ["case.closer_handled"] = "承办单位不得自行结案，请由其他单位结案。",
        ["case.escalation_reason_missing"] = "请从固定事由中选择上报原因；任何一项都不扣分。",
        ["case.finding_missing"] = "请说明现场核查的结果。",
        ["case.inspector_handled"] = "承办单位不得自行核查，请由其他单位现场核查。",
        ["case.kind_unknown"] = "目录中没有此类别，请从目录中选择。",
        ["case.means_missing"] = $"工作下沉须有保障：请用 1 至 {CaseRejections.ReasonLength} 个字符写明随之下放的资源。",
        ["case.merge_chain_too_long"] = $"其上已连续并案 {CaseRejections.MergeChainLength} 次，达到上限；请先撤销最近一次并案。",
        ["case.merge_into_itself"] = "案件不能并入自身，请指定另一个案件。",
        ["case.merge_target_not_open"] = "要并入的案件已结束或不存在，请选择一个未结束的案件。",
        ["case.no_recurrence"] = "另一案件不是同类、同地、在期限内的再次发生。",
        ["case.not_by_rule"] = "不予受理、非解决结案须由工作人员决定，请写明由哪个单位或岗位办理。",
        ["case.not_ended"] = "案件尚未结束，结案后再征求意见。",
        ["case.not_open"] = "案件已结束，只有未结束的案件可以纳入行动。",
        ["case.number_invalid"] = "不是本市的案件编号；末位是校验码，请检查有无误写。",
        ["case.obligation_open"] = "尚有单位的任务未完成，不能越过它结案。",
        ["case.organisation_unknown"] = "本市没有这个单位，请从单位名录中选择。",
        ["case.reason_invalid"] = $"请用 1 至 {CaseRejections.ReasonLength} 个字符写明理由，不得含控制字符。",
        ["case.reject_code_missing"] = "请选择不予受理的事由，并写明理由。",
        ["case.reopen_window_passed"] = "已过申请重开的期限；请重新上报，或请上级单位重开。",
        ["case.split_too_deep"] = $"本案之上已有 {CaseRejections.SplitDepth} 层案件，达到分案上限；请在其中一个案件中分案。",
        ["case.token_invalid"] = "凭证不属于本案的任何一次上报；凭证见上报回执。",
        ["case.too_many_operations"] = $"一个案件最多属于 {BorderRejections.MostOperations} 个行动，请先退出一个。",
        ["case.unknown"] = "本市没有此编号的案件。",
        ["case.version_conflict"] = "案件已被他人更新，请重新查看后再操作。",
        ["case.wrong_stage"] = "案件在当前阶段不能这样办理，请重新查看现在可以做什么。",
    };
}
