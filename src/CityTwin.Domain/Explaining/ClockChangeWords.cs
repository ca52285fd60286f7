using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Explaining;

/// <summary>How a clock that was stopped or extended came to its due time, step by step.</summary>
internal static class ClockChangeWords
{
    // Before the changes a derivation has these steps: clock, start, limit, calendar.
    private const int StepsBeforeChanges = 4;
    private const int LimitStep = 2;

    public static IEnumerable<ExplainedDetail> Of(CaseClock clock, Moment m)
    {
        var (running, steps) = (clock.Running, clock.Told(m.Rules).Because);
        yield return m.Because(
            ExplainedTopic.Clock,
            zh => $"{zh.Time(running.StartedAt)} 起 {zh.Limit(running.Limit)}{Then(steps[LimitStep], zh)}。",
            en => $"{en.Limit(running.Limit)} from {en.Time(running.StartedAt)}{Then(steps[LimitStep], en)}.");
        foreach (var (words, index) in InOrderOfTime(clock, m).Select((words, index) => (words, index)))
        {
            var step = steps[StepsBeforeChanges + index];
            yield return m.Because(ExplainedTopic.Clock, zh => $"{words(zh)}{Then(step, zh)}。", en => $"{words(en)}{Then(step, en)}.");
        }
    }

    /// <summary>Where the calendar was changed since, that what was recorded stands.</summary>
    public static IEnumerable<ExplainedDetail> OtherCalendar(CaseClock clock, Moment m)
    {
        if (clock.Told(m.Rules).Because[^1].Rule == "recorded")
        {
            var now = clock.Running.DueAt(m.Rules.ReckoningOf(clock.Running.Calendar));
            yield return m.Because(
                ExplainedTopic.Clock,
                zh => $"日历此后有改动，按现行日历为 {zh.Time(now ?? clock.DueAt)}；以当时记录为准。",
                en => $"the calendar was changed since and would give {en.Time(now ?? clock.DueAt)}; what was recorded stands.");
        }
    }

    private static IEnumerable<Func<Tongue, string>> InOrderOfTime(CaseClock clock, Moment m) =>
        clock.Running.Pauses.Select(pause => (At: pause.From, Words: (Func<Tongue, string>)(tongue => Said(pause, clock, m, tongue))))
            .Concat(clock.Running.Extensions.Select(more => (At: more.At, Words: (Func<Tongue, string>)(tongue => Said(more, tongue)))))
            .OrderBy(change => change.At)
            .Select(change => change.Words);

    private static string Said(ClockPause pause, CaseClock clock, Moment m, Tongue tongue)
    {
        var (rule, from) = (RuleOf(pause.Rule, tongue), tongue.Time(pause.From));
        if (pause.Until is not { } until)
        {
            return tongue.Either($"{from} 起停计（{rule}）", $"stands still from {from} ({rule})");
        }

        var (unit, reckoning) = (clock.Running.Limit.Unit, m.Rules.ReckoningOf(clock.Running.Calendar));
        var covered = tongue.Amount(reckoning.AmountOf(reckoning.Between(pause.From, until, unit), unit), unit);
        return tongue.Either($"停计 {from} 至 {tongue.Time(until)}（{rule}），顺延 {covered}", $"stood still from {from} until {tongue.Time(until)} ({rule}), {covered}");
    }

    private static string Said(ClockExtension more, Tongue tongue) => tongue.Either(
        $"{tongue.Time(more.At)} 延期 {tongue.Limit(more.More)}（{tongue.By(more.ApprovedBy)}批准）",
        $"{tongue.Limit(more.More)} more, granted {tongue.Time(more.At)} by {tongue.Organisation(more.ApprovedBy)}");

    private static string RuleOf(string rule, Tongue tongue) => rule switch
    {
        "submitted" => tongue.Either("已反馈，等待核查", "submitted, awaiting its check"),
        "done" => tongue.Either("已办结", "done"),
        "suspension" => tongue.Either("挂账", "suspended"),
        _ => rule,
    };

    private static string Then(DueStep step, Tongue tongue) =>
        step.DueAt is { } due ? $" → {tongue.Time(due)}" : string.Empty;
}
