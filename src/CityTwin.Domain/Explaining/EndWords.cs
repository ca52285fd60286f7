using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>The check on site, how a case ended, and whether it came back.</summary>
internal static class EndWords
{
    public static Names Inspected(Moment m, CaseEvent.Inspected e) => e.Acting == CaseCommand.Rule
        ? m.Say(_ => "数据包规定此类案件无须现场核查，转待结案。", _ => "the pack asks for no check on site for this kind; it awaits closure.")
        : m.Say(zh => $"{zh.By(e.Acting)}现场核查：通过。", en => $"the check on site agreed, {en.By(e.Acting)}.");

    public static Names Reworked(Moment m, CaseEvent.Reworked e) => m.Say(
        zh => $"{zh.By(e.Acting)}核查不通过，返工（第 {m.After.Reworks} 次）。理由：{zh.Quote(e.Reason)}。",
        en => $"the check on site disagreed, {en.By(e.Acting)}: rework number {m.After.Reworks}. Reason: {en.Quote(e.Reason)}.");

    public static Names Closed(Moment m, CaseEvent.Closed e) => m.Say(
        zh => $"{zh.By(e.Acting)}结案：{zh.Word(e.Kind)}。",
        en => $"closed {en.By(e.Acting)}: {en.Word(e.Kind)}.");

    public static Names Reopened(Moment m, CaseEvent.Reopened e) => m.Say(
        zh => $"{zh.By(e.Acting)}重开（第 {m.After.Reopenings} 次）{(e.Ground is { } ground ? $"：{zh.Word(ground)}" : string.Empty)}{(e.Recurred is { } other ? $"，见 {zh.Case(other)}" : string.Empty)}。理由：{zh.Quote(e.Reason)}。",
        en => $"reopened {en.By(e.Acting)}, number {m.After.Reopenings}{(e.Ground is { } ground ? $": {en.Word(ground)}" : string.Empty)}{(e.Recurred is { } other ? $", see {en.Case(other)}" : string.Empty)}. Reason: {en.Quote(e.Reason)}.");

    public static Names Answered(Moment m, CaseEvent.Answered e) => m.Say(
        zh => $"回访（上报 {e.Source}/{e.SourceId}）：{Solved(e, "已解决", "未解决", "未答是否解决")}，{(e.Satisfaction is { } answer ? zh.Word(answer) : "未评价，不视为满意")}。",
        en => $"callback to report {e.Source}/{e.SourceId}: {Solved(e, "solved", "not solved", "solved or not was not answered")}, {(e.Satisfaction is { } answer ? en.Word(answer) : "nothing said on satisfaction, which is not taken for satisfied")}.");

    private static string Solved(CaseEvent.Answered e, string yes, string no, string unsaid) => e.Solved switch
    {
        true => yes,
        false => no,
        null => unsaid,
    };
}
