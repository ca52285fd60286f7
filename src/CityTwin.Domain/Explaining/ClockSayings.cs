using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Explaining;

/// <summary>What a clock said when it reached a phase.</summary>
internal static class ClockSayings
{
    public static Names Of(Moment m, CaseEvent.ClockSpoke e)
    {
        var shown = ClockInView.Of(m.Before, e.Clock, e.Obligation);
        return e.Phase switch
        {
            ClockPhase.Warning => m.Say(
                zh => $"预警：{shown.Called(zh)}{(shown.Clock is { } clock ? $"将于 {zh.Time(clock.DueAt)} 到期" : "将到期")}。",
                en => $"warning: {shown.Called(en)} {(shown.Clock is { } clock ? $"ends {en.Time(clock.DueAt)}" : "is nearly up")}."),
            ClockPhase.Late => m.Say(
                zh => $"严重超时：{shown.Called(zh)}{(shown.Clock is { } clock ? $"已过 {zh.Length(e.At - clock.DueAt)}" : "早已过")}，仍未完成。",
                en => $"long overdue: {shown.Called(en)} passed {(shown.Clock is { } clock ? $"{en.Length(e.At - clock.DueAt)} ago" : "long ago")}."),
            _ => m.Say(
                zh => $"超时：{shown.Called(zh)}已过{(IsOfCase(e) ? "；这一事实不会抹去" : string.Empty)}。",
                en => $"overdue: {shown.Called(en)} passed{(IsOfCase(e) ? "; this is never erased" : string.Empty)}."),
        };
    }

    private static bool IsOfCase(CaseEvent.ClockSpoke e) => e.Clock is CaseTimers.Handling or RunningClock.Promise;
}
