using System.Globalization;

namespace CityTwin.Domain.Clocks;

/// <summary>How a clock's due time came about: start, limit, calendar, then each pause and extension in the order of time.</summary>
public static class ClockDerivation
{
    /// <summary>The steps, in order. While the clock stands still and nobody knows until when, there is no step <c>due</c>.</summary>
    public static IReadOnlyList<DueStep> Of(RunningClock clock, Reckoning reckoning)
    {
        var grown = RunningClock.Start(clock.Name, clock.StartedAt, clock.Limit, clock.Calendar);
        var steps = new List<DueStep>(5 + clock.Pauses.Count + clock.Extensions.Count)
        {
            new("clock", clock.Name),
            new("start", DueWords.Time(clock.StartedAt, reckoning)),
            new("limit", DueWords.Amount(clock.Limit), grown.DueAt(reckoning)),
            new("calendar", DueWords.Calendar(clock.Limit, reckoning)),
        };

        foreach (var (_, pause, extension) in InOrderOfTime(clock))
        {
            grown = pause is not null
                ? grown with { Pauses = [.. grown.Pauses, pause] }
                : grown with { Extensions = [.. grown.Extensions, extension!] };
            steps.Add(pause is not null
                ? new DueStep(pause.Rule, Said(pause, clock, reckoning), grown.DueAt(reckoning), pause.ApprovedBy)
                : new DueStep(extension!.Rule, Said(extension, reckoning), grown.DueAt(reckoning), extension.ApprovedBy));
        }

        if (grown.DueAt(reckoning) is { } due)
        {
            steps.Add(new DueStep("due", DueWords.Time(due, reckoning)));
        }

        return steps;
    }

    private static IEnumerable<(DateTimeOffset At, ClockPause? Pause, ClockExtension? Extension)> InOrderOfTime(RunningClock clock) =>
        clock.Pauses.Select(pause => (pause.From, (ClockPause?)pause, (ClockExtension?)null))
            .Concat(clock.Extensions.Select(extension => (extension.At, (ClockPause?)null, (ClockExtension?)extension)))
            .OrderBy(change => change.Item1);

    private static string Said(ClockPause pause, RunningClock clock, Reckoning reckoning) => pause.Until is { } until
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"stood still from {DueWords.Time(pause.From, reckoning)} until {DueWords.Time(until, reckoning)}: {DueWords.Amount(reckoning.Between(pause.From, until, clock.Limit.Unit), clock.Limit.Unit, reckoning)}")
        : $"stands still from {DueWords.Time(pause.From, reckoning)}";

    private static string Said(ClockExtension extension, Reckoning reckoning) =>
        $"{DueWords.Amount(extension.More)} more, approved {DueWords.Time(extension.At, reckoning)}";
}
