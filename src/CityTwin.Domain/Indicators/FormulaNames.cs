using System.Collections.Frozen;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Indicators;

/// <summary>What people call the figures, in both languages.</summary>
public static class FormulaNames
{
    private static readonly FrozenDictionary<string, Names> All = new Dictionary<string, Names>
    {
        ["filing.rate"] = new("立案率", "Filing rate"),
        ["filing.rejected"] = new("不予受理率", "Rejected"),
        ["filing.merged"] = new("并案率", "Merged"),
        ["filing.no_limit"] = new("无时限立案占比", "Filed without a limit"),
        ["filing.on_time"] = new("按时立案率", "Filing decisions on time"),
        ["dispatch.on_time"] = new("按时派遣率", "Dispatches on time"),
        ["extension.cases"] = new("延期率", "Extended"),
        ["suspension.cases"] = new("挂账率", "Suspended"),
        ["handling.rate"] = new("处置率", "Handling rate"),
        ["handling.on_time"] = new("按期处置率", "Handled on time"),
        ["handling.rate.urgent"] = new("紧急案件处置率", "Handling rate, urgent"),
        ["handling.on_time.urgent"] = new("紧急案件按期处置率", "Handled on time, urgent"),
        ["closing.rate"] = new("结案率", "Closing rate"),
        ["closing.on_time"] = new("按期结案率", "Closed on time"),
        ["closing.rate.urgent"] = new("紧急案件结案率", "Closing rate, urgent"),
        ["closing.on_time.urgent"] = new("紧急案件按期结案率", "Closed on time, urgent"),
        ["closing.rate_less_suspended"] = new("结案率（扣除缓办）", "Closing rate, less suspended"),
        ["closing.on_time_less_suspended"] = new("按期结案率（扣除缓办）", "Closed on time, less suspended"),
        ["due.merged"] = new("应结案中并案占比", "Merged among due"),
        ["due.rejected"] = new("应结案中不予受理占比", "Rejected among due"),
        ["due.suspended"] = new("应结案中缓办占比", "Suspended among due"),
        ["due.moved"] = new("时限顺延占比", "Deadline moved"),
        ["rework.cases"] = new("返工率", "Rework"),
        ["dispatch.accurate"] = new("派遣准确率", "Accurate dispatches"),
        ["return.rate"] = new("回退率", "Returns asked for"),
        ["return.upheld"] = new("回退成立率", "Returns upheld"),
        ["verification.on_time"] = new("及时核实率", "Verifications on time"),
        ["inspection.on_time"] = new("及时核查率", "Inspections on time"),
        ["response.rate"] = new("响应率", "Response rate"),
        ["solved.rate"] = new("解决率", "Solved"),
        ["solved.excluded"] = new("剔除占比", "Not counted for solving"),
        ["solved.not_resolved"] = new("未解决结案占比", "Closed without a solution"),
        [SolvedByLevel.Formula] = new("各层级解决占比", "Solved at level"),
        ["satisfaction.of_answers"] = new("满意率（按有效答复）", "Satisfied, of answers"),
        ["satisfaction.of_callbacks"] = new("满意率（按回访）", "Satisfied, of callbacks"),
        ["satisfaction.coverage"] = new("满意度答复率", "Callbacks with an answer"),
        ["redispatch.rate"] = new("重派率", "Dispatched again"),
        ["reopening.rate"] = new("重开率", "Reopened"),
        ["recurrence.rate"] = new("重复发生率", "Came back"),
        [DemandsPerTenThousand.Formula] = new("万人诉求比", "Demands per ten thousand"),
    }.ToFrozenDictionary();

    /// <summary>The names of a formula.</summary>
    /// <param name="formula">Its id.</param>
    public static Names Of(string formula) => All[formula];
}
