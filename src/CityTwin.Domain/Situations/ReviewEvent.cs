namespace CityTwin.Domain.Situations;

/// <summary>What is proposed about a community where several kinds of trouble rise together.</summary>
/// <param name="ReviewId">The same for all events of a review, and in every run over the same reports.</param>
/// <param name="Community">The community.</param>
/// <param name="At">When.</param>
public abstract record ReviewEvent(string ReviewId, string Community, DateTimeOffset At)
{
    /// <summary>A joint review at the street is proposed: one, whatever more rises while it stands.</summary>
    /// <param name="ReviewId">The review.</param>
    /// <param name="Community">The community.</param>
    /// <param name="At">When.</param>
    /// <param name="Street">The area above the community, whose office would lead the review.</param>
    /// <param name="Rises">What rises, in the order in which it rose.</param>
    public sealed record Proposed(string ReviewId, string Community, DateTimeOffset At, string Street, IReadOnlyList<Rise> Rises)
        : ReviewEvent(ReviewId, Community, At);

    /// <summary>One more family rises while the review stands: it belongs to the same review, which stands a period longer.</summary>
    /// <param name="ReviewId">The review.</param>
    /// <param name="Community">The community.</param>
    /// <param name="At">When.</param>
    /// <param name="Rise">What rises.</param>
    public sealed record Extended(string ReviewId, string Community, DateTimeOffset At, Rise Rise) : ReviewEvent(ReviewId, Community, At);
}

/// <summary>A family that rises in a community.</summary>
/// <param name="Family">The family.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Seen">Reports within the period.</param>
/// <param name="Expected">Reports that are usual in it.</param>
/// <param name="Chance">How likely so many or more are where nothing has changed.</param>
public sealed record Rise(string Family, DateTimeOffset At, int Seen, double Expected, double Chance);
