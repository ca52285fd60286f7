using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Datums;
using CityTwin.Spatial.Fences;
using CityTwin.Spatial.Sharing;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <content>Whom a place concerns that is more than a point, or a point on an edge.</content>
public sealed partial class Atlas
{
    /// <summary>Reads a geometry whose degrees are of a declared reference system.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="parts">The point, the lines, or the rings.</param>
    /// <param name="crs">The reference system of all its degrees.</param>
    public static ExtentReading ReadExtent(ExtentKind kind, IReadOnlyList<IReadOnlyList<Vertex>> parts, Crs crs) =>
        ExtentReading.Of(kind, parts, Datum.MethodFor(crs)) is { Extent: { } sent, Refused: null } && Datum.MethodFor(crs) is not null
            ? ExtentReading.Of(kind, [.. sent.Parts.Select(part => part.Select(vertex => ToWgs84(vertex, crs)).ToList())], sent.Method)
            : ExtentReading.Of(kind, parts);

    /// <summary>
    /// Whom an extent concerns: every area it touches with its share, neighbours, second hierarchies, and the lowest area above all of them.
    /// As everywhere, communities decide and areas above are their sums; a place in a gap of up to 30 metres belongs to the nearest community.
    /// </summary>
    /// <param name="extent">The extent, in WGS84 degrees.</param>
    /// <param name="level">Id of the level to answer for; null for all levels.</param>
    /// <param name="nearMetres">How far to look for areas it does not touch, 0 (not at all) to <see cref="ExtentLimits.NearMetres"/>.</param>
    public AffectedAnswer Affected(Extent extent, string? level, double nearMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nearMetres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nearMetres, ExtentLimits.NearMetres);

        return FirstOutOfPlane(extent) is { } far
            ? Explain(far)
            : affected.Answer(new PlaneExtent(extent, projection), level, nearMetres) is { } answer
            ? new AffectedAnswer(answer, null)
            : Explain(extent.First);
    }

    /// <summary>
    /// Finds the place of an extent: a point of it within the community that has the largest share, with the shares of all communities it touches.
    /// </summary>
    public LocateAnswer LocateExtent(Extent extent)
    {
        if (FirstOutOfPlane(extent) is { } far)
        {
            return Explain(far).Refused!;
        }

        var touched = affected.Communities(new PlaneExtent(extent, projection));
        if (touched.Count == 0)
        {
            return Explain(extent.First).Refused!;
        }

        // Seven decimals may move a point across a border that runs along the extent; then another one serves as well.
        var places = touched.Select(it => Locate(Unproject(MetricOf(it.Point)))).Where(answer => answer.Place is { IsLocated: true }).ToList();
        var best = places.Find(answer => answer.Place!.LowestArea == touched[0].Share.Area) is { Place: not null } inside ? inside : places.FirstOrDefault();
        return best.Place is { } place
            ? best with { Place = place with { Extent = extent, Shares = [.. touched.Select(it => it.Share)] } }
            : ExtentRejections.Outside(City.Names.InEnglish);
    }

    /// <summary>The nearest asset of the family of a kind within a distance, or null.</summary>
    public NearAsset? FindAsset(MetricPoint point, CatalogueKey kind, double metres) =>
        assets.Nearest(Tilings.MillimetrePoint.Of(point), kind, metres * 1000);

    /// <summary>Metres from a point of the city's projection to the nearest part of an extent; 0 within a polygon.</summary>
    public double MetresTo(Extent extent, MetricPoint point) => new PlaneExtent(extent, projection).DistanceTo(Tilings.MillimetrePoint.Of(point)) / 1000;

    /// <summary>
    /// The edge that a point lies on: every community that the disc around it touches, also where three meet and around an enclave.
    /// Null, and nothing is allocated, when there is only one or none.
    /// </summary>
    /// <param name="point">The point in the city's projection.</param>
    /// <param name="metres">Radius of the disc, 0 to <see cref="MaxSearchMetres"/>.</param>
    public EdgeAnswer? EdgeOf(MetricPoint point, double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(metres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(metres, MaxSearchMetres);

        Span<int> communities = stackalloc int[Borders.EdgeFinder.MaxCandidates];
        Span<double> millimetres = stackalloc double[Borders.EdgeFinder.MaxCandidates];
        return map.Edges.Find(Tilings.MillimetrePoint.Of(point), metres * 1000, communities, millimetres) switch
        {
            0 or 1 => null,
            -1 => EdgeAmong(AreasWithin(point, metres, City.Levels[^1].Id)),
            var count => EdgeAmong(NearestFirst(communities[..count], millimetres[..count])),
        };
    }

    /// <summary>Ground to watch: within a polygon, or no further than so many metres from the extent.</summary>
    /// <param name="extent">The extent, in WGS84 degrees.</param>
    /// <param name="corridorMetres">How far beyond the extent, 0 to <see cref="ExtentLimits.NearMetres"/>; a point or line needs more than 0 to hold anything.</param>
    public Fence MakeFence(Extent extent, double corridorMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(corridorMetres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(corridorMetres, ExtentLimits.NearMetres);
        return new Fence(extent, corridorMetres, vertex =>
        {
            var metric = Project(vertex.Lat, vertex.Lon);
            return new Coordinate(metric.X, metric.Y);
        });
    }

    private static Vertex ToWgs84(Vertex vertex, Crs crs)
    {
        var (lat, lon, _) = Datum.ToWgs84(new GeoPoint(vertex.Lat, vertex.Lon, crs));
        return new Vertex(lat, lon);
    }

    private static MetricPoint MetricOf(Tilings.MillimetrePoint point) => new(point.X / 1000.0, point.Y / 1000.0);

    /// <summary>Where the plane ends nothing is measured; a vertex out there says best what went wrong.</summary>
    private Vertex? FirstOutOfPlane(Extent extent) =>
        extent.Parts.SelectMany(part => part).Cast<Vertex?>().FirstOrDefault(vertex => !IsInPlane(vertex!.Value));

    private bool IsInPlane(Vertex vertex) =>
        Math.Abs(vertex.Lat - Envelope.Centre.Y) <= ExtentLimits.SpanDegrees && Math.Abs(vertex.Lon - Envelope.Centre.X) <= ExtentLimits.SpanDegrees;

    private AffectedAnswer Explain(Vertex vertex) =>
        Locate(new GeoPoint(vertex.Lat, vertex.Lon, Crs.Wgs84)).Refused ?? ExtentRejections.Outside(City.Names.InEnglish);

    private NearArea[] NearestFirst(ReadOnlySpan<int> communities, ReadOnlySpan<double> millimetres)
    {
        var near = new NearArea[communities.Length];
        for (var n = 0; n < near.Length; n++)
        {
            near[n] = new NearArea(Communities[communities[n]], millimetres[n] / 1000);
        }

        Array.Sort(near, (one, other) => one.Metres.CompareTo(other.Metres) is not 0 and var nearer ? nearer : string.CompareOrdinal(one.Area.Code, other.Area.Code));
        return near;
    }

    private EdgeAnswer? EdgeAmong(IReadOnlyList<NearArea> near) => near.Count < 2
        ? null
        : new EdgeAnswer(
            near,
            LowestCommonAncestor(near.Select(area => area.Area.Code)),
            string.Join('|', near.Select(area => area.Area.Code).Order(StringComparer.Ordinal)));
}
