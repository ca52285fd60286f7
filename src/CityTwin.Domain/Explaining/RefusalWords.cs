using System.Collections.Frozen;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>Why something is not possible now, in a few words of both languages, as they stand behind the name of the action.</summary>
public static class RefusalWords
{
    private delegate Told About(CaseAction action, Case state, CityRules rules);

    private static readonly FrozenDictionary<string, About> Words = new Dictionary<string, About>
    {
        ["case.unknown"] = Always("没有这个案件", "there is no such case"),
        ["case.wrong_stage"] = (action, state, _) => OfStage(action, state),
        ["case.not_by_rule"] = Always("须由工作人员决定", "not by a rule"),
        ["case.kind_unknown"] = Always("目录中没有此类别", "the catalogue has no such kind"),
        ["case.merge_target_not_open"] = Always("对方案件已结束", "the other case has ended"),
        ["case.merge_chain_too_long"] = Always("并案层数过多", "too many cases were merged above it"),
        ["case.not_ended"] = Always("案件尚未结束", "the case has not ended"),
        ["case.split_too_deep"] = Always("分案层数已达上限", "split as often as possible"),
        ["case.children_too_many"] = Always("分案数量已达上限", "as many parts as possible"),
        ["case.reopen_window_passed"] = Always("已过申请重开的期限", "it ended too long ago"),
        ["case.no_recurrence"] = Always("不是同类、同地、期限内的再次发生", "the other case is not the same come back"),
        ["case.child_open"] = Always("分出的案件尚未结束", "cases that were split off it are open"),
        ["case.version_conflict"] = Always("案件已被他人更新", "somebody else changed it"),
        ["case.organisation_unknown"] = Always("没有这个单位", "there is no such organisation"),
        ["case.inspector_handled"] = Always("承办单位不得自行核查", "not by an organisation that handles it"),
        ["case.closer_handled"] = Always("承办单位不得自行结案", "not by an organisation that handles it"),
        ["case.obligation_open"] = (_, state, _) => Open(state),
        ["work.nobody_leads"] = Always("尚无主办单位", "nobody leads yet"),
        ["work.too_many"] = Always("任务数量已达上限", "as many duties as possible"),
        ["work.designated"] = Always("已指定承办，不得退回", "designated, it cannot be given back"),
        ["work.jurisdiction_asked"] = Always("正在认领管辖，请在交界行动中答复", "being asked whose it is; deny it in its operation"),
        ["work.return_window_passed"] = Always("已过退单期限", "the time for giving back is over"),
        ["work.no_return"] = Always("无人申请退单", "nobody gives it back"),
        ["work.reviewed_by_party"] = Always("不得自行复核退单", "not by the organisation itself"),
        ["work.lead_not_released"] = Always("没有协办单位", "nobody assists"),
        ["work.not_by_itself"] = Always("不得自行解除", "not by the organisation itself"),
        ["work.unknown"] = Always("没有这项任务", "there is no such duty"),
        ["work.not_yours"] = (action, state, _) => Of(action, state) is { } duty ? new(zh => $"仅{zh.Organisation(duty.Organisation)}可办理", en => $"only {en.Organisation(duty.Organisation)} acts for it") : Nobody,
        ["work.wrong_state"] = (action, state, _) => Of(action, state) is { } duty ? new(zh => $"该任务{zh.Word(duty.State)}", en => $"the duty is {en.Word(duty.State)}") : Nobody,
        ["work.raised"] = (_, state, _) => new(zh => $"由{zh.Organisation(state.RaisedTo!)}决定", en => $"{en.Organisation(state.RaisedTo!)} decides now"),
        ["work.assist_open"] = (_, state, _) => Assisting(state),
        ["work.evidence_used"] = Always("佐证已用于其他案件", "a proof was handed in for another case too"),
        ["routing.no_authority"] = Always("没有单位有此职权", "no organisation has authority"),
        ["routing.recused"] = Always("应当回避", "recused"),
        ["routing.not_admitted"] = Always("未列入社区事项准入清单", "not on the communities' list"),
        ["routing.assist_only"] = Always("只可协办", "admitted to assist only"),
        ["routing.not_below"] = Always("已在最低层级", "no level below has it"),
        ["routing.nobody_competent"] = Always("下级无单位可主办", "nobody below can lead it"),
        ["time.nothing_asked"] = Always("无人申请延长时限", "nobody asks for time"),
        ["time.approver_asked"] = Always("申请单位不得自行批准", "not by whoever asked"),
        ["time.overdue"] = Always("已超时限", "the limit has passed"),
        ["time.nothing_to_extend"] = Always("无时限可延", "no limit to extend"),
        ["time.suspended_before"] = Always("已挂账过一次", "suspended before"),
        ["time.suspension_length"] = Always("本市不允许挂账", "the city suspends no case"),
        ["time.extensions_used"] = (_, state, _) => new(_ => $"已延期 {state.Extensions} 次", _ => $"extended {state.Extensions} times"),
    }.ToFrozenDictionary();

    private static Told Nobody => new(_ => "尚无承办单位", _ => "nobody has it");

    /// <summary>Codes that have words of their own.</summary>
    public static IEnumerable<string> Codes => Words.Keys;

    /// <summary>Why this action is not possible; null when it is.</summary>
    public static Names? Of(CaseAction action, Case state, CityRules rules) =>
        action.IsPossible ? null
        : action.Refused is not { } refused ? new Names("已经如此", "already so")
        : Words.TryGetValue(refused.Code, out var about) ? about(action, state, rules).In(rules)
        : new Names(null, refused.Message);

    private static About Always(string zh, string en) => (_, _, _) => new Told(_ => zh, _ => en);

    private static Obligation? Of(CaseAction action, Case state) => state.FindObligation(action.Obligation);

    // Whoever wants to end a case asks what is in the way, more than at which stage it is.
    private static Told OfStage(CaseAction action, Case state) => action.Kind is CaseActionKind.Close && state.Obligations.Any(it => it.IsOpen)
        ? Open(state)
        : new(zh => $"当前阶段：{zh.Word(state.Stage)}", en => $"stage: {en.Word(state.Stage)}");

    private static Told Open(Case state)
    {
        var open = state.Obligations.Count(it => it.IsOpen);
        return new(_ => $"{open} 项任务未办结", _ => open == 1 ? "1 duty open" : $"{open} duties open");
    }

    private static Told Assisting(Case state)
    {
        var open = state.Obligations.Where(it => it.Role is DutyRole.Assist && it.IsOpen).Select(it => it.Organisation).Distinct().ToList();
        return new(zh => $"协办未完成：{zh.Organisations(open)}", en => $"not done yet: {en.Organisations(open)}");
    }

    private sealed record Told(Func<Tongue, string> Zh, Func<Tongue, string> En)
    {
        public Names In(CityRules rules) => new(Zh(new Tongue(rules, isChinese: true)), En(new Tongue(rules, isChinese: false)));
    }
}
