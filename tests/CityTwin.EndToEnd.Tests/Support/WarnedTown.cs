using CityTwin.CityPacks;
using CityTwin.Domain.Places;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Crs = CityTwin.Protocol.V1.Crs;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Linjiang on a clock that its reports move on, after seven weeks in which each of six families was reported once a day all over it.</summary>
internal sealed class WarnedTown : IAsyncDisposable
{
    public const int QuietDays = 49;

    private static readonly string[] Channels = ["hotline", "app", "patrol"];

    private readonly LoadedCity city;
    private readonly Random random = new(1);
    private readonly IReadOnlyList<(string Family, string Kind)> families;
    private int reports;

    private WarnedTown(Town town, string pack)
    {
        (Town, city) = (town, LoadedCity.From(pack));
        families =
        [
            .. city.Rules.Catalogue.Kinds.Where(kind => kind.Limit is not { Unit: Domain.Clocks.LimitUnit.UrgentHours or Domain.Clocks.LimitUnit.UrgentMinutes })
                .DistinctBy(kind => kind.Group).Take(6).Select(kind => (kind.Group, kind.Key.ToString())),
        ];
    }

    /// <summary>When the seven weeks begin: a Monday, 08:00 in the city.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    public Town Town { get; }

    public static async Task<WarnedTown> Begin(string pack)
    {
        var warned = new WarnedTown(await Town.Start(pack, "--Clock:Kind=Stepped"), pack);
        for (var day = 0; day < QuietDays; day++)
        {
            for (var family = 0; family < warned.families.Count; family++)
            {
                await warned.Report(family, Start.AddDays(day).AddHours(family), warned.Anywhere());
            }
        }

        return warned;
    }

    /// <summary>Name of a family by its number, 0 to 5.</summary>
    public string FamilyOf(int family) => families[family].Family;

    /// <summary>Written key of the kind by which a family is reported here.</summary>
    public string KindOf(int family) => families[family].Kind;

    /// <summary>Nine reports of a family in one community, within a day.</summary>
    public async Task Rise(int family, DateTimeOffset from, string community)
    {
        for (var n = 0; n < 9; n++)
        {
            await Report(family, from.AddHours(n), Within(community));
        }
    }

    public async Task<Receipt> Report(int family, DateTimeOffset at, Position position) => (await Town.Client.Intake.ReportIncidentAsync(new()
    {
        Incident = new()
        {
            Source = "test", SourceId = $"{++reports}", Channel = Channels[reports % Channels.Length], Kind = families[family].Kind, Position = position, ReportedAt = at.ToTimestamp(),
        },
    })).Receipt;

    /// <summary>Somewhere within so many metres of a place.</summary>
    public Position Near(Position middle, double metres)
    {
        var point = city.Atlas.Project(middle.Lat, middle.Lon);
        return ToPosition(new MetricPoint(point.X + (((random.NextDouble() * 2) - 1) * metres), point.Y + (((random.NextDouble() * 2) - 1) * metres)));
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private Position Anywhere() => Draw(_ => true);

    private Position Within(string community) => Draw(found => city.Atlas.Communities[found].Code == community);

    private Position Draw(Func<int, bool> fits)
    {
        var box = city.Atlas.Envelope;
        while (true)
        {
            var point = city.Atlas.Project(box.MinY + (random.NextDouble() * box.Height), box.MinX + (random.NextDouble() * box.Width));
            if (city.Atlas.TryFindCell(point, out var community, out _, out _) && fits(community))
            {
                return ToPosition(point);
            }
        }
    }

    private Position ToPosition(MetricPoint point)
    {
        var degrees = city.Atlas.Unproject(point);
        return new Position { Lat = degrees.Lat, Lon = degrees.Lon, Crs = Crs.Wgs84 };
    }
}
