namespace CityTwin.Gateway.Live;

/// <summary>Somebody who watches the city. Called under the city's lock: must be quick and never wait.</summary>
internal interface ILiveWatcher
{
    /// <summary>These cases changed; everything up to the position is told.</summary>
    void Tell(IReadOnlyList<LiveCard> cards, long upTo);

    /// <summary>A new day began: sums of "today" are other than before.</summary>
    void TurnDay();
}
