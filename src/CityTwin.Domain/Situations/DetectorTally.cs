namespace CityTwin.Domain.Situations;

/// <summary>What became of the reports that a detector was given, and how much it holds.</summary>
public sealed record DetectorTally
{
    /// <summary>Counted and looked at.</summary>
    public long Taken { get; init; }

    /// <summary>Not looked at: not located.</summary>
    public long NotLocated { get; init; }

    /// <summary>Not looked at: older than <see cref="SituationRules.LateAtMost"/>.</summary>
    public long Late { get; init; }

    /// <summary>Not counted: entered in bulk, see <see cref="BulkRules"/>.</summary>
    public long InBulk { get; init; }

    /// <summary>Not looked at: there was no room for its family, see <see cref="SituationLimits.MostSubjects"/>.</summary>
    public long Unknown { get; init; }

    /// <summary>Reports held now.</summary>
    public int Held { get; init; }

    /// <summary>Pairs of square and kind or family held now.</summary>
    public int Squares { get; init; }

    /// <summary>How often a pair found no room, see <see cref="SituationLimits.MostSquares"/>.</summary>
    public long SquaresRefused { get; init; }

    /// <summary>Situations open now.</summary>
    public int Open { get; init; }

    /// <summary>Alarms that raised nothing, see <see cref="SituationLimits.MostOpen"/>.</summary>
    public long NotRaised { get; init; }
}
