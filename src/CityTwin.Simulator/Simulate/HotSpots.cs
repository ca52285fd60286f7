namespace CityTwin.Simulator.Simulate;

/// <summary>The places of a simulated city where more happens than elsewhere. The same seed gives the same places.</summary>
public sealed class HotSpots
{
    private readonly List<(HotSpot[] Spots, double UpTo)> groups = [];

    /// <summary>Chooses the places.</summary>
    public HotSpots(IEnumerable<SpotGroup> groups, Ground ground, Shares kinds, Random dice)
    {
        var upTo = 0d;
        foreach (var group in groups)
        {
            var spots = Enumerable.Range(0, group.Count).Select(_ => new HotSpot(ground.Pick(dice), kinds.Pick(dice))).ToArray();
            this.groups.Add((spots, upTo += group.Share));
        }
    }

    /// <summary>The hot spot of the next incident; null when it happens anywhere.</summary>
    public HotSpot? Pick(Random dice)
    {
        var thrown = dice.NextDouble();
        foreach (var (spots, upTo) in groups)
        {
            if (thrown < upTo)
            {
                return spots[dice.Next(spots.Length)];
            }
        }

        return null;
    }
}

/// <summary>A place where much happens.</summary>
/// <param name="Spot">Where it is.</param>
/// <param name="Kind">Index of the kind that it keeps, where the mix says so.</param>
public readonly record struct HotSpot(Spot Spot, int Kind);
