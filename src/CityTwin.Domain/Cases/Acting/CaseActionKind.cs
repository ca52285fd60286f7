namespace CityTwin.Domain.Cases.Acting;

/// <summary>What a command centre or an organisation can do about a case.</summary>
public enum CaseActionKind
{
    /// <summary>立案: accept it as the city's own.</summary>
    File,

    /// <summary>不予受理: decline it.</summary>
    Reject,

    /// <summary>核实: have somebody look whether it exists.</summary>
    AskVerification,

    /// <summary>Say what was found.</summary>
    Verify,

    /// <summary>派遣: name the lead.</summary>
    Dispatch,

    /// <summary>签收: take an obligation up.</summary>
    Accept,

    /// <summary>退单: give an obligation back.</summary>
    Return,

    /// <summary>退单复核: agree that it was rightly given back.</summary>
    UpholdReturn,

    /// <summary>Decide that it stays with the organisation.</summary>
    OverrideReturn,

    /// <summary>指定: name the lead while a return is looked at.</summary>
    Designate,

    /// <summary>Tell how far an obligation is.</summary>
    Progress,

    /// <summary>处理反馈: say that an obligation is done.</summary>
    Finish,

    /// <summary>延期: ask for the original limit once more.</summary>
    AskExtension,

    /// <summary>挂账: ask to let it stand still until a date.</summary>
    AskSuspension,

    /// <summary>Grant the time that was asked for.</summary>
    GrantTime,

    /// <summary>Do not grant it.</summary>
    RefuseTime,

    /// <summary>Let a suspended case go on.</summary>
    Resume,

    /// <summary>核查: say that the check on site agreed.</summary>
    Inspect,

    /// <summary>返工: say that it is not done.</summary>
    Rework,

    /// <summary>结案: end it.</summary>
    Close,

    /// <summary>重开: take it up again.</summary>
    Reopen,

    /// <summary>协办: ask an organisation to assist.</summary>
    AskAssist,

    /// <summary>No longer ask for an assist.</summary>
    Release,

    /// <summary>提级: hand it to the next competent tier above.</summary>
    Escalate,

    /// <summary>下沉: hand it to a tier below, with the means.</summary>
    SendDown,

    /// <summary>并案: let it go into another case.</summary>
    Merge,

    /// <summary>Take the merge back.</summary>
    Unmerge,

    /// <summary>分案: make a part of the matter a case of its own.</summary>
    Split,
}
