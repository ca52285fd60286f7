using static CityTwin.Domain.Cases.CaseStage;

namespace CityTwin.Domain.Cases;

/// <summary>The whole workflow on one screen: which stage may follow which, and why that step exists.</summary>
public static class CaseWorkflow
{
    private static readonly HashSet<(CaseStage From, CaseStage To)> Steps =
    [
        (Unreported, Reported),        // Somebody tells the city, or a part of a matter becomes a case of its own.
        (Reported, Verifying),         // There is no usable evidence; somebody looks on site first.
        (Verifying, Reported),         // Somebody looked, and the intake decides with what was found.
        (Reported, Filed),             // The city accepts it as its own; the handling clock runs.
        (Reported, Rejected),          // Not the city's matter; the reporter learns the reason.
        (Filed, Dispatched),           // A lead is named.
        (Dispatched, Dispatched),      // The wrong lead was named; hand it on.
        (Dispatched, Filed),           // No tier above can lead; the city coordinates until somebody is named.
        (Dispatched, Handling),        // The lead signs.
        (Dispatched, ReturnReview),    // The lead gives it back; somebody else decides about that.
        (ReturnReview, Filed),         // Rightly given back, and nobody was proposed instead.
        (ReturnReview, Dispatched),    // It stays with the lead by designation, or another one is named.
        (Handling, Dispatched),        // It goes up or down a tier, or the lead is replaced while at work.
        (Handling, Filed),             // It goes up, and no tier above can lead.
        (Handling, Suspended),         // It cannot go on before a date; approved by somebody else.
        (Suspended, Handling),         // The date has come, or the reason is gone.
        (Handling, AwaitInspection),   // The lead says it is done.
        (AwaitInspection, Handling),   // The check on site disagrees.
        (AwaitInspection, AwaitClose), // The check on site agrees.
        (AwaitClose, Closed),          // Whoever neither handled nor needs it ends it.
        (Closed, Handling),            // It was not solved after all, or it came back.
        (Rejected, Reported),          // An appeal is upheld.
        (Reported, Merged),            // The same as another case, seen by a person.
        (Verifying, Merged),           // As above.
        (Filed, Merged),               // As above.
        (Dispatched, Merged),          // As above.
        (ReturnReview, Merged),        // As above.
        (Handling, Merged),            // As above.
        (Suspended, Merged),           // As above.
        (AwaitInspection, Merged),     // As above.
        (AwaitClose, Merged),          // As above.
    ];

    /// <summary>Whether a case at <paramref name="from"/> may come to <paramref name="to"/>. Unmerging restores what was.</summary>
    public static bool Allows(CaseStage from, CaseStage to) => Steps.Contains((from, to));

    /// <summary>Where an ended case goes on: a closed one is handled again, a declined one is looked at again.</summary>
    public static CaseStage StageAfterReopening(CaseStage ended) => ended is Rejected ? Reported : Handling;
}
