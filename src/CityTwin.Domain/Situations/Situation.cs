namespace CityTwin.Domain.Situations;

/// <summary>A situation 态势 as what was noticed about it adds up: either a burst of reports or a joint review.</summary>
/// <param name="Number">Its number within the city: that of what was noticed first.</param>
/// <param name="Id">Its id, which every run over the same reports gives it.</param>
/// <param name="RaisedAt">When it was noticed first, city time.</param>
/// <param name="Changed">Number of what was noticed last.</param>
/// <param name="ChangedAt">When that was.</param>
/// <param name="EndedAt">When it ended; null while it goes on. A review ends when nothing more rises: see <see cref="IsOpenAt"/>.</param>
/// <param name="MergedInto">Id of the situation that it turned out to be part of, or null.</param>
/// <param name="Picture">A burst's figures as they were told last; null of a review.</param>
/// <param name="Review">What a review is about, with everything that rose; null of a burst.</param>
public sealed record Situation(
    long Number,
    string Id,
    DateTimeOffset RaisedAt,
    long Changed,
    DateTimeOffset ChangedAt,
    DateTimeOffset? EndedAt,
    string? MergedInto,
    SituationPicture? Picture,
    ReviewEvent.Proposed? Review)
{
    /// <summary>Codes of the communities that it concerns.</summary>
    public IReadOnlyList<string> Areas => Review is { } review ? [review.Community] : Picture!.Communities;

    /// <summary>Whether it goes on at this time.</summary>
    public bool IsOpenAt(DateTimeOffset time) => Review is { } review ? time < review.Until : EndedAt is null;

    /// <summary>What one more finding makes of it.</summary>
    /// <param name="before">How it stood; null when the finding is its first.</param>
    /// <param name="number">Number of the finding.</param>
    /// <param name="found">The finding.</param>
    public static Situation Evolve(Situation? before, long number, Finding found)
    {
        var one = (before ?? new Situation(number, found.SituationId, found.At, number, found.At, null, null, null, null)) with { Changed = number, ChangedAt = found.At };
        return found switch
        {
            SituationEvent.Ended e => one with { Picture = e.Picture, EndedAt = e.At, MergedInto = e.MergedInto },
            SituationEvent e => one with { Picture = e.Picture, EndedAt = null },
            ReviewEvent.Proposed e => one with { Review = e },
            ReviewEvent.Extended e => one with { Review = one.Review! with { Rises = [.. one.Review.Rises, e.Rise], Until = e.Until } },
            _ => one,
        };
    }
}
