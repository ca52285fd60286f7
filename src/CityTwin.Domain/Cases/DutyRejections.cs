using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Cases;

/// <summary>Every way to say no about an obligation, with its public code.</summary>
public static class DutyRejections
{
    /// <summary>Obligations of one case, those that are over included.</summary>
    public const int MostObligations = 64;

    /// <summary>Nobody leads.</summary>
    public static readonly Rejection NobodyLeads = OutOfTurn("work.nobody_leads", "Nobody leads this case now; it has to be dispatched first.");

    /// <summary>Too many.</summary>
    public static readonly Rejection TooMany = OutOfTurn("work.too_many", $"A case holds at most {MostObligations} obligations; split it.");

    /// <summary>It cannot be given back.</summary>
    public static readonly Rejection Designated = OutOfTurn("work.designated", "It was designated after a return was looked at; a designated obligation cannot be given back.");

    /// <summary>It is being asked whose it is.</summary>
    public static readonly Rejection JurisdictionAsked = OutOfTurn("work.jurisdiction_asked", "It is being asked whose this case is; deny it in its operation instead of giving it back.");

    /// <summary>Too late to give back.</summary>
    public static readonly Rejection WindowPassed = OutOfTurn("work.return_window_passed", "The time in which it can be given back is over; take it up, or ask for escalation.");

    /// <summary>Nothing to decide.</summary>
    public static readonly Rejection NoReturn = OutOfTurn("work.no_return", "Nobody asks to give this obligation back; there is nothing to decide.");

    /// <summary>Nobody decides about itself.</summary>
    public static readonly Rejection ReviewedByParty = OutOfTurn("work.reviewed_by_party", "An organisation does not decide about its own return; the dispatching level does.");

    /// <summary>The lead is replaced.</summary>
    public static readonly Rejection LeadIsNotReleased = OutOfTurn("work.lead_not_released", "The lead is not released, only replaced; dispatch the case to somebody else.");

    /// <summary>Nobody releases itself.</summary>
    public static readonly Rejection NotByItself = OutOfTurn("work.not_by_itself", "An organisation does not release itself; it is released by whoever asked for it.");

    /// <summary>Whoever handled does not check.</summary>
    public static readonly Rejection InspectorHandled = OutOfTurn("case.inspector_handled", "The check on site is not made by an organisation that handles the case; name another one in acting.");

    /// <summary>Whoever handled does not end it.</summary>
    public static readonly Rejection CloserHandled = OutOfTurn("case.closer_handled", "A case is not ended by an organisation that handles it; name another one in acting.");

    /// <summary>No reason for giving back.</summary>
    public static readonly Rejection ReturnReasonMissing = new(
        RejectionKind.Invalid, "work.return_reason_missing", "Say by the field reason of the claim why it is given back; the basis explains it.");

    /// <summary>No reason for going up.</summary>
    public static readonly Rejection EscalationReasonMissing = new(
        RejectionKind.Invalid, "case.escalation_reason_missing", "Say by the field reason why it goes up; the reasons are a closed list, and none of them counts against anyone.");

    /// <summary>No means.</summary>
    public static readonly Rejection MeansMissing = new(
        RejectionKind.Invalid, "case.means_missing", $"Say in 1 to {CaseRejections.ReasonLength} characters which means go down with the work.");

    /// <summary>Not a proof.</summary>
    public static readonly Rejection EvidenceInvalid = new(
        RejectionKind.Invalid, "work.evidence_invalid", $"Give at most {Evidence.MostAtOnce} proofs, each with its SHA-256 in {Evidence.HashLength} lower-case hexadecimal digits.");

    /// <summary>Proof is asked for.</summary>
    public static readonly Rejection ProofMissing = new(
        RejectionKind.Invalid, "work.proof_missing", "Cases of this kind are submitted with at least one proof.");

    /// <summary>No such obligation.</summary>
    public static Rejection Unknown(int number) => new(RejectionKind.Unknown, "work.unknown", $"The case has no obligation {number}.");

    /// <summary>Somebody else's.</summary>
    public static Rejection NotYours(string organisation) => OutOfTurn("work.not_yours", $"This is the obligation of {organisation}; only that organisation acts for it.");

    /// <summary>The step does not exist from here.</summary>
    public static Rejection WrongState(ObligationState from, ObligationState to) =>
        OutOfTurn("work.wrong_state", $"An obligation that is {from} cannot become {to}; read the case again.");

    /// <summary>A superior decides.</summary>
    public static Rejection RaisedTo(string superior) => OutOfTurn("work.raised", $"The matter is before {superior}; only that one decides now.");

    /// <summary>Somebody still assists.</summary>
    public static Rejection AssistOpen(string organisation) =>
        OutOfTurn("work.assist_open", $"{organisation} has not done its part; a case is not submitted over an open assist.");

    /// <summary>Somebody still has something to do.</summary>
    public static Rejection ObligationOpen(string organisation) =>
        OutOfTurn("case.obligation_open", $"{organisation} has an open obligation; a case is not ended over it.");

    /// <summary>The proof proves something else.</summary>
    public static Rejection EvidenceUsed(string hash) =>
        OutOfTurn("work.evidence_used", $"The proof {hash} was handed in for another case too; hand in one of this place.");

    /// <summary>No such duty.</summary>
    public static Rejection NoAuthority(string organisation) => OutOfTurn("routing.no_authority", $"No duty gives {organisation} authority for this kind at this place.");

    /// <summary>An interest.</summary>
    public static Rejection Recused(string organisation) => OutOfTurn("routing.recused", $"{organisation} has declared an interest in this matter and is recused.");

    /// <summary>Not on the list.</summary>
    public static Rejection NotAdmitted(string organisation) =>
        OutOfTurn("routing.not_admitted", $"This kind is not on the list of what {organisation} may be asked; it may refuse without penalty.");

    /// <summary>On the list to assist.</summary>
    public static Rejection AssistOnly(string organisation) =>
        OutOfTurn("routing.assist_only", $"{organisation} is admitted to assist in this kind, not to lead it.");

    /// <summary>Not a level below.</summary>
    public static Rejection NotBelow(string level) =>
        new(RejectionKind.Invalid, "routing.not_below", $"The city has no level '{level}' below the one that has the case.");

    /// <summary>Nobody there.</summary>
    public static Rejection NobodyCompetent(string level, string notes) => OutOfTurn("routing.nobody_competent", $"Nobody at level {level} can lead it: {notes}.");

    private static Rejection OutOfTurn(string code, string message) => new(RejectionKind.OutOfTurn, code, message);
}
