using System.Globalization;

namespace CityTwin.Journal.Sqlite;

/// <summary>
/// Finds cases by place in an ordinary index over (band of latitude, longitude): each band that a rectangle touches is one
/// walk along the index.
/// </summary>
internal static class PlaceSearch
{
    /// <summary>Height of a band in ten-millionths of a degree: about 365 m. The index of the same width is in <see cref="Schema"/>.</summary>
    private const long BandE7 = 32_768;

    /// <summary>A rectangle over more bands (750 km) is no place; the whole table is looked through.</summary>
    private const long MostBands = 2_048;

    public static string Sql(CardBounds bounds)
    {
        var (south, north) = (Precision.E7(bounds.South), Precision.E7(bounds.North));
        var inside = string.Create(
            CultureInfo.InvariantCulture,
            $"col IS NOT NULL AND lon_e7 BETWEEN {Precision.E7(bounds.West)} AND {Precision.E7(bounds.East)} AND lat_e7 BETWEEN {south} AND {north}");
        var (first, last) = (south / BandE7, north / BandE7);
        if (last - first >= MostBands || last < first)
        {
            return inside;
        }

        var bands = Enumerable.Range(0, (int)(last - first + 1)).Select(band => (first + band).ToString(CultureInfo.InvariantCulture));
        return $"lat_e7 / {BandE7} IN ({string.Join(", ", bands)}) AND {inside}";
    }
}
