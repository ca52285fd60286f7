namespace CityTwin.Domain.Decisions;

/// <summary>Why something was refused: a stable code for programs, a sentence for people.</summary>
/// <remarks>A rejection is an expected answer, so it is returned. Exceptions are kept for what nobody expects.</remarks>
/// <param name="Kind">How the caller should react. The gateway turns this, and only this, into a status code.</param>
/// <param name="Code">Stable and dotted, such as <c>case.wrong_stage</c>. Once published it never changes.</param>
/// <param name="Message">One sentence that says what was wrong and what would have been right.</param>
public sealed record Rejection(RejectionKind Kind, string Code, string Message);

/// <summary>What the caller can do about a rejection.</summary>
public enum RejectionKind
{
    /// <summary>The request can never succeed as written; change it.</summary>
    Invalid,

    /// <summary>The subject does not exist.</summary>
    Unknown,

    /// <summary>The request was sound but came at the wrong moment; look at the current state first.</summary>
    OutOfTurn,
}
