using CityTwin.CityPacks;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>Incidents of any kind anywhere in the city, the same for the same dice.</summary>
internal static class MadeIncidents
{
    private static readonly LoadedCity Linjiang = LoadedCity.From(Repository.Linjiang);

    public static Incident One(Random dice, string source, string id)
    {
        var kinds = Linjiang.Rules.Catalogue.Kinds;
        return new Incident { Source = source, SourceId = id, Kind = kinds[dice.Next(kinds.Count)].Key.ToString(), Position = Somewhere(dice) };
    }

    private static Position Somewhere(Random dice)
    {
        var box = Linjiang.Atlas.Envelope;
        while (true)
        {
            var (lat, lon) = (box.MinY + (dice.NextDouble() * box.Height), box.MinX + (dice.NextDouble() * box.Width));
            if (Linjiang.Atlas.TryFindCell(lat, lon, out _, out _, out _))
            {
                return new Position { Lat = lat, Lon = lon, Crs = Crs.Wgs84 };
            }
        }
    }
}
