namespace CityTwin.Domain.Cases.Acting;

/// <summary>What must be said for an action. What is missing by nature is asked for; it is no refusal.</summary>
public enum ActionInput
{
    /// <summary>Why, in words.</summary>
    Reason,

    /// <summary>An organisation of the city.</summary>
    Organisation,

    /// <summary>A level below.</summary>
    Level,

    /// <summary>Which means go down with the work, in words.</summary>
    Means,

    /// <summary>What is asked of whoever assists, in words.</summary>
    Asked,

    /// <summary>How far it is, in words.</summary>
    Note,

    /// <summary>What was found on site.</summary>
    Finding,

    /// <summary>Why it is declined, from the closed list.</summary>
    RejectCode,

    /// <summary>Why it is given back, from the closed list.</summary>
    ReturnReason,

    /// <summary>The rule that a return rests on, in words.</summary>
    Basis,

    /// <summary>Whose it is instead: another organisation.</summary>
    CounterProposal,

    /// <summary>Why it goes up, from the closed list.</summary>
    EscalationReason,

    /// <summary>How it ends.</summary>
    CloseKind,

    /// <summary>On what ground it is taken up again.</summary>
    ReopenGround,

    /// <summary>Another case of the city.</summary>
    OtherCase,

    /// <summary>A kind of the catalogue.</summary>
    CaseKind,

    /// <summary>A date.</summary>
    Until,

    /// <summary>Proofs that it is done.</summary>
    Evidence,
}
