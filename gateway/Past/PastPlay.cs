using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Map;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Gateway.Past;

/// <summary>A past that stands or runs on, with what a map of it is told.</summary>
internal sealed class PastPlay(CityRules rules, ICaseReader reader, PastMarks marks, MapWatcher map) : IDisposable
{
    private readonly AreaWatcher areas = new(rules.Areas.Select(area => area.Code).ToHashSet());
    private PastCity? city;
    private DateTimeOffset moment;
    private double speed;
    private DateOnly day;

    /// <summary>Whether time passes.</summary>
    public bool Runs => speed > 0 && city is not { IsAtEnd: true };

    /// <summary>Turns to a moment, or only to another speed.</summary>
    public async Task Turn(PastTurn turn, CancellationToken cancellation)
    {
        speed = turn.Speed;
        if (turn.At is { } at)
        {
            city = await PastCity.Of(rules, reader, marks, at, cancellation);
            moment = city.IsAtEnd ? city.At : at;
            map.Forget();
            areas.TurnDay();
        }
    }

    /// <summary>Lets time pass.</summary>
    public async Task GoOn(TimeSpan real, CancellationToken cancellation)
    {
        var told = new List<LiveCard>();
        moment += real * speed;
        await city!.GoOn(moment, told.Add, cancellation);
        moment = city.IsAtEnd ? city.At : moment;
        map.Tell(told, city.Picture.Position);
        areas.Tell(told, city.Picture.Position);
    }

    /// <summary>What is to be told now.</summary>
    public WatchPastResponse Frame()
    {
        var today = LocalTime.DateOf(moment, rules.TimeZone);
        if (today != day)
        {
            day = today;
            areas.TurnDay();
        }

        var picture = city!.Picture;
        return new WatchPastResponse
        {
            Map = map.Drain(rules.City.Prefix) ?? map.Show(picture, rules),
            At = moment.ToTimestamp(),
            Speed = Runs ? speed : 0,
            Areas = { areas.Drain().Select(area => new AreaSums { Area = area, Sums = Contracts.SumsView.Of(picture.SumsOf(area), picture.Position).ToProto(today) }) },
        };
    }

    public void Dispose() => areas.Dispose();
}
