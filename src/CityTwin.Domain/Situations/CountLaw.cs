namespace CityTwin.Domain.Situations;

/// <summary>
/// How likely a count is: Poisson when nothing varies beyond chance, else negative binomial, which is a Poisson count whose mean itself
/// varies. With small means and large spread it is the law of clumps: reports that bring others with them.
/// </summary>
internal static class CountLaw
{
    private const int Small = 64;
    private static readonly double[] LogFactorials = [.. Enumerable.Range(0, 1024).Select(n => LogGamma(n + 1.0))];

    /// <summary>Logarithm of the chance of exactly this count.</summary>
    /// <param name="count">0 or more.</param>
    /// <param name="mean">What is expected; above 0.</param>
    /// <param name="spread">Square of the mean's relative deviation; 0 is Poisson.</param>
    public static double LogChance(int count, double mean, double spread)
    {
        if (spread < 1e-9)
        {
            return (count * Math.Log(mean)) - mean - LogFactorial(count);
        }

        var (shape, clumps) = (1 / spread, mean * spread);
        return LogRising(shape, count) - LogFactorial(count) + (count * Math.Log(clumps / (1 + clumps))) - (shape * Log1P(clumps));
    }

    /// <summary>
    /// Logarithm of how often in a window's length a sliding window comes to hold this many. It is the count times its chance, exactly so for
    /// Poisson: the one more report arrives while the window holds one less.
    /// </summary>
    public static double LogCrossings(int count, double mean, double spread) => Math.Log(count) + LogChance(count, mean, spread);

    /// <summary>The chance of this count or more.</summary>
    public static double AtLeast(int count, double mean, double spread)
    {
        // Above the middle the terms fall quickly: summing upwards keeps what subtracting from 1 would lose.
        var sum = 0.0;
        if (count <= mean)
        {
            for (var n = 0; n < count; n++)
            {
                sum += Math.Exp(LogChance(n, mean, spread));
            }

            return Math.Max(0, 1 - sum);
        }

        for (var n = count; ; n++)
        {
            var term = Math.Exp(LogChance(n, mean, spread));
            sum += term;
            if (term <= sum * 1e-9 || n > count + 100_000)
            {
                return Math.Min(1, sum);
            }
        }
    }

    private static double LogFactorial(int n) => n < LogFactorials.Length ? LogFactorials[n] : LogGamma(n + 1.0);

    private static double LogRising(double from, int steps)
    {
        if (steps > Small)
        {
            return LogGamma(from + steps) - LogGamma(from);
        }

        // One logarithm of a product costs a tenth of many logarithms.
        var (sum, product) = (0.0, 1.0);
        for (var n = 0; n < steps; n++)
        {
            product *= from + n;
            if (product is > 1e200 or < 1e-200)
            {
                sum += Math.Log(product);
                product = 1;
            }
        }

        return sum + Math.Log(product);
    }

    // Stirling's series after shifting the argument to where it is exact to 12 digits.
    private static double LogGamma(double x)
    {
        var shift = 1.0;
        for (; x < 10; x++)
        {
            shift *= x;
        }

        var inverse = 1 / (x * x);
        var series = (1.0 / 12) - (inverse * ((1.0 / 360) - (inverse * ((1.0 / 1260) - (inverse / 1680)))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - Math.Log(shift);
    }

    private static double Log1P(double x) => x < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x);
}
