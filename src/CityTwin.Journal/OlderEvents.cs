using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal;

/// <summary>Events as earlier versions wrote them, read as what they mean today.</summary>
internal static class OlderEvents
{
    /// <summary>The words of the limit are read back; the clock is said to start where it was filed, and is due as was recorded.</summary>
    public static CaseEvent Filed(ReadOnlySpan<byte> body)
    {
        var old = JsonSerializer.Deserialize(body, EventJson.Default.FiledV1)!;
        var clock = old.Due is null ? null : new ClockStart(old.At, LimitOf(old.Due) ?? Between(old.At, old.Due.At), null, old.Due.At);
        return new CaseEvent.Filed(clock, old.Acting, old.At);
    }

    /// <summary>The lead was all that was asked, in the next obligation of the case.</summary>
    public static CaseEvent Dispatched(ReadOnlySpan<byte> body)
    {
        var old = JsonSerializer.Deserialize(body, EventJson.Default.DispatchedV1)!;
        var by = old.Acting == CaseCommand.Rule ? RouteGrounds.ByRule : RouteGrounds.ByHand;
        return new CaseEvent.Dispatched([new Offer(0, old.Lead, DutyRole.Lead)], new RouteGrounds(by, Words: by == RouteGrounds.ByRule ? old.Because : null), old.Acting, old.At);
    }

    /// <summary>The only clock was that of handling.</summary>
    public static CaseEvent LimitPassed(ReadOnlySpan<byte> body) =>
        new CaseEvent.ClockSpoke(CaseTimers.Handling, 0, ClockPhase.Due, JsonSerializer.Deserialize(body, EventJson.Default.LimitPassedV1)!.At);

    private static HandlingLimit? LimitOf(DueTime due) =>
        due.Because.FirstOrDefault(step => step.Rule == "limit")?.Detail.Split(' ') is [var amount, var unit]
            && double.TryParse(amount, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<LimitUnit>(unit, out var known)
            ? new HandlingLimit(number, known)
            : null;

    private static HandlingLimit Between(DateTimeOffset from, DateTimeOffset until) => new((until - from).TotalHours, LimitUnit.UrgentHours);

    internal sealed record FiledV1(DueTime? Due, string Acting, DateTimeOffset At);

    internal sealed record DispatchedV1(string Lead, IReadOnlyList<string> Because, string Acting, DateTimeOffset At);

    internal sealed record LimitPassedV1(DateTimeOffset At);
}
