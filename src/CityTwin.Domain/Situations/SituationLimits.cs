namespace CityTwin.Domain.Situations;

/// <summary>How much a detector holds at most. Beyond a limit it sees less, it never grows.</summary>
public sealed record SituationLimits
{
    /// <summary>The usual limits: about 200 MB when all of them are reached.</summary>
    public static SituationLimits Usual { get; } = new();

    /// <summary>Reports of the longest window; beyond it the oldest are let go early. Default 100,000.</summary>
    public int MostReportsHeld { get; init; } = 100_000;

    /// <summary>Pairs of a square and a kind or family; beyond it those that hold next to nothing are forgotten, and then new ones are not counted. Default 1,000,000.</summary>
    public int MostSquares { get; init; } = 1_000_000;

    /// <summary>Kinds and families together; reports of further kinds count for their family only, of further families not at all. Default 1,000, at most 4,000.</summary>
    public int MostSubjects { get; init; } = 1_000;

    /// <summary>Situations open at once; while so many are, none is raised. Default 64.</summary>
    public int MostOpen { get; init; } = 64;

    /// <summary>Cells, and communities, that a situation names; it counts the reports of all. Default 200.</summary>
    public int MostNamed { get; init; } = 200;

    /// <summary>Reports of one instant that are put in order; beyond it they are taken in parts. Default 10,000.</summary>
    public int MostAtOneInstant { get; init; } = 10_000;
}
