using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Explaining;

namespace CityTwin.Domain.Publishing;

/// <summary>By when a case is to be done, and why then, in one sentence. When others reported the same is not said.</summary>
internal static class LimitInPublic
{
    /// <summary>The handling limit, or before there is one, what the city promises from the first report.</summary>
    public static Names Due(Case state, Speech speech) => (state.Handling ?? state.Promise) is not { } clock
        ? speech.Say(_ => "此类事项没有规定时限。", _ => "The city sets no limit for this kind of matter.")
        : speech.Say(zh => Said(state, clock, zh), en => Said(state, clock, en));

    public static Names? Late(Case state, Speech speech) => state.OverdueAt is not { } at ? null : speech.Say(
        zh => $"已于 {zh.Time(at)} 超过时限；这一事实不会抹去。", en => $"the limit passed {en.Time(at)}; this is never erased.");

    private static string Said(Case state, CaseClock clock, Tongue tongue)
    {
        var due = tongue.Time(clock.DueAt);
        return state.Stage.IsOpen() && (clock.IsStanding || state.Stage is CaseStage.Suspended)
            ? tongue.Either(
                $"时限已停计（停计前应于 {due} 前办结），恢复后继续计算：{Because(state, clock, tongue)}。",
                $"the limit stands still for now (it was due {due}) and then goes on: {Because(state, clock, tongue)}.")
            : tongue.Either($"应于 {due} 前办结：{Because(state, clock, tongue)}。", $"to be done by {due}: {Because(state, clock, tongue)}.");
    }

    private static string Because(Case state, CaseClock clock, Tongue tongue)
    {
        var (limit, since) = (clock.Running.Limit, clock == state.Handling);
        var moved = (clock.Running.Extensions.Count > 0, clock.Running.Pauses.Count > 0) switch
        {
            (true, true) => tongue.Either("，经批准延期，中间曾停计", ", with more time that was granted, and it stood still in between"),
            (true, false) => tongue.Either("，经批准延期", ", with more time that was granted"),
            (false, true) => tongue.Either("，中间曾停计", ", and it stood still in between"),
            _ => string.Empty,
        };
        var counts = ClockRules.WhatCounts(limit.Unit, tongue);
        return tongue.Either(
            $"目录规定此类事项限 {tongue.Limit(limit)}，自{(since ? "立案" : "首次上报")}起计，{counts}{moved}",
            $"the catalogue allows {tongue.Limit(limit)} for this kind, from when {(since ? "the city took it on" : "it was first reported")}; {counts}{moved}");
    }
}
