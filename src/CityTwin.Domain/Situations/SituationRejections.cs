using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Situations;

/// <summary>Every way to say no about a situation, with its public code.</summary>
public static class SituationRejections
{
    /// <summary>There is none.</summary>
    public static readonly Rejection NotThere = new(RejectionKind.Unknown, "situation.unknown", "No situation has this number; look for a mistyped digit.");

    /// <summary>The number cannot be one.</summary>
    public static readonly Rejection NumberInvalid = new(
        RejectionKind.Invalid, "situation.number_invalid", "Give the number of a situation of this city, such as LJ-ST12-3; its last digit checks the others.");
}
