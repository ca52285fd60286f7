using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>Every way to say no about an operation, with its public code.</summary>
public static class OperationRejections
{
    /// <summary>Organisations called into one operation, those released included.</summary>
    public const int MostParticipants = 64;

    /// <summary>Cases of one operation.</summary>
    public const int MostCases = 1_000;

    /// <summary>There is none.</summary>
    public static readonly Rejection NotThere = new(RejectionKind.Unknown, "operation.unknown", "No operation has this number; look for a mistyped digit.");

    /// <summary>The number cannot be one.</summary>
    public static readonly Rejection NumberInvalid = Invalid("operation.number_invalid", "Give the number of an operation of this city, such as LJ-OP12-3; its last digit checks the others.");

    /// <summary>Only joint operations and reviews are formed.</summary>
    public static readonly Rejection KindInvalid = Invalid("operation.kind_invalid", "Form a joint operation or a joint review; whistles are drafted, and boundary cases open by themselves.");

    /// <summary>What was drawn holds nothing.</summary>
    public static readonly Rejection DrawnInvalid = Invalid("operation.drawn_invalid", "Draw a polygon, and leave areas empty: its communities are the areas.");

    /// <summary>The class was not given.</summary>
    public static readonly Rejection ClassMissing = Invalid("operation.class_missing", "Say which class it is: emergency, enforcement, key task or demand.");

    /// <summary>The subject cannot be recorded.</summary>
    public static readonly Rejection SubjectInvalid = Invalid("operation.subject_invalid", "Give a subject of 1 to 200 characters without control characters.");

    /// <summary>Nobody is said to act.</summary>
    public static readonly Rejection ActingMissing = Invalid("operation.acting_missing", "Say in acting which organisation or post forms the operation.");

    /// <summary>Marks are missing or out of range.</summary>
    public static readonly Rejection EvaluationInvalid = Invalid("operation.evaluation_invalid", $"Evaluate each organisation that has done its part exactly once, each mark from 0 to {Evaluation.Best}.");

    /// <summary>There is nothing to revoke.</summary>
    public static readonly Rejection NoPrecedent = OutOfTurn("operation.no_precedent", "This operation set no precedent; only a designation does.");

    /// <summary>One appeal.</summary>
    public static readonly Rejection AppealedBefore = OutOfTurn("operation.appealed_before", "This whistle was appealed once before; the decision about the appeal stands.");

    /// <summary>Call first, then work.</summary>
    public static readonly Rejection AcknowledgeFirst = OutOfTurn("operation.acknowledge_first", "The organisation has not acknowledged the call yet; acknowledge it first.");

    /// <summary>The lead is replaced.</summary>
    public static readonly Rejection LeadIsReplaced = OutOfTurn("operation.lead_not_released", "The lead is not released, only replaced; call another organisation in as lead.");

    /// <summary>A whistle ends with its evaluation.</summary>
    public static readonly Rejection EvaluateInstead = OutOfTurn("operation.evaluate_instead", "A whistle ends with its evaluation by whoever whistled, or is given up for a reason.");

    /// <summary>Too many organisations.</summary>
    public static readonly Rejection TooManyParticipants = OutOfTurn("operation.too_many_participants", $"An operation calls at most {MostParticipants} organisations; form another one.");

    /// <summary>Too many cases.</summary>
    public static readonly Rejection TooManyCases = OutOfTurn("operation.too_many_cases", $"An operation holds at most {MostCases} cases; form another one.");

    /// <summary>Not from here.</summary>
    public static Rejection WrongStage(OperationStage from, OperationStage to) => OutOfTurn(
        "operation.wrong_stage", $"The operation is {from} and cannot come to {to} from there; read it again.");

    /// <summary>It is of another kind.</summary>
    public static Rejection NotOfKind(OperationKind kind) => OutOfTurn("operation.not_of_kind", $"This is possible for an operation of the kind {kind} only.");

    /// <summary>Somebody else decides.</summary>
    public static Rejection NotSuperior(string superior) => OutOfTurn("operation.not_superior", $"The superior '{superior}' decides about this operation; name it in acting if you act for it.");

    /// <summary>Somebody else whistled.</summary>
    public static Rejection NotConvener(string convener) => OutOfTurn("operation.not_convener", $"The whistle is that of '{convener}'; only it does this.");

    /// <summary>Somebody else directs.</summary>
    public static Rejection NotDirecting(string convener, string superior) => OutOfTurn("operation.not_directing", $"Whoever formed it ('{convener}'), leads it or oversees it ('{superior}') does this.");

    /// <summary>Somebody else leads.</summary>
    public static Rejection NotLead(string lead) => OutOfTurn("operation.not_lead", $"The lead '{lead}' does this.");

    /// <summary>It is none of those that were asked.</summary>
    public static Rejection NotCandidate(string organisation) => OutOfTurn("operation.not_candidate", $"The organisation '{organisation}' is no candidate for this case; the operation lists them.");

    /// <summary>It was not called.</summary>
    public static Rejection NotCalled(string organisation) => OutOfTurn("operation.not_called", $"The organisation '{organisation}' was not called into this operation; call it in first.");

    /// <summary>Its part is over.</summary>
    public static Rejection PartOver(string organisation) => OutOfTurn("operation.part_over", $"The part of '{organisation}' is over; call it in again if there is more to do.");

    /// <summary>Somebody is not done.</summary>
    public static Rejection PartOpen(string organisation) => OutOfTurn("operation.part_open", $"The part of '{organisation}' is open; it has to be done or released first.");

    /// <summary>Cases are open.</summary>
    public static Rejection CaseOpen(int count) => OutOfTurn("operation.case_open", $"{Cases(count)} of this operation; end them first, or let them leave it.");

    /// <summary>It may not whistle.</summary>
    public static Rejection MayNotWhistle(string organisation) => OutOfTurn("operation.may_not_whistle", $"The organisation '{organisation}' is not of a level that whistles; the city pack lists them under operations.whistleLevels.");

    private static string Cases(int count) => count == 1 ? "One case is open" : $"A number of cases ({count}) are open";

    private static Rejection Invalid(string code, string message) => new(RejectionKind.Invalid, code, message);

    private static Rejection OutOfTurn(string code, string message) => new(RejectionKind.OutOfTurn, code, message);
}
