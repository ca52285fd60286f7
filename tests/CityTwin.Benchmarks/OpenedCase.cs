using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Journal;

namespace CityTwin.Benchmarks;

/// <summary>What is appended when a case is opened: three events, an incident with text, one obligation.</summary>
internal static class OpenedCase
{
    private const int Communities = 300;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static ClockStart ThreeDays => new(Noon, new HandlingLimit(3, LimitUnit.CalendarDays), null, Noon.AddDays(3));

    private static RouteGrounds Grounds => new(
        RouteGrounds.ByRule, "1", "box:matter:3 box=roads", [new TierNote("box", "box", TierOutcome.Assigned, [new Candidate("roads", "org1", CandidateOutcome.Chosen)])]);

    /// <summary>The opening of a case with this id; the same for the same id.</summary>
    public static CaseAppend With(long id)
    {
        var spread = new Random((int)id);
        var community = $"c{spread.Next(Communities)}";
        var place = new Place(
            41.5 + (spread.Next(3_600_000) / 1e7), -88 + (spread.Next(4_800_000) / 1e7),
            $"{community}@{spread.Next(400)}.{spread.Next(400)}", ["box", community], []);
        var text = SaltedText.Of("A text of about a hundred characters, as people write it: the lamp at the corner is out since Monday.");
        var incident = new Incident("benchmark", $"incident-{id}", "box:matter:3", Noon.AddSeconds(id), "phone");
        CaseEvent[] events =
        [
            new CaseEvent.Reported(incident, place, "1", text.Commitment(), Noon),
            new CaseEvent.Filed(ThreeDays, "rule", Noon),
            new CaseEvent.Dispatched([new Offer(1, $"org{spread.Next(8)}", DutyRole.Lead, null, ThreeDays, ThreeDays)], Grounds, "rule", Noon),
        ];
        return CaseAppend.To(id, Case.Unreported, default, events, [new IncidentAppend(0, new IncidentKey(incident.Source, incident.SourceId), id, text)]);
    }
}
