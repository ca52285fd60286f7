namespace CityTwin.Domain.Cases;

/// <summary>How far a case has come.</summary>
public enum CaseStage
{
    /// <summary>Nobody has told anything yet.</summary>
    Unreported,

    /// <summary>上报: somebody told the city.</summary>
    Reported,

    /// <summary>立案: accepted as the city's own to handle.</summary>
    Filed,

    /// <summary>派遣: a lead organisation is named.</summary>
    Dispatched,

    /// <summary>处置: the lead has signed and works on it.</summary>
    Handling,

    /// <summary>待核查: the lead says it is done; somebody else checks.</summary>
    AwaitInspection,

    /// <summary>结案: ended.</summary>
    Closed,

    /// <summary>不予受理: declined with a reason.</summary>
    Rejected,

    /// <summary>并案: its incidents belong to another case; reversible.</summary>
    Merged,

    /// <summary>核实: somebody looks on site whether it exists, before it is filed.</summary>
    Verifying,

    /// <summary>退单复核: the lead gave it back; whoever dispatched, or the common superior, decides.</summary>
    ReturnReview,

    /// <summary>挂账: stands still until a date, with approval.</summary>
    Suspended,

    /// <summary>待结案: the check on site agreed; somebody decides how it ends.</summary>
    AwaitClose,
}

/// <summary>Questions about stages.</summary>
public static class CaseStages
{
    /// <summary>Whether somebody still has something to do.</summary>
    public static bool IsOpen(this CaseStage stage) =>
        stage is not (CaseStage.Unreported or CaseStage.Closed or CaseStage.Rejected or CaseStage.Merged);
}

/// <summary>How a case ended. Only <see cref="Resolved"/> counts as solved.</summary>
public enum CloseKind
{
    /// <summary>Not closed.</summary>
    None,

    /// <summary>Solved and checked.</summary>
    Resolved,

    /// <summary>Made safe; permanent works are pending.</summary>
    ResolvedTemporary,

    /// <summary>Cannot be solved; explained.</summary>
    Explained,

    /// <summary>Handed to a statutory channel outside.</summary>
    ReferredOut,

    /// <summary>Nothing was found at the place.</summary>
    NotFound,

    /// <summary>The same as another case that it is not merged into.</summary>
    Duplicate,
}
