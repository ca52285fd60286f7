namespace CityTwin.Simulator.Playing;

/// <summary>Times in which somebody does not answer, by their own dice alone: they come whatever the city says.</summary>
/// <param name="begin">When the first can begin.</param>
/// <param name="apart">How far they are apart on average.</param>
/// <param name="length">How long half of them last at most.</param>
/// <param name="dice">Somebody's own.</param>
internal sealed class Spells(DateTimeOffset begin, TimeSpan apart, TimeSpan length, Random dice)
{
    private DateTimeOffset start = begin - (apart * Math.Log(1 - dice.NextDouble()));
    private TimeSpan current = length * LogNormal(dice);

    /// <summary>When the present one began, or the next one begins.</summary>
    public DateTimeOffset Start => start;

    /// <summary>When it is over.</summary>
    public DateTimeOffset End => start + current;

    /// <summary>Goes on to the next one when the present one is over.</summary>
    public void GoOn(DateTimeOffset now)
    {
        while (now >= End)
        {
            start = End - (apart * Math.Log(1 - dice.NextDouble()));
            current = length * LogNormal(dice);
        }
    }

    private static double LogNormal(Random dice) =>
        Math.Exp(0.6 * Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble()));
}
