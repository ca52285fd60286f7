using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>A situation from its beginning to its end.</summary>
/// <param name="Raised">How it began.</param>
internal sealed record FoundSituation(SituationEvent.Raised Raised)
{
    /// <summary>What happened to it afterwards, in order.</summary>
    public List<SituationEvent> Later { get; } = [];

    /// <summary>How it ended; null when the history ends first.</summary>
    public SituationEvent.Ended? Ended => Later.Count > 0 ? Later[^1] as SituationEvent.Ended : null;

    /// <summary>How it stood last.</summary>
    public SituationPicture Last => Later.Count > 0 ? Later[^1].Picture : Raised.Picture;

    /// <summary>The most reports in one window that were told of it.</summary>
    public SituationPicture Peak => Later.Select(one => one.Picture).Prepend(Raised.Picture).MaxBy(picture => picture.Seen)!;

    /// <summary>From its first report until it was raised.</summary>
    public TimeSpan Delay => Raised.At - Raised.Picture.Since;
}
