using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining;

/// <summary>What stands behind an event besides its clocks; most events say it all themselves.</summary>
internal static class EventReasons
{
    public static IEnumerable<ExplainedDetail> Of(Moment m) => m.Happened switch
    {
        CaseEvent.Reported e => [.. PlaceWords.Of(m, e.Place), MergeReasons.OpenedAnew(m, e), .. PackWords.Of(m, e.PackVersion)],
        CaseEvent.SplitOff e => [.. PlaceWords.Of(m, e.Place), .. PackWords.Of(m, e.PackVersion)],
        CaseEvent.Corroborated e => [MergeReasons.SameByRule(m, e), .. PlaceWords.Converted(m, e.Place), .. ExtentWords.Of(m, e.Place)],
        CaseEvent.Filed e => FilingReasons.Of(m, e),
        CaseEvent.Dispatched e => RouteReasons.Of(m, e),
        CaseEvent.ReturnAsked e => ReturnReasons.Asked(m, e),
        CaseEvent.Returned e => ReturnReasons.Returned(m, e),
        CaseEvent.Raised { Reason: RaiseReason.ReturnLoop } => ReturnReasons.Loop(m),
        CaseEvent.Designated => ReturnReasons.NoReturn(m),
        CaseEvent.AssistDone e => EvidenceWords.Of(m, e.Evidence),
        CaseEvent.Submitted e => EvidenceWords.Of(m, e.Evidence ?? []),
        CaseEvent.Closed e => EndReasons.Closed(m, e),
        _ => [],
    };
}
