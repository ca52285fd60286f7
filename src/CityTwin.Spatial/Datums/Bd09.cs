namespace CityTwin.Spatial.Datums;

/// <summary>Baidu's further shift of <see cref="Gcj02"/>.</summary>
internal static class Bd09
{
    private const double WavesPerDegree = Math.PI * 3000 / 180;

    /// <summary>GCJ-02 degrees to Baidu's.</summary>
    public static Degrees Shift(Degrees gcj)
    {
        if (!Datum.IsShifted(gcj))
        {
            return gcj;
        }

        var radius = Math.Sqrt((gcj.Lon * gcj.Lon) + (gcj.Lat * gcj.Lat)) + (0.000_02 * Math.Sin(gcj.Lat * WavesPerDegree));
        var angle = Math.Atan2(gcj.Lat, gcj.Lon) + (0.000_003 * Math.Cos(gcj.Lon * WavesPerDegree));
        return new Degrees((radius * Math.Sin(angle)) + 0.006, (radius * Math.Cos(angle)) + 0.006_5);
    }
}
