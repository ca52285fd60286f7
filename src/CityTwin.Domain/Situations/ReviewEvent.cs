namespace CityTwin.Domain.Situations;

/// <summary>What is proposed about a community where several kinds of trouble rise together.</summary>
/// <param name="SituationId">The review.</param>
/// <param name="Community">The community.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when it stands: what rises in the community before then belongs to it.</param>
public abstract record ReviewEvent(string SituationId, string Community, DateTimeOffset At, DateTimeOffset Until) : Finding(SituationId, At)
{
    /// <summary>A joint review at the street is proposed: one, whatever more rises while it stands.</summary>
    /// <param name="SituationId">The review.</param>
    /// <param name="Community">The community.</param>
    /// <param name="At">When.</param>
    /// <param name="Street">The area above the community, whose office would lead the review.</param>
    /// <param name="Rises">What rises, in the order in which it rose.</param>
    /// <param name="Until">Until when it stands.</param>
    public sealed record Proposed(string SituationId, string Community, DateTimeOffset At, string Street, IReadOnlyList<Rise> Rises, DateTimeOffset Until)
        : ReviewEvent(SituationId, Community, At, Until);

    /// <summary>One more family rises while the review stands: it belongs to the same review, which stands a period longer.</summary>
    /// <param name="SituationId">The review.</param>
    /// <param name="Community">The community.</param>
    /// <param name="At">When.</param>
    /// <param name="Rise">What rises.</param>
    /// <param name="Until">Until when it stands now.</param>
    public sealed record Extended(string SituationId, string Community, DateTimeOffset At, Rise Rise, DateTimeOffset Until)
        : ReviewEvent(SituationId, Community, At, Until);
}

/// <summary>A family that rises in a community.</summary>
/// <param name="Family">The family.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Seen">Reports within the period.</param>
/// <param name="Expected">Reports that are usual in it.</param>
/// <param name="Chance">How likely so many or more are where nothing has changed.</param>
public sealed record Rise(string Family, DateTimeOffset At, int Seen, double Expected, double Chance);
