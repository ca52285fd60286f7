using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Whoever is concerned is told, once each time and nobody else.</summary>
public sealed class WorkNoticeTests
{
    [Fact]
    public void A_whole_life_tells_the_lead_each_turn() => Assert.Equal(
        ["roads Offered", "roads TakenUp", "parks Offered", "parks Released", "roads Done", "roads Again", "roads Done"],
        Told(Reported, Filed, ToRoads, Signed, ParksAsked, new CaseEvent.Released(2, "no", "roads", Now), Submitted, Reworked, Submitted, Inspected, Resolved));

    [Fact]
    public void A_return_tells_who_gave_back_and_who_gets_it() => Assert.Equal(
        ["roads Offered", "roads ReturnAsked", "roads Returned", "parks Offered"],
        Told(Reported, Filed, ToRoads, ReturnAsked, Returned, Dispatched("parks", 2)));

    [Fact]
    public void An_override_tells_that_it_stays() => Assert.Equal(
        ["roads Offered", "roads ReturnAsked", "roads Designated"],
        Told(Reported, Filed, ToRoads, ReturnAsked, new CaseEvent.Designated(1, "yours", FourHours, "centre", Now)));

    [Fact]
    public void Handing_on_tells_the_former_lead() => Assert.Equal(
        ["parks Offered", "parks Released", "roads Offered"], Told(Reported, Filed, Dispatched("parks"), Dispatched("roads", 2)));

    [Fact]
    public void A_merge_takes_the_work_away_and_its_end_brings_it_back() => Assert.Equal(
        ["roads Offered", "roads TakenUp", "roads Released", "roads Again"], Told([.. UpToHandling, MergedInto7, Unmerged]));

    [Fact]
    public void A_superior_is_told_what_nobody_took_up() => Assert.Equal(
        ["n1-committee Offered", "n-office Raised"],
        Told(
            Reported, Filed, Dispatched("n1-committee"),
            new CaseEvent.ClockSpoke(CaseTimers.TakeUp, 1, Domain.Clocks.ClockPhase.Due, TakeUpBy),
            new CaseEvent.Raised(1, "n-office", RaiseReason.NotTakenUp, TakeUpBy)));

    [Fact]
    public void A_moved_due_time_is_told() => Assert.Equal(
        "roads DueMoved",
        Told([
            .. UpToHandling,
            new CaseEvent.Suspended(DueAt, new TimeRequest(TimeKind.Suspension, "frost", DueAt, "roads"), [new(0, DueAt.AddDays(2)), new(1, DueAt.AddDays(2))], "centre", Now),
        ])[^1]);

    [Fact]
    public void What_is_told_names_the_event_that_says_so() =>
        Assert.Equal([2, 3], CaseChange.Of(Case.Unreported, UpToHandling).Notices.Select(notice => notice.EventIndex));

    private static IReadOnlyList<string> Told(params CaseEvent[] events) =>
        [.. CaseChange.Of(Case.Unreported, events).Notices.Select(notice => $"{notice.Organisation} {notice.Kind}")];
}
