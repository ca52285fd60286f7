using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Reports;

/// <summary>Every text of the reports in both languages.</summary>
internal static class ReportTexts
{
    public static readonly Names Daily = new("{0}日报 {1}", "{0}, report of the day {1}");
    public static readonly Names Monthly = new("{0}月报 {1}", "{0}, report of the month {1}");
    public static readonly Names Days = new("日报", "By day");
    public static readonly Names Months = new("月报", "By month");
    public static readonly Names Before = new("上一期 {0}", "Before: {0}");
    public static readonly Names After = new("下一期 {0}", "After: {0}");
    public static readonly Names NotOver = new("本期尚未结束：统计至 {0}。", "Not over yet: counted up to {0}.");
    public static readonly Names Period = new("统计期：{0} 起，至 {1}（不含）。", "From {0} to {1} (not included).");

    public static readonly Names ByArea = new("全市与各{0}", "The city, and each {0}");
    public static readonly Names Area = new("区域", "Area");
    public static readonly Names Opened = new("新开", "Opened");
    public static readonly Names Ended = new("办结", "Ended");
    public static readonly Names Open = new("期末在办", "Open at the end");
    public static readonly Names Overdue = new("其中超时", "Of these overdue");
    public static readonly Names InTime = new("按期处置", "Handled in time");
    public static readonly Names FirstTier = new("{0}一级解决", "Solved at the level “{0}”");
    public static readonly Names Elsewhere = new("未能定位", "Not placed");
    public static readonly Names Share = new("{0} %（{1}/{2}）", "{0} % ({1} of {2})");
    public static readonly Names NoShare = new("—（0/0）", "— (0 of 0)");
    public static readonly Names CountsNote = new(
        "新开：本期首次上报的案件（含后来并案的）。办结：本期结案或不予受理、且未被撤销的案件，不含并案。期末在办、超时：统计期末的情况；超时指时限已过而未按时处置。按期处置：本期应处置案件中按期处置的。{0}一级解决：本期结案并经确认解决的案件中，由该级主办的。",
        "Opened: first reported in the period, also if merged since. Ended: closed or declined in the period and not undone; merged cases do not count. Open and overdue: at the end of the period; overdue means that the limit had passed and it had not been handled in time. Handled in time: of what had to be handled in the period. Solved at the level “{0}”: of what was closed in the period as solved and confirmed, what that level led.");

    public static readonly Names ByKind = new("新开最多的 {0} 类事项", "The {0} kinds of which most was opened");
    public static readonly Names Kind = new("事项", "Kind");
    public static readonly Names ByLevel = new("在哪一级解决", "At which level it was solved");
    public static readonly Names Level = new("层级", "Level");
    public static readonly Names Nobody = new("无主办", "nobody led");
    public static readonly Names OfSolved = new("占本期已确认解决的案件", "Of what was closed in the period as solved and confirmed");

    public static readonly Names Latest = new("超时最久的 {0} 件", "Late longest: {0} cases");
    public static readonly Names LatestNote = new("统计期末在办且超时的案件中，到期最早的。", "Of the cases that were open and overdue at the end of the period, those that were due first.");
    public static readonly Names Case = new("案件", "Case");
    public static readonly Names Lead = new("主办", "Lead");
    public static readonly Names Due = new("应办结", "Due");
    public static readonly Names LateBy = new("已超时", "Late by");
    public static readonly Names DaysLate = new("{0} 天", "{0} days");
    public static readonly Names HoursLate = new("{0} 小时", "{0} h");

    public static readonly Names Situations = new("态势", "Situations");
    public static readonly Names SituationsNote = new("本期内出现或持续的态势；结束时间为目前所知。", "Situations that were there in the period; when they ended as it is known now.");
    public static readonly Names Situation = new("编号", "Number");
    public static readonly Names Burst = new("突增", "burst of reports");
    public static readonly Names Review = new("联合会商", "joint review");
    public static readonly Names Sort = new("类型", "Sort");
    public static readonly Names Since = new("出现", "Raised");
    public static readonly Names Until = new("结束", "Ended");
    public static readonly Names About = new("涉及", "About");
    public static readonly Names Reports = new("上报数", "Reports");

    public static readonly Names Operations = new("跨域行动", "Operations");
    public static readonly Names OperationsNote = new(
        "本期内进行过的行动；阶段为目前所知。", "Operations that were under way in the period; their stage as it is known now.");
    public static readonly Names OnlyNewest = new("只查看了最近的 {0} 个行动，更早的可能未列出。", "Only the newest {0} operations were looked at; older ones may be missing.");
    public static readonly Names Convener = new("发起", "Convened by");
    public static readonly Names Stage = new("阶段", "Stage");
    public static readonly Names Cut = new("仅列出 {0} 条，共 {1} 条。", "Only {0} of {1} are listed.");
    public static readonly Names None = new("无。", "None.");

    public static readonly Names Made = new(
        "由案件日志自动生成，无人工填写：统计至日志位置 {0}（城市时间 {1}），生成于城市时间 {2}（{3}），规则包 {4}。",
        "Counted from the journal, nothing typed in: up to position {0} (city time {1}); made at city time {2} ({3}) by the rules of pack {4}.");
    public static readonly Names Undone = new(
        "按该位置所知统计：其后撤销的结案、并案等，重新生成时会改变过去的数字。",
        "As known at that position: what is undone later, such as a closing or a merge, changes figures of the past when the report is made anew.");

    public static readonly Names DateInvalid = new(
        "日期请写成 2026-03-02（日报）或 2026-03（月报），且不晚于城市今天。",
        "Write the day as 2026-03-02 (report of a day) or the month as 2026-03 (of a month), not after the city's today.");
    public static readonly Names Refused = new("无法生成报告", "No report");
}
