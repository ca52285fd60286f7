using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Explaining.Refusing;

/// <summary>Of whistles, joint operations and cases at borders, and of situations.</summary>
internal static class OperationSentences
{
    public static readonly Dictionary<string, string> All = new()
    {
        ["operation.acknowledge_first"] = "单位尚未应答，请先应答。",
        ["operation.acting_missing"] = "请写明由哪个单位或岗位发起行动。",
        ["operation.appealed_before"] = "本次吹哨已申诉过一次，申诉的决定有效。",
        ["operation.case_open"] = "行动中尚有未结束的案件，请先办结，或将其移出行动。",
        ["operation.class_missing"] = "请选择吹哨类别：应急处置、综合执法、重点工作或群众诉求。",
        ["operation.drawn_invalid"] = "请画一个多边形，不要另填区域；多边形所含的社区就是行动区域。",
        ["operation.evaluate_instead"] = "吹哨由吹哨单位评价后结束，或说明理由后撤销。",
        ["operation.evaluation_invalid"] = $"请对每个已完成任务的单位各评价一次，分值为 0 至 {Evaluation.Best}。",
        ["operation.kind_invalid"] = "请发起联合行动或碰头会商；吹哨须先草拟，交界案件自行开启。",
        ["operation.lead_not_released"] = "牵头单位不能解除，只能更换；请召集另一单位牵头。",
        ["operation.may_not_whistle"] = "该单位所在层级不能吹哨。",
        ["operation.no_precedent"] = "本行动没有形成先例；只有指定管辖形成先例。",
        ["operation.not_called"] = "该单位未被召集参加本行动，请先召集。",
        ["operation.not_candidate"] = "该单位不是本案管辖的候选单位，候选单位见行动。",
        ["operation.not_convener"] = "只有吹哨单位可以这样做。",
        ["operation.not_directing"] = "由发起、牵头或监督本行动的单位办理。",
        ["operation.not_lead"] = "由牵头单位办理。",
        ["operation.not_of_kind"] = "此类行动不能这样办理。",
        ["operation.not_superior"] = "由上级单位决定；如代其操作，请写明该单位。",
        ["operation.number_invalid"] = "不是本市的行动编号；末位是校验码，请检查有无误写。",
        ["operation.part_open"] = "有单位的任务尚未结束，须先完成或解除。",
        ["operation.part_over"] = "该单位的任务已结束；如还有事要办，请再次召集。",
        ["operation.subject_invalid"] = "请用 1 至 200 个字符写明事由，不得含控制字符。",
        ["operation.too_many_cases"] = $"一个行动最多 {OperationRejections.MostCases} 个案件，请另行发起。",
        ["operation.too_many_participants"] = $"一个行动最多召集 {OperationRejections.MostParticipants} 个单位，请另行发起。",
        ["operation.unknown"] = "没有此编号的行动，请检查有无误写。",
        ["operation.wrong_stage"] = "行动在当前阶段不能这样办理，请重新查看行动。",
        ["situation.number_invalid"] = "不是本市的态势编号；末位是校验码，请检查有无误写。",
        ["situation.unknown"] = "没有此编号的态势，请检查有无误写。",
    };
}
