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

    /// <summary>The client's own id cannot be recorded as written.</summary>
    public static readonly Rejection ClientEventIdInvalid = new(
        RejectionKind.Invalid,
        "case.client_event_id_invalid",
        $"client_event_id may have at most {ActingLength} characters and no control characters.");

    /// <summary>Nobody's token.</summary>
    public static readonly Rejection TokenInvalid = new(
        RejectionKind.Invalid, "case.token_invalid", "The token is that of none of the incidents of this case; it stands in the incident's receipt.");

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

    /// <summary>Cases that stand above one another, each split off the next.</summary>
    public const int SplitDepth = 4;

    /// <summary>Cases that are split off one case.</summary>
    public const int MostChildren = 32;

    /// <summary>The code of the reason is missing.</summary>
    public static readonly Rejection RejectCodeMissing = new(
        RejectionKind.Invalid, "case.reject_code_missing", "Say by the field code why the case is declined; the reason explains it to people.");

    /// <summary>A rule may not do this.</summary>
    public static readonly Rejection NotByRule = new(
        RejectionKind.Invalid, "case.not_by_rule", "Declining a case, or ending it other than resolved, is a person's act; say in acting which organisation or post acts.");

    /// <summary>Nothing was found?</summary>
    public static readonly Rejection FindingMissing = new(
        RejectionKind.Invalid, "case.finding_missing", "Say by the field finding what was found on site.");

    /// <summary>Nothing is answered.</summary>
    public static readonly Rejection AnswerEmpty = new(
        RejectionKind.Invalid, "case.answer_empty", "Answer whether it is solved, how satisfied you are, or both; no answer is no satisfaction.");

    /// <summary>There is nothing to answer about yet.</summary>
    public static readonly Rejection NotEnded = new(
        RejectionKind.OutOfTurn, "case.not_ended", "The case has not ended; answers are asked for after closing.");

    /// <summary>Split too often.</summary>
    public static readonly Rejection SplitTooDeep = new(
        RejectionKind.OutOfTurn, "case.split_too_deep", $"As many as {SplitDepth} cases stand above this one already; split one of those.");

    /// <summary>Too many parts.</summary>
    public static readonly Rejection ChildrenTooMany = new(
        RejectionKind.OutOfTurn, "case.children_too_many", $"As many as {MostChildren} cases were split off this one already; split one of those.");

    /// <summary>Too late for the reporter.</summary>
    public static Rejection ReopenWindowPassed(int days) => new(
        RejectionKind.OutOfTurn, "case.reopen_window_passed", $"It ended more than {days} days ago; report it anew, or ask a supervisor to take it up.");

    /// <summary>It did not come back.</summary>
    public static Rejection NoRecurrence(int days) => new(
        RejectionKind.OutOfTurn, "case.no_recurrence", $"The other case is not of this kind, near this place, and reported within {days} days after this one ended.");

    /// <summary>Parts of it are open.</summary>
    public static Rejection ChildOpen(int open) => new(
        RejectionKind.OutOfTurn, "case.child_open", $"Cases that were split off it are open ({open}); they end first, each for itself.");

    /// <summary>No such kind.</summary>
    public static Rejection KindUnknown(string kind) => new(
        RejectionKind.Invalid, "case.kind_unknown", $"The catalogue has no kind '{kind}'; CityService.ListKinds lists them.");

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

    /// <summary>Not possible at this stage.</summary>
    public static Rejection NotNow(CaseStage stage) => new(
        RejectionKind.OutOfTurn, "case.wrong_stage", $"This is not possible for a case that is {stage}; read it again and see what is possible now.");

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
