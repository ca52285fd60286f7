using static CityTwin.Domain.Cases.CaseStage;

namespace CityTwin.Domain.Cases;

/// <summary>The whole workflow on one screen: which stage may follow which, and why that step exists.</summary>
public static class CaseWorkflow
{
    private static readonly HashSet<(CaseStage From, CaseStage To)> Steps =
    [
        (Unreported, Reported),        // Somebody tells the city.
        (Reported, Filed),             // The city accepts it as its own; the handling clock runs.
        (Reported, Rejected),          // Not the city's matter; the reporter learns the reason.
        (Filed, Dispatched),           // A lead is named.
        (Dispatched, Dispatched),      // The wrong lead was named; hand it on.
        (Dispatched, Filed),           // The lead gives it back; nobody leads until somebody is named.
        (Dispatched, Handling),        // The lead signs.
        (Handling, AwaitInspection),   // The lead says it is done.
        (AwaitInspection, Handling),   // The check on site disagrees.
        (AwaitInspection, Closed),     // The check on site agrees, or there is nothing more to do.
        (Closed, Handling),            // It was not solved after all, or it came back.
        (Rejected, Reported),          // An appeal is upheld.
        (Reported, Merged),            // The same as another case, seen by a person.
        (Filed, Merged),               // As above.
        (Dispatched, Merged),          // As above.
        (Handling, Merged),            // As above.
        (AwaitInspection, Merged),     // As above.
    ];

    /// <summary>Whether a case at <paramref name="from"/> may come to <paramref name="to"/>. Unmerging restores what was.</summary>
    public static bool Allows(CaseStage from, CaseStage to) => Steps.Contains((from, to));

    /// <summary>Where an ended case goes on: a closed one is handled again, a declined one is looked at again.</summary>
    public static CaseStage StageAfterReopening(CaseStage ended) => ended is Rejected ? Reported : Handling;
}
