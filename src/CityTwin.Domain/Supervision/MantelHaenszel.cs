namespace CityTwin.Domain.Supervision;

/// <summary>
/// The effect of being here rather than elsewhere, over several strata at once: the common odds ratio after Mantel and Haenszel (1959) with its
/// 95 % interval after Robins, Breslow and Greenland (1986), and the statistic of Cochran, Mantel and Haenszel without continuity correction.
/// </summary>
/// <param name="OddsRatio">The odds here divided by those elsewhere; 1 when there is no difference.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
/// <param name="ChiSquare">The statistic; with one degree of freedom, above 3.84 the difference is not chance at the level of 5 %.</param>
public readonly record struct MantelHaenszel(double OddsRatio, double Low, double High, double ChiSquare)
{
    // The normal distribution holds 95 % within this many deviations on both sides.
    private const double Z = 1.9599639845400542;

    /// <summary>The effect over these strata; null when they hold no yes or no no at all, so that nothing can be compared.</summary>
    public static MantelHaenszel? Of(IReadOnlyList<Stratum> strata)
    {
        if (strata.Sum(it => it.HereYes + it.ElsewhereYes) == 0 || strata.Sum(it => it.HereNo + it.ElsewhereNo) == 0)
        {
            return null;
        }

        var odds = OddsOf(strata);
        return odds is { For: > 0, Against: > 0 } ? Of(odds, strata) : Of(OddsOf(strata.Select(it => it.WithHalves())), strata);
    }

    private static MantelHaenszel Of(Odds odds, IReadOnlyList<Stratum> strata)
    {
        var deviation = Math.Sqrt(
            (odds.ForFor / (2 * odds.For * odds.For)) + (odds.Mixed / (2 * odds.For * odds.Against)) + (odds.AgainstAgainst / (2 * odds.Against * odds.Against)));
        var middle = Math.Log(odds.For / odds.Against);
        return new(odds.For / odds.Against, Math.Exp(middle - (Z * deviation)), Math.Exp(middle + (Z * deviation)), ChiSquareOf(strata));
    }

    private static Odds OddsOf(IEnumerable<Stratum> strata) => strata.Aggregate(new Odds(0, 0, 0, 0, 0), (sum, it) =>
    {
        var (agree, differ) = ((it.HereYes + it.ElsewhereNo) / it.All, (it.HereNo + it.ElsewhereYes) / it.All);
        var (pro, contra) = (it.HereYes * it.ElsewhereNo / it.All, it.HereNo * it.ElsewhereYes / it.All);
        return new(
            sum.For + pro, sum.Against + contra,
            sum.ForFor + (agree * pro), sum.Mixed + (agree * contra) + (differ * pro), sum.AgainstAgainst + (differ * contra));
    });

    private static double ChiSquareOf(IReadOnlyList<Stratum> strata)
    {
        var distance = strata.Sum(it => it.HereYes - ((it.HereYes + it.HereNo) * (it.HereYes + it.ElsewhereYes) / it.All));
        var variance = strata.Sum(it =>
            (it.HereYes + it.HereNo) * (it.ElsewhereYes + it.ElsewhereNo) * (it.HereYes + it.ElsewhereYes) * (it.HereNo + it.ElsewhereNo)
            / (it.All * it.All * (it.All - 1)));
        return distance * distance / variance;
    }

    // Sums of the products of the diagonals, and their weighted sums for the variance.
    private readonly record struct Odds(double For, double Against, double ForFor, double Mixed, double AgainstAgainst);
}

/// <summary>Cases that can be compared with each other: how many came out well, here and elsewhere.</summary>
/// <param name="HereYes">Well, here.</param>
/// <param name="HereNo">Not well, here.</param>
/// <param name="ElsewhereYes">Well, elsewhere.</param>
/// <param name="ElsewhereNo">Not well, elsewhere.</param>
public readonly record struct Stratum(double HereYes, double HereNo, double ElsewhereYes, double ElsewhereNo)
{
    /// <summary>All of them.</summary>
    public double All => HereYes + HereNo + ElsewhereYes + ElsewhereNo;

    // After Haldane and Anscombe: where one side came out all alike, half a case more of each makes the effect finite.
    internal Stratum WithHalves() => new(HereYes + 0.5, HereNo + 0.5, ElsewhereYes + 0.5, ElsewhereNo + 0.5);
}
