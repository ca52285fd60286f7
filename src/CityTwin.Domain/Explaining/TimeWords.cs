using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>More time: who asked, who granted it.</summary>
internal static class TimeWords
{
    public static Names Asked(Moment m, CaseEvent.TimeAsked e) => m.Say(
        zh => $"{zh.Organisation(e.Acting)}申请{zh.Word(e.Request.Kind)}{(e.Request.Until is { } until ? $"至 {zh.Time(until)}" : string.Empty)}。理由：{zh.Quote(e.Request.Reason)}。",
        en => $"{en.Organisation(e.Acting)} asked for {Article(e.Request)}{en.Word(e.Request.Kind)}{(e.Request.Until is { } until ? $" until {en.Time(until)}" : string.Empty)}. Reason: {en.Quote(e.Request.Reason)}.");

    public static Names Refused(Moment m, CaseEvent.TimeRefused e) => m.Say(
        zh => $"{zh.By(e.Acting)}不同意{(m.Before.TimeAsked is { } asked ? $"{zh.Organisation(asked.RequestedBy)}的{zh.Word(asked.Kind)}申请" : "延长")}。理由：{zh.Quote(e.Reason)}。",
        en => $"the {(m.Before.TimeAsked is { } asked ? $"{en.Word(asked.Kind)} that {en.Organisation(asked.RequestedBy)} asked for" : "time")} was refused {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.");

    public static Names Extended(Moment m, CaseEvent.Extended e) => m.Say(
        zh => $"{zh.By(e.Acting)}批准延期 {zh.Limit(e.More)}（{zh.Organisation(e.Request.RequestedBy)}申请：{zh.Quote(e.Request.Reason)}）；本案第 {m.After.Extensions} 次延期。",
        en => $"extended by {en.Limit(e.More)}, granted {en.By(e.Acting)} ({en.Organisation(e.Request.RequestedBy)} asked: {en.Quote(e.Request.Reason)}); extension number {m.After.Extensions}.");

    public static Names Suspended(Moment m, CaseEvent.Suspended e) => m.Say(
        zh => $"{zh.By(e.Acting)}批准挂账至 {zh.Time(e.Until)}（{zh.Organisation(e.Request.RequestedBy)}申请：{zh.Quote(e.Request.Reason)}）。",
        en => $"suspended until {en.Time(e.Until)}, granted {en.By(e.Acting)} ({en.Organisation(e.Request.RequestedBy)} asked: {en.Quote(e.Request.Reason)}).");

    public static Names Resumed(Moment m, CaseEvent.Resumed e) => e.Acting == CaseCommand.Rule
        ? m.Say(_ => "挂账期满，自动恢复处置。", _ => "the suspension ended on its date; handling goes on.")
        : m.Say(zh => $"{zh.By(e.Acting)}提前结束挂账，恢复处置。", en => $"the suspension was ended early {en.By(e.Acting)}; handling goes on.");

    private static string Article(TimeRequest request) => request.Kind is TimeKind.Extension ? "an " : "a ";
}
