using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Simulate;

/// <summary>
/// A city in which things happen by the dice. Everything follows from the seed: the same city, mix and seed give the
/// same incidents in the same order, so a run can be repeated.
/// </summary>
public sealed class SimulatedCity
{
    /// <summary>The system that the incidents come from.</summary>
    public const string Source = "simulator";

    private readonly Ground ground;
    private readonly Mix mix;
    private readonly int seed;
    private readonly HotSpots spots;
    private readonly Shares kindShares;
    private readonly (string Key, string Text)[] kinds;

    /// <summary>Chooses the city's hot spots.</summary>
    /// <param name="ground">Where incidents happen.</param>
    /// <param name="mix">What they are like.</param>
    /// <param name="seed">Everything follows from it.</param>
    public SimulatedCity(Ground ground, Mix mix, int seed)
    {
        (this.ground, this.mix, this.seed) = (ground, mix, seed);
        kinds = [.. mix.Kinds.Select(kind => (kind.Key, mix.Text ?? TextOf(kind)))];
        kindShares = new Shares(mix.KindShares);
        spots = new HotSpots(mix.Spots, ground, kindShares, new Random(seed));
    }

    /// <summary>The incidents of one stream, without end. Streams differ in what happens, not in where the hot spots are.</summary>
    /// <param name="stream">Number of the stream.</param>
    /// <param name="idPrefix">Starts each source id; with another one the same incidents count as new.</param>
    public IEnumerable<Incident> Incidents(int stream, string idPrefix)
    {
        var dice = new Random(unchecked((seed * 397) ^ (stream + 1)));
        var recent = new RecentIncidents();
        var channels = mix.Channels.Keys.ToArray();
        var channelShares = new Shares(mix.Channels.Values);

        for (var number = 1L; ; number++)
        {
            var (spot, kind) = dice.NextDouble() < mix.DuplicateShare && recent.Pick(dice) is { } known
                ? (Ground.Near(known.Spot, RecentIncidents.ApartMetres, dice), known.Kind)
                : Fresh(dice);
            recent.Add(new HotSpot(spot, kind));

            yield return new Incident
            {
                Source = Source,
                SourceId = $"{idPrefix}-{stream}-{number}",
                Kind = kinds[kind].Key,
                Position = new Position { Lat = spot.Lat, Lon = spot.Lon, Crs = Crs.Wgs84 },
                Text = kinds[kind].Text,
                Channel = channels[channelShares.Pick(dice)],
            };
        }
    }

    private (Spot Spot, int Kind) Fresh(Random dice) => spots.Pick(dice) is { } hot
        ? (Ground.Near(hot.Spot, mix.JitterMetres, dice), mix.SpotsKeepKind ? hot.Kind : kindShares.Pick(dice))
        : (ground.Pick(dice), kindShares.Pick(dice));

    private static string TextOf(Kind kind) => $"{(kind.Names.En.Length > 0 ? kind.Names.En : kind.Names.Zh)}: please have a look.";
}
