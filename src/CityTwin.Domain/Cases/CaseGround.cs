using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What a decision stands on besides the case.</summary>
/// <param name="Rules">The rules as they are now.</param>
/// <param name="Now">City time.</param>
/// <param name="OpenLoad">How many obligations an organisation has open now.</param>
internal sealed record CaseGround(CityRules Rules, DateTimeOffset Now, Func<string, int> OpenLoad)
{
    public CaseKind? KindOf(Case state) => Rules.Catalogue.Find(state.Opening!.Kind);

    public RouteQuestion QuestionOf(Case state) => QuestionOf(KindOf(state), state.Place!);

    /// <summary>A kind whose limit counts natural hours cannot wait.</summary>
    public RouteQuestion QuestionOf(CaseKind? kind, Places.Place place) =>
        new(kind, place, LocalTime.DateOf(Now, Rules.TimeZone), IsUrgent(kind), OpenLoad);

    public static bool IsUrgent(CaseKind? kind) => kind?.Limit?.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes;

    /// <summary>A clock that starts; null without a limit.</summary>
    public ClockStart? Start(HandlingLimit? limit, DateTimeOffset from, string? calendar = null)
    {
        if (limit is null)
        {
            return null;
        }

        var process = Rules.Process;
        return new ClockStart(
            from, limit, calendar, Rules.ReckoningOf(calendar).After(from, limit),
            process.Warn == CaseClock.UsualWarn ? null : process.Warn,
            process.After == CaseClock.UsualAfter ? null : process.After);
    }

    /// <summary>When a clock is due after a change to it.</summary>
    public DateTimeOffset DueAfter(CaseClock clock, Func<RunningClock, RunningClock> change) =>
        change(clock.Running).DueAt(Rules.ReckoningOf(clock.Running.Calendar)) ?? clock.DueAt;
}
