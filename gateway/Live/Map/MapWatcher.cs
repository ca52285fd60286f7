using CityTwin.Domain.Cities;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>One client's watch on a map: the scene of its view, turned when the client moves.</summary>
internal sealed class MapWatcher(MapLook look) : ILiveWatcher, IDisposable
{
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly Lock gate = new();
    private MapLook asked = look;
    private long turn;
    private MapScene? scene;
    private long upTo;
    private long shownFrom;
    private Resync? resync;

    public void Tell(IReadOnlyList<LiveCard> cards, long upTo)
    {
        lock (gate)
        {
            if (scene is not null)
            {
                foreach (var card in cards)
                {
                    scene.Apply(card.Change);
                }

                if (scene.Waiting > WatchLimits.WaitingCards)
                {
                    // A client that is too slow for what changes is shown the view anew.
                    (resync, scene) = (new Resync { Missed = scene.Waiting, FromPosition = shownFrom }, null);
                }
            }

            this.upTo = upTo;
            Ring(HasNews);
        }
    }

    public void TurnDay()
    {
    }

    /// <summary>Turns to another view, unless a later turn came already.</summary>
    public void Turn(MapLook look, long number)
    {
        lock (gate)
        {
            if (number > turn)
            {
                (asked, turn, scene) = (look, number, null);
                Ring(true);
            }
        }
    }

    /// <summary>Whether there is something to tell.</summary>
    public bool HasNews
    {
        get
        {
            lock (gate)
            {
                return scene is null or { HasNews: true };
            }
        }
    }

    /// <summary>Another city is looked at: the view is shown anew.</summary>
    public void Forget()
    {
        lock (gate)
        {
            scene = null;
        }
    }

    /// <summary>Waits for news, at most until the next heartbeat.</summary>
    public Task<bool> Wait(CancellationToken cancellation) => news.WaitAsync(WatchLimits.Heartbeat, cancellation);

    /// <summary>What changed; null when the picture must be asked, by <see cref="Show"/>.</summary>
    public WatchMapResponse? Drain(string prefix)
    {
        lock (gate)
        {
            if (scene is null or { IsOutgrown: true } or { List.IsThin: true })
            {
                return null;
            }

            return Told(prefix);
        }
    }

    /// <summary>Shows the view as the picture is now, or only fills its list. Called under the city's lock.</summary>
    public WatchMapResponse Show(LivePicture now, CityRules rules)
    {
        lock (gate)
        {
            (upTo, shownFrom) = (now.Position, now.Position);
            if (scene is { IsOutgrown: false })
            {
                scene.List.Fill(now.Dots);
                return Told(rules.City.Prefix);
            }

            scene = MapScene.Of(asked, rules, now.Dots, scene?.Detail ?? MapDetail.Cases);
            var frame = Told(rules.City.Prefix);
            frame.Snapshot = new MapSnapshot { Detail = scene.Detail, Level = scene.Level, Resync = resync };
            resync = null;
            return frame;
        }
    }

    public void Dispose() => news.Dispose();

    private WatchMapResponse Told(string prefix)
    {
        var frame = scene!.Drain(prefix);
        (frame.Position, frame.Turn) = (upTo, turn);
        return frame;
    }

    private void Ring(bool hasNews)
    {
        if (hasNews && news.CurrentCount == 0)
        {
            news.Release();
        }
    }
}
