using System.Globalization;

namespace CityTwin.Cli.Situations.Plots;

/// <summary>From numbers to places on a drawing, evenly or by powers of ten.</summary>
/// <param name="From">The number at the beginning.</param>
/// <param name="To">The number at the end.</param>
/// <param name="Start">The place of the beginning.</param>
/// <param name="End">The place of the end.</param>
/// <param name="IsLogarithmic">Whether equal ratios are equally far apart.</param>
internal sealed record Axis(double From, double To, double Start, double End, bool IsLogarithmic)
{
    /// <summary>The place of a number; what lies outside is put on the edge.</summary>
    public double At(double number)
    {
        var share = IsLogarithmic
            ? (Math.Log(Math.Max(number, From)) - Math.Log(From)) / (Math.Log(To) - Math.Log(From))
            : (number - From) / (To - From);
        return Start + (Math.Clamp(share, 0, 1) * (End - Start));
    }

    /// <summary>Round numbers to be written beside it.</summary>
    public IEnumerable<double> Ticks()
    {
        if (IsLogarithmic)
        {
            for (var tick = From; tick <= To * 1.001; tick *= 10)
            {
                yield return tick;
            }

            yield break;
        }

        var step = Math.Pow(10, Math.Floor(Math.Log10((To - From) / 2)));
        step = (To - From) / step > 10 ? step * 2 : step;
        for (var tick = From; tick <= To * 1.001; tick += step)
        {
            yield return tick;
        }
    }

    /// <summary>How a number is written beside it.</summary>
    public static string Write(double number) => number.ToString(number is >= 10 or 0 ? "N0" : "0.####", CultureInfo.InvariantCulture);
}
