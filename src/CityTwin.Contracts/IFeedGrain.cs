using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>Follows the feed of a city and tells each change to whom it concerns: community or area, organisations, vicinity.</summary>
[Alias("citytwin.feed")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Tells what has changed.</summary>
    /// <param name="known">
    /// Position up to where everything has been told as far as the caller knows: an actor that came alive anew goes on from there. Telling again changes nothing.
    /// </param>
    /// <returns>How far it has come; at once when it is telling already.</returns>
    [Alias("tick"), AlwaysInterleave]
    Task<FeedProgress> Tick(long known);
}

/// <summary>How far the changes of a city have been told.</summary>
/// <param name="Position">Position of the last change that was told.</param>
/// <param name="LastReport">City time of the latest opening among what was told, which a stepped clock shows; null before any.</param>
/// <param name="IsCaughtUp">Whether that was everything there was, a moment ago.</param>
[GenerateSerializer, Immutable]
public readonly record struct FeedProgress([property: Id(0)] long Position, [property: Id(1)] DateTimeOffset? LastReport, [property: Id(2)] bool IsCaughtUp);
