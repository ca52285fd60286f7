using CityTwin.Protocol.V1;
using CityTwin.Simulator.Simulate;
using CityTwin.Simulator.Tests.Fakes;
using CsCheck;
using NetTopologySuite.Geometries;
using Geometry = NetTopologySuite.Geometries.Geometry;

namespace CityTwin.Simulator.Tests.Simulate;

public sealed class SimulatedCityTests
{
    private static readonly IReadOnlyList<Geometry> Communities = CitySurvey.ReadShapes(FakePlaces.Communities);
    private static readonly CitySurvey Survey = new(FakeCityService.City, FakeCityService.Kinds, Communities);
    private static readonly CityGround Ground = new(Communities);

    [Fact]
    public void The_same_seed_gives_the_same_incidents_and_another_seed_others() =>
        Gen.Select(Gen.Int, Gen.Int[0, 100]).Sample(
            (seed, stream) => Take(ByProfile(seed), stream, 20).SequenceEqual(Take(ByProfile(seed), stream, 20))
                && !Take(ByProfile(seed), stream, 20).SequenceEqual(Take(ByProfile(seed + 1), stream, 20)),
            iter: 50);

    [Fact]
    public void Streams_of_one_city_send_different_incidents()
    {
        var city = ByProfile(seed: 1);

        Assert.Empty(Take(city, stream: 0, 100).Select(incident => incident.SourceId)
            .Intersect(Take(city, stream: 1, 100).Select(incident => incident.SourceId)));
        Assert.NotEqual(
            Take(city, stream: 0, 100).Select(incident => incident.Position), Take(city, stream: 1, 100).Select(incident => incident.Position));
    }

    [Fact]
    public void Points_of_the_ground_lie_in_a_community_and_each_community_has_its_part()
    {
        var dice = new Random(7);
        var spots = Enumerable.Range(0, 10_000).Select(_ => Ground.Pick(dice)).ToList();

        Assert.All(spots, spot => Assert.True(
            spot is { Lat: >= FakePlaces.South and <= FakePlaces.North, Lon: >= FakePlaces.West and <= FakePlaces.East }));
        Assert.InRange(spots.Count(spot => spot.Lon < 10.01), 4_700, 5_300);
        Assert.InRange(spots.Count(spot => spot.Lat < 50.005), 4_700, 5_300);
        Assert.InRange(Ground.SquareMetres, 1_580_000, 1_595_000);
    }

    [Fact]
    public void Three_in_ten_incidents_of_the_baseline_fall_on_a_thousand_spots_that_keep_their_kind()
    {
        var city = new SimulatedCity(Ground, Mix.Baseline(FakeCityService.Kinds, kinds: 2), seed: 1);
        var incidents = Take(city, stream: 0, 20_000);

        // 6,000 incidents on 1,000 spots share a square of 30 metres with five others; 14,000 others share it with hardly any.
        var crowded = incidents.GroupBy(incident => (
            (int)(incident.Position.Lat * 2000), (int)(incident.Position.Lon * 1300), incident.Kind)).Count(square => square.Count() >= 4);
        Assert.True(crowded > 500, $"Only {crowded} squares are crowded.");
        Assert.Equal(2, incidents.Select(incident => incident.Kind).Distinct().Count());
        Assert.All(incidents, incident => Assert.InRange(incident.Text.Length, 90, 110));
    }

    [Fact]
    public void Kinds_come_as_often_as_the_profile_says()
    {
        var incidents = Take(ByProfile(seed: 3), stream: 0, 20_000);
        var shares = Profile.Load().Kinds.Take(3).Select(kind => kind.Share).ToList();

        // The street light has the profile's own name for rank 2, the tree speaks of rank 6's thing but only three ranks are left.
        var lights = incidents.Count(incident => incident.Kind == "test:matter:light");
        Assert.Equal(shares[1] / shares.Sum(), lights / 20_000d, 0.03);
    }

    [Fact]
    public void Duplicates_lie_beside_what_was_reported()
    {
        var mix = Mix.Of(Profile.Load(), Survey, Ground, kinds: null, seed: 1) with { DuplicateShare = 1 };
        var incidents = Take(new SimulatedCity(Ground, mix, seed: 1), stream: 0, 50);

        Assert.Single(incidents.Select(incident => incident.Kind).Distinct());
        Assert.Equal(50, incidents.Select(incident => incident.SourceId).Distinct().Count());
    }

    [Fact]
    public void A_storm_brings_its_own_kind()
    {
        var mix = Mix.Of(Profile.Load(), Survey, Ground, kinds: null, seed: 1);
        var storm = new Surge([1, 10], LeadingKindRank: 3, LeadingKindShare: 0.8);

        var incidents = Take(new SimulatedCity(Ground, mix.During(storm), seed: 1), stream: 0, 5_000);

        Assert.Equal(0.8, incidents.Count(incident => incident.Kind == mix.Kinds[2].Key) / 5_000d, 0.03);
        Assert.Equal((1, 10, 10), (storm.RatioAt(0.4), storm.RatioAt(0.6), storm.RatioAt(1)));
    }

    [Theory]
    [InlineData("42.3554,-71.0640,0.8,1.1", true)]
    [InlineData("42.3554,-71.0640,0.8", false)]
    [InlineData("142.3554,-71.0640,0.8,1.1", false)]
    [InlineData("42.3554,-71.0640,0,1.1", false)]
    [InlineData("42.3554,-71.0640,0.8,wide", false)]
    public void A_square_is_a_middle_and_two_sides(string text, bool isSquare) => Assert.Equal(isSquare, SquareGround.TryParse(text) is not null);

    [Fact]
    public void Points_of_a_square_stay_in_it()
    {
        var (square, dice) = (SquareGround.TryParse("60,10,2,1")!, new Random(1));
        var spots = Enumerable.Range(0, 5_000).Select(_ => square.Pick(dice)).ToList();

        // Half a kilometre up and down; at 60 degrees a kilometre to the east is twice as many degrees as to the north.
        Assert.Equal((59.9955, 60.0045), (spots.Min(spot => spot.Lat), spots.Max(spot => spot.Lat)), Near);
        Assert.Equal((9.982, 10.018), (spots.Min(spot => spot.Lon), spots.Max(spot => spot.Lon)), Near);
    }

    private static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 0.0003 && Math.Abs(one.Item2 - other.Item2) < 0.0003;

    private static SimulatedCity ByProfile(int seed) =>
        new(Ground, Mix.Of(Profile.Load(), Survey, Ground, kinds: null, seed), seed);

    private static List<Incident> Take(SimulatedCity city, int stream, int count) => [.. city.Incidents(stream, "test").Take(count)];
}
