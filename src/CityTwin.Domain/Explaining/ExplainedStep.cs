using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>One step in the life of a case, told to people.</summary>
/// <param name="Version">Number of the event within the case.</param>
/// <param name="At">When, city time.</param>
/// <param name="Topic">What the sentence speaks about.</param>
/// <param name="Words">One sentence, in both languages.</param>
/// <param name="Details">Why, in order.</param>
public sealed record ExplainedStep(
    long Version, DateTimeOffset At, ExplainedTopic Topic, Names Words, IReadOnlyList<ExplainedDetail> Details);

/// <summary>A reason, or what a reason rests on.</summary>
/// <param name="Topic">What the sentence speaks about.</param>
/// <param name="Words">One sentence, in both languages.</param>
/// <param name="Details">What it rests on, in order; mostly nothing.</param>
public sealed record ExplainedDetail(ExplainedTopic Topic, Names Words, IReadOnlyList<ExplainedDetail> Details)
{
    /// <summary>A reason that rests on nothing else.</summary>
    public ExplainedDetail(ExplainedTopic topic, Names words)
        : this(topic, words, [])
    {
    }
}
