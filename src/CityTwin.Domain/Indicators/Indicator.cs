using System.Globalization;
using System.Numerics;

namespace CityTwin.Domain.Indicators;

/// <summary>A figure with everything that is needed to check it: nobody has to believe a percentage.</summary>
/// <param name="Formula">Stable id of the formula, see <see cref="Formulas"/>.</param>
/// <param name="Numerator">What was counted; at least 0.</param>
/// <param name="Denominator">What it was counted among; at least 0.</param>
/// <param name="Rounding">How it is rounded when it is printed.</param>
/// <param name="Per">What a ratio of one is printed as: 100 for per cent, 10000 for per ten thousand.</param>
public sealed record Indicator(string Formula, long Numerator, long Denominator, Rounding Rounding = Rounding.HalfUp, int Per = 100)
{
    /// <summary>The exact value; null when there was nothing to count among.</summary>
    public Ratio? Value => Denominator == 0 ? null : Ratio.Of(Numerator, Denominator);

    /// <summary>The value as a number with this many decimals, such as <c>93.72</c>; null when there is none.</summary>
    public string? Print(int decimals = 2)
    {
        if (Denominator == 0)
        {
            return null;
        }

        var unit = BigInteger.Pow(10, decimals);
        var half = Rounding is Rounding.HalfUp ? Denominator : 0;
        var whole = ((2 * new BigInteger(Numerator) * Per * unit) + half) / (2 * new BigInteger(Denominator));
        var digits = whole.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }
}

/// <summary>How a figure is rounded when it is printed. The exact value is never rounded.</summary>
public enum Rounding
{
    /// <summary>四舍五入: to the nearest, a half upwards.</summary>
    HalfUp,

    /// <summary>Digits that do not fit are cut off, as in the bulletin of Gao'an for October 2023.</summary>
    Truncated,
}

/// <summary>An exact ratio in lowest terms.</summary>
/// <param name="Numerator">Above the line; at least 0.</param>
/// <param name="Denominator">Below the line; above 0.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>The ratio of two counts.</summary>
    public static Ratio Of(long numerator, long denominator)
    {
        var common = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Ratio(numerator / common, denominator / common);
    }
}
