namespace CityTwin.Simulator.Simulate;

/// <summary>The last things that happened in a stream: what people report a second time.</summary>
internal sealed class RecentIncidents
{
    /// <summary>How far apart two people put the same thing, in metres along each axis.</summary>
    public const double ApartMetres = 5;

    private const int Remembered = 256;

    private readonly HotSpot[] ring = new HotSpot[Remembered];
    private int count;
    private int oldest;

    public void Add(HotSpot happened)
    {
        ring[oldest] = happened;
        oldest = (oldest + 1) % Remembered;
        count = Math.Min(count + 1, Remembered);
    }

    public HotSpot? Pick(Random dice) => count == 0 ? null : ring[dice.Next(count)];
}
