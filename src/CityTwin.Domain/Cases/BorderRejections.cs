using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>Why a case cannot belong to an operation.</summary>
public static class BorderRejections
{
    /// <summary>Operations that a case belongs to at once.</summary>
    public const int MostOperations = 16;

    /// <summary>Too many.</summary>
    public static readonly Rejection TooManyOperations = new(
        RejectionKind.OutOfTurn, "case.too_many_operations", $"A case belongs to at most {MostOperations} operations; let it leave one first.");

    /// <summary>It is over.</summary>
    public static readonly Rejection NotOpen = new(
        RejectionKind.OutOfTurn, "case.not_open", "The case has ended; only an open case joins an operation.");
}
