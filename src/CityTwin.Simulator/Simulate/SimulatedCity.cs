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
    /// <param name="kinds">The kinds of the catalogue, in order; at least one.</param>
    /// <param name="ground">Where incidents happen.</param>
    /// <param name="mix">What they are like.</param>
    /// <param name="seed">Everything follows from it.</param>
    /// <param name="storm">The storm that shifts the kinds; null for a calm city.</param>
    public SimulatedCity(IReadOnlyList<Kind> kinds, Ground ground, Mix mix, int seed, Surge? storm = null)
    {
        (this.ground, this.mix, this.seed) = (ground, mix, seed);
        this.kinds = [.. kinds.Take(mix.KindShares.Count).Select(kind => (kind.Key, mix.Text ?? TextOf(kind)))];

        var calm = mix.KindShares.Take(this.kinds.Length).ToArray();
        kindShares = new Shares(storm is null ? calm : Stormy(calm, kinds, storm));
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

    private static double[] Stormy(double[] calm, IReadOnlyList<Kind> kinds, Surge storm)
    {
        bool IsStormy(int kind) => storm.KindWords.Any(word => kinds[kind].Names.En.Contains(word, StringComparison.OrdinalIgnoreCase));

        var stormySum = calm.Where((_, kind) => IsStormy(kind)).Sum();
        var factor = stormySum > 0 ? storm.KindShare / (1 - storm.KindShare) * (calm.Sum() - stormySum) / stormySum : 1;
        return [.. calm.Select((share, kind) => IsStormy(kind) ? share * factor : share)];
    }
}
