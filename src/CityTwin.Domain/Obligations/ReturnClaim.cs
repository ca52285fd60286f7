namespace CityTwin.Domain.Obligations;

/// <summary>Why an organisation gives an obligation back 退单.</summary>
/// <param name="Reason">The reason, from a closed list.</param>
/// <param name="Basis">The rule of law or the list it rests on, in words; 1 to 200 characters.</param>
/// <param name="CounterProposal">Id of the organisation whose it is instead; null when it cannot say.</param>
public sealed record ReturnClaim(ReturnReason Reason, string Basis, string? CounterProposal);

/// <summary>Why an obligation can be given back: a closed list. A return that is upheld never counts against anyone.</summary>
public enum ReturnReason
{
    /// <summary><c>NO_AUTHORITY</c>: the organisation has no such duty.</summary>
    NoAuthority,

    /// <summary><c>OTHER_AREA</c>: the place lies in somebody else's area.</summary>
    OtherArea,

    /// <summary><c>WRONG_KIND</c>: the matter is another one than the case says.</summary>
    WrongKind,

    /// <summary><c>RECUSAL</c>: it has an interest in the matter.</summary>
    Recusal,

    /// <summary><c>NOT_ADMITTED</c>: the matter is not on the community's list (北京市接诉即办工作条例, art. 17).</summary>
    NotAdmitted,
}
