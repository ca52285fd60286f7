using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>What an organisation did about its obligation.</summary>
internal static class DutyWords
{
    public static Names Signed(Moment m, CaseEvent.Signed e)
    {
        var waited = m.Duty(e.Obligation) is { } duty ? e.At - (duty.TakeUp?.Running.StartedAt ?? duty.OfferedAt) : (TimeSpan?)null;
        return m.Say(
            zh => $"{zh.Organisation(e.Acting)}签收（{RoleOf(m, e.Obligation, zh)}）{(waited is { } length ? $"，距派遣 {zh.Length(length)}" : string.Empty)}。",
            en => $"{en.Organisation(e.Acting)} took it up ({RoleOf(m, e.Obligation, en)}){(waited is { } length ? $", {en.Length(length)} after it was asked" : string.Empty)}.");
    }

    public static Names Progressed(Moment m, CaseEvent.Progressed e) => m.Say(
        zh => $"{zh.Organisation(e.Acting)}报告进展：{zh.Quote(e.Note)}。",
        en => $"{en.Organisation(e.Acting)} told how far it is: {en.Quote(e.Note)}.");

    public static Names AssistDone(Moment m, CaseEvent.AssistDone e) => m.Say(
        zh => $"{zh.Organisation(e.Acting)}完成协办。",
        en => $"{en.Organisation(e.Acting)} has done its part.");

    public static Names Submitted(Moment m, CaseEvent.Submitted e) => m.Say(
        zh => $"{zh.Organisation(e.Acting)}反馈处置完毕，待核查。",
        en => $"{en.Organisation(e.Acting)} said that it is done; it awaits its check.");

    private static string RoleOf(Moment m, int obligation, Tongue tongue) => tongue.Word(m.Duty(obligation)?.Role ?? DutyRole.Lead);
}
