namespace CityTwin.Domain.Supervision;

/// <summary>
/// The 95 % interval of a share after E. B. Wilson (1927), without continuity correction: how sure one can be of a share that a few
/// cases show. Wilson, because it stays between 0 and 1 and is good for few cases too (Newcombe 1998, method 3).
/// </summary>
/// <param name="Low">Lower bound, 0 to 1.</param>
/// <param name="High">Upper bound, 0 to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    // The normal distribution holds 95 % within this many deviations on both sides.
    private const double Z = 1.9599639845400542;

    /// <summary>The interval of this many among so many; 0 to 1 when there are none.</summary>
    public static WilsonInterval Of(long hits, long among)
    {
        if (among == 0)
        {
            return new WilsonInterval(0, 1);
        }

        var share = (double)hits / among;
        var spread = Z * Z / among;
        var middle = share + (spread / 2);
        var half = Math.Sqrt(spread * ((share * (1 - share)) + (spread / 4)));

        // The formula gives the ends exactly; floating point does not.
        return new WilsonInterval(hits == 0 ? 0 : (middle - half) / (1 + spread), hits == among ? 1 : (middle + half) / (1 + spread));
    }
}
