using System.Globalization;

namespace CityTwin.Simulator.Simulate;

/// <summary>A rectangle around a point; may reach over the city's border.</summary>
/// <param name="middle">Its middle.</param>
/// <param name="widthKm">Kilometres from west to east, above 0 to 100.</param>
/// <param name="heightKm">Kilometres from south to north, above 0 to 100.</param>
public sealed class SquareGround(Spot middle, double widthKm, double heightKm) : Ground
{
    private const double LongestSideKm = 100;

    private readonly double latDegrees = heightKm * 1000 / MetresPerDegree;
    private readonly double lonDegrees = widthKm * 1000 / (MetresPerDegree * CosOf(middle.Lat));

    /// <inheritdoc/>
    public override double SquareMetres => widthKm * heightKm * 1_000_000;

    /// <summary>Reads <c>lat,lon,widthKm,heightKm</c>, such as <c>42.3554,-71.0640,0.8,1.1</c>; null when that is not what it says.</summary>
    public static SquareGround? TryParse(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers is [>= -90 and <= 90, >= -180 and <= 180, > 0 and <= LongestSideKm, > 0 and <= LongestSideKm]
            ? new SquareGround(new Spot(numbers[0], numbers[1]), numbers[2], numbers[3])
            : null;
    }

    /// <inheritdoc/>
    public override Spot Pick(Random dice) => new(
        middle.Lat + ((dice.NextDouble() - 0.5) * latDegrees),
        middle.Lon + ((dice.NextDouble() - 0.5) * lonDegrees));
}
