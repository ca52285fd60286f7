using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Explaining;

/// <summary>The clocks that an event starts, stops, or moves, each with how its due time came about.</summary>
internal static class ClockWords
{
    public static IEnumerable<ExplainedDetail> Of(Moment m)
    {
        var before = ClockInView.Of(m.Before).ToList();
        var after = ClockInView.Of(m.After).ToList();
        for (var index = 0; index < after.Count; index++)
        {
            var was = index < before.Count ? before[index].Clock : null;
            if (after[index] is { Clock: { } now } shown && (was is null || was.Running != now.Running || was.DueAt != now.DueAt))
            {
                yield return was is null || was.Running.StartedAt != now.Running.StartedAt || was.Running.Limit != now.Running.Limit
                    ? Started(shown, m)
                    : Moved(shown, was, m);
            }
        }
    }

    private static ExplainedDetail Started(ClockInView shown, Moment m)
    {
        var clock = shown.Clock!;
        return shown.Name == CaseTimers.Obligation && m.After.Handling is { } handling && IsSame(clock, handling)
            ? m.Because(
                ExplainedTopic.Clock,
                zh => $"{shown.Called(zh)}与处置时限相同：{zh.Time(clock.DueAt)} 到期。",
                en => $"{shown.Called(en)} is the same as the handling limit: due {en.Time(clock.DueAt)}.")
            : new ExplainedDetail(
                ExplainedTopic.Clock,
                m.Say(
                    zh => $"{shown.Called(zh)}：{zh.Time(clock.DueAt)} 到期 = {zh.Time(clock.Running.StartedAt)} 起 {zh.Limit(clock.Running.Limit)}（{ClockRules.SourceOf(shown, m, zh)}），{ClockRules.CalendarOf(clock, m, zh)}。",
                    en => $"{shown.Called(en)}: due {en.Time(clock.DueAt)} = {en.Limit(clock.Running.Limit)} ({ClockRules.SourceOf(shown, m, en)}) from {en.Time(clock.Running.StartedAt)}; {ClockRules.CalendarOf(clock, m, en)}."),
                [.. ClockChangeWords.OtherCalendar(clock, m)]);
    }

    private static ExplainedDetail Moved(ClockInView shown, CaseClock was, Moment m)
    {
        var clock = shown.Clock!;
        if (clock.IsStanding)
        {
            var left = clock.Running.Remaining(m.At, m.Rules.ReckoningOf(clock.Running.Calendar));
            var amount = m.Rules.ReckoningOf(clock.Running.Calendar).AmountOf(left, clock.Running.Limit.Unit);
            return m.Because(
                ExplainedTopic.Clock,
                zh => $"{shown.Called(zh)}停计，剩余 {zh.Amount(amount, clock.Running.Limit.Unit)}（原定 {zh.Time(clock.DueAt)} 到期）。",
                en => $"{shown.Called(en)} stands still with {en.Amount(amount, clock.Running.Limit.Unit)} left (it was due {en.Time(clock.DueAt)}).");
        }

        if (shown.Name == CaseTimers.Obligation && (m.Before.Handling?.DueAt, m.After.Handling?.DueAt) == (was.DueAt, clock.DueAt))
        {
            return m.Because(
                ExplainedTopic.Clock,
                zh => $"{shown.Called(zh)}同处置时限一并变动：{zh.Time(clock.DueAt)} 到期。",
                en => $"{shown.Called(en)} follows the handling limit: due {en.Time(clock.DueAt)}.");
        }

        return new ExplainedDetail(
            ExplainedTopic.Clock,
            clock.DueAt == was.DueAt
                ? m.Say(zh => $"{shown.Called(zh)}继续计时，仍为 {zh.Time(clock.DueAt)} 到期。", en => $"{shown.Called(en)} goes on, still due {en.Time(clock.DueAt)}.")
                : m.Say(zh => $"{shown.Called(zh)}由 {zh.Time(was.DueAt)} 改为 {zh.Time(clock.DueAt)} 到期。", en => $"{shown.Called(en)} moved from {en.Time(was.DueAt)} to {en.Time(clock.DueAt)}."),
            [.. ClockChangeWords.Of(clock, m), .. ClockChangeWords.OtherCalendar(clock, m)]);
    }

    private static bool IsSame(CaseClock one, CaseClock other) =>
        (one.Running.StartedAt, one.Running.Limit, one.Running.Calendar, one.DueAt) == (other.Running.StartedAt, other.Running.Limit, other.Running.Calendar, other.DueAt);
}
