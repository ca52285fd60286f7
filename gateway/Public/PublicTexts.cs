using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;

namespace CityTwin.Gateway.Public;

/// <summary>Every text of the public page in both languages. Sentences about a case come from <see cref="PublicStatus"/>.</summary>
internal static class PublicTexts
{
    public static readonly Names Title = new("{0}：城市管理公开", "{0}: how the city is cared for");
    public static readonly Names Home = new("返回公开页首页", "Back to the public page");
    public static readonly Names AsOf = new("数据截至 {0}（{1}）。", "As of {0} ({1}).");
    public static readonly Names NoTrace = new(
        "本页不使用脚本、不留 Cookie，也不显示任何人的信息。", "This page runs no scripts, keeps no cookies and shows nothing about anybody.");

    public static readonly Names Ask = new("查询一个案件", "How does a case stand?");
    public static readonly Names AskHint = new(
        "编号和查询凭证在上报时的回执里。凭证只用于查询，请勿转给他人。",
        "Number and token stand in the receipt of what was reported. Whoever has the token can ask; keep it to yourself.");
    public static readonly Names Number = new("案件编号", "Case number");
    public static readonly Names NumberHint = new("例如 {0}", "Such as {0}");
    public static readonly Names Token = new("查询凭证", "Token");
    public static readonly Names TokenHint = new("{0} 位数字和字母", "{0} digits and letters");
    public static readonly Names Send = new("查询", "Show");

    public static readonly Names OpenTitle = new("正在办理的案件", "Open cases");
    public static readonly Names OpenCaption = new(
        "各区域正在办理的案件数。1 至 {0} 件一律显示为“少于 {1}”；含有这类数字的合计只给出范围，以免由合计反推。",
        "Open cases by area. 1 to {0} are always shown as “fewer than {1}”; a total over such numbers is given as a range, so that nothing can be computed back from it.");
    public static readonly Names Area = new("区域", "Area");
    public static readonly Names Level = new("层级", "Level");
    public static readonly Names OpenCases = new("在办", "Open");
    public static readonly Names Elsewhere = new("其他（未能定位到下级）", "Elsewhere (not placed more exactly)");

    public static readonly Names ServiceTitle = new("承诺与兑现", "What the city promises, and keeps");
    public static readonly Names ServiceCaption = new(
        "{0} 至 {1}（30 天）内应办结的案件中，按时办结的占比。超过时限的，即使办结也不计入按时。",
        "Of the cases that had to be handled from {0} to {1} (30 days), the share that was handled in time. What was late never counts as in time, done or not.");
    public static readonly Names Group = new("类别", "Kind of matter");
    public static readonly Names Promise = new("承诺时限", "Promised within");
    public static readonly Names InTime = new("按时办结", "In time");
    public static readonly Names HadToBe = new("应办结", "Had to be handled");
    public static readonly Names Share = new("按时率", "Share in time");
    public static readonly Names NoLimit = new("无时限", "no limit");
    public static readonly Names Various = new("按事项，共 {0} 种，见下", "{0} limits, by kind: see below");
    public static readonly Names Others = new("目录中已没有的类别", "Kinds that the catalogue has no more");
    public static readonly Names Limits = new("每一类事项的承诺时限", "What is promised for each kind");
    public static readonly Names NotCounted = new("数字正在统计，请过一会儿再看。", "The figures are still being counted; look again in a while.");

    public static readonly Names FewerThan = new("少于 {0}", "fewer than {0}");
    public static readonly Names Between = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Names NoShare = new("不显示", "not shown");
    public static readonly Names NothingDue = new("无", "none");

    public static readonly Names StatusTitle = new("案件 {0}", "Case {0}");
    public static readonly Names What = new("事项", "What");
    public static readonly Names Where = new("区域", "Where");
    public static readonly Names Reported = new("上报时间", "Reported");
    public static readonly Names Standing = new("当前情况", "How it stands");
    public static readonly Names Next = new("下一步", "What happens next");
    public static readonly Names Due = new("时限", "By when, and why");
    public static readonly Names Late = new("是否超时", "Late");
    public static readonly Names End = new("办理结果", "How it ended");
    public static readonly Names Joined = new("合并办理", "Handled together");
    public static readonly Names Zone = new("时间为 {0} 当地时间。", "Times are local ({0}).");
}
