namespace CityTwin.Simulator.Simulate;

/// <summary>Chooses one of several things, each as often as its share says. Shares need not add up to 1.</summary>
public sealed class Shares
{
    private readonly double[] upTo;

    /// <summary>Takes the shares in order; none negative, at least one above 0.</summary>
    public Shares(IEnumerable<double> shares)
    {
        var sum = 0d;
        upTo = [.. shares.Select(share => sum += share)];
    }

    /// <summary>The index of one of them.</summary>
    public int Pick(Random dice)
    {
        var found = Array.BinarySearch(upTo, dice.NextDouble() * upTo[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, upTo.Length - 1);
    }
}
