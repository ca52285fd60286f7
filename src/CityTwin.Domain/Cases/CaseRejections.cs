using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>Every way to say no to a command on a case, with its public code.</summary>
public static class CaseRejections
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 200;

    /// <summary>Longest name of who acts, in characters.</summary>
    public const int ActingLength = 64;

    /// <summary>Most cases, one merged into the next, that let the incidents of a case go at once.</summary>
    public const int MergeChainLength = 32;

    /// <summary>Nobody has reported it.</summary>
    public static readonly Rejection NotThere = new(RejectionKind.Unknown, "case.unknown", "The city has no case with this number.");

    /// <summary>A reason is asked for.</summary>
    public static readonly Rejection ReasonInvalid = new(
        RejectionKind.Invalid,
        "case.reason_invalid",
        $"Say why in 1 to {ReasonLength} characters without control characters.");

    /// <summary>Who acts cannot be recorded as written.</summary>
    public static readonly Rejection ActingInvalid = new(
        RejectionKind.Invalid,
        "case.acting_invalid",
        $"acting may have at most {ActingLength} characters and no control characters.");

    /// <summary>The kind of ending is missing.</summary>
    public static readonly Rejection CloseKindMissing = new(
        RejectionKind.Invalid,
        "case.close_kind_missing",
        "Say how the case ends; only RESOLVED counts as solved.");

    /// <summary>A case cannot go into itself.</summary>
    public static readonly Rejection MergeIntoItself = new(
        RejectionKind.Invalid,
        "case.merge_into_itself",
        "A case cannot be merged into itself; name the other case in the field into.");

    /// <summary>The other case takes nothing in.</summary>
    public static readonly Rejection MergeTargetNotOpen = new(
        RejectionKind.OutOfTurn,
        "case.merge_target_not_open",
        "The case to merge into has ended or does not exist; choose an open one.");

    /// <summary>Too many cases count the incidents that would leave.</summary>
    public static readonly Rejection MergeChainTooLong = new(
        RejectionKind.OutOfTurn,
        "case.merge_chain_too_long",
        $"More than {MergeChainLength} cases were merged one into the next above this one; take the latest of these merges back first.");

    /// <summary>The number cannot be read.</summary>
    public static Rejection NumberInvalid(string prefix) => new(
        RejectionKind.Invalid,
        "case.number_invalid",
        $"Not a case number of this city: write it as {CaseNumber.Write(prefix, 10458)}; its last digit checks the others.");

    /// <summary>The step does not exist from here.</summary>
    public static Rejection WrongStage(CaseStage from, CaseStage to) => new(
        RejectionKind.OutOfTurn,
        "case.wrong_stage",
        $"A case that is {from} cannot become {to}; read it again and see what is possible now.");

    /// <summary>Somebody else was faster.</summary>
    public static Rejection VersionConflict(long expected, long actual) => new(
        RejectionKind.OutOfTurn,
        "case.version_conflict",
        $"The case is at version {actual}, not {expected}; somebody else changed it, so read it again.");

    /// <summary>No such organisation.</summary>
    public static Rejection OrganisationUnknown(string lead) => new(
        RejectionKind.Invalid,
        "case.organisation_unknown",
        $"The city has no organisation '{lead}'; CityService.ListOrganisations lists them.");
}
