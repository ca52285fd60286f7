namespace CityTwin.Domain.Situations;

/// <summary>What happened to a burst of reports.</summary>
/// <param name="SituationId">The same for all events of a situation, and in every run over the same reports.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Picture">The situation with all figures.</param>
public abstract record SituationEvent(string SituationId, DateTimeOffset At, SituationPicture Picture) : Finding(SituationId, At)
{
    /// <summary>More reports than chance brings: a situation begins.</summary>
    public sealed record Raised(string SituationId, DateTimeOffset At, SituationPicture Picture) : SituationEvent(SituationId, At, Picture);

    /// <summary>It has grown or shrunk enough to be worth telling.</summary>
    /// <param name="SituationId">The situation.</param>
    /// <param name="At">When it was noticed.</param>
    /// <param name="Picture">The situation with all figures.</param>
    /// <param name="Turn">Which of the two.</param>
    public sealed record Changed(string SituationId, DateTimeOffset At, SituationPicture Picture, SituationTurn Turn) : SituationEvent(SituationId, At, Picture);

    /// <summary>It is over, or part of another one.</summary>
    /// <param name="SituationId">The situation.</param>
    /// <param name="At">When it was noticed.</param>
    /// <param name="Picture">The situation with all figures.</param>
    /// <param name="MergedInto">The situation it turned out to be part of; null when the excess is over.</param>
    public sealed record Ended(string SituationId, DateTimeOffset At, SituationPicture Picture, string? MergedInto) : SituationEvent(SituationId, At, Picture);
}

/// <summary>Where a situation turns.</summary>
public enum SituationTurn
{
    /// <summary>More reports, more kinds, or a wider area.</summary>
    Grew,

    /// <summary>Reports come less densely.</summary>
    Shrank,
}
