using System.Collections.Frozen;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Areas;
using CityTwin.Spatial.Assets;
using CityTwin.Spatial.Datums;
using CityTwin.Spatial.Locating;
using CityTwin.Spatial.Projections;
using CityTwin.Spatial.Sharing;
using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>
/// The map of one city: finds the community, the areas above it, the overlays and the grid cell of a point, and answers questions
/// of nearness. Immutable and safe for all threads; a changed city gets a new atlas that replaces the old one whole.
/// </summary>
/// <remarks>
/// Only the shapes of communities decide. Areas above follow from the parents' codes, so that all levels always agree.
/// A border between two vertices is straight in the city's projection.
/// </remarks>
public sealed partial class Atlas
{
    /// <summary>How far <see cref="AreasWithin"/> searches at most, in metres.</summary>
    public const double MaxSearchMetres = 10_000;

    /// <summary>How near a point must be to a default point of the city to mean "not located", in degrees of latitude and of longitude.</summary>
    public const double DefaultPointDegrees = 5e-5;

    private readonly CityProjection projection;
    private readonly AreaTree tree;
    private readonly FrozenDictionary<string, Geometry> shapes;
    private readonly CommunityMap map;
    private readonly Overlays overlays;
    private readonly CellNames names;
    private readonly Explainer explainer;
    private readonly AffectedQuestion affected;
    private readonly AssetIndex assets;
    private readonly IReadOnlyList<string>[] chains;
    private readonly GeoPoint[] defaultPoints;
    private readonly long cellMillimetres;

    private Atlas(City city, IReadOnlyList<AreaShape> areas, IReadOnlyList<OverlayShape> overlays, IReadOnlyList<Asset> assets)
    {
        City = city;
        Areas = [.. areas.Select(area => area.Area)];
        projection = new CityProjection(city.Projection);
        tree = new AreaTree(city, Areas);
        shapes = areas.ToFrozenDictionary(area => area.Area.Code, area => area.Shape);
        cellMillimetres = (long)Math.Round(city.CellMetres * 1000);
        defaultPoints = [.. city.DefaultPoints.Select(Datum.ToWgs84)];
        chains = [.. tree.Communities.Select(community => tree.Chain(community.Code))];
        Envelope = tree.Communities.Append(tree.Root).Aggregate(new Envelope(), (all, area) => all.ExpandedBy(shapes[area.Code].EnvelopeInternal));

        var tracer = new OutlineTracer(projection, slabMillimetres: cellMillimetres);
        map = new CommunityMap(tree, shapes, tracer, cellMillimetres);
        this.overlays = new Overlays(overlays, tracer, cellMillimetres);
        names = new CellNames(tree.Communities);
        explainer = new Explainer(this, map);
        this.assets = new AssetIndex(assets, projection);
        affected = new AffectedQuestion(city, tree, chains, map, this.overlays, this.assets);
    }

    /// <summary>The city.</summary>
    public City City { get; }

    /// <summary>Areas of all levels, in the order they were given.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The area without a parent: the city itself.</summary>
    public Area Root => tree.Root;

    /// <summary>Areas of the lowest level, in the order of their codes. <see cref="TryFindCell(double, double, out int, out int, out int)"/> counts in it.</summary>
    public IReadOnlyList<Area> Communities => tree.Communities;

    /// <summary>Bounds of the whole city in WGS84 degrees, longitude as X.</summary>
    public Envelope Envelope { get; }

    /// <summary>Builds the atlas of a checked city pack. Takes a moment; done once.</summary>
    /// <exception cref="ArgumentException">The areas do not fit together: a parent is missing, a shape covers no land.</exception>
    public static Atlas Build(City city, IReadOnlyList<AreaShape> areas, IReadOnlyList<OverlayShape> overlays, IReadOnlyList<Asset>? assets = null) =>
        new(city, areas, overlays, assets ?? []);

    /// <summary>Finds the place that a point means. Converts declared GCJ-02 and BD-09 degrees and keeps the original beside the result.</summary>
    public LocateAnswer Locate(GeoPoint point)
    {
        if (!point.IsOnEarth)
        {
            return PlaceRejections.Impossible;
        }

        var (lat, lon, _) = Datum.ToWgs84(point);
        (lat, lon) = (SevenDecimals(lat), SevenDecimals(lon));
        var original = Datum.MethodFor(point.Crs) is { } method ? new OriginalPoint(point.Lat, point.Lon, point.Crs, method) : null;

        if (IsDefaultPoint(lat, lon))
        {
            return new LocateAnswer(new Place(lat, lon, Cell: null, tree.Chain(Root.Code), [], original), default, null);
        }

        if (!Covers(lat, lon))
        {
            return explainer.Explain(point, lat, lon);
        }

        var metric = Project(lat, lon);
        var (community, col, row) = FindCell(metric);

        return community < 0
            ? explainer.Explain(point, lat, lon)
            : new LocateAnswer(
                new Place(lat, lon, names.Of(community, col, row), chains[community], overlays.At(MillimetrePoint.Of(metric)), original),
                metric,
                null);
    }

    /// <summary>The bare question behind <see cref="Locate"/>, for WGS84 degrees: which community, which square. Allocates nothing.</summary>
    /// <param name="lat">Degrees north.</param>
    /// <param name="lon">Degrees east.</param>
    /// <param name="community">Index into <see cref="Communities"/>, or -1.</param>
    /// <param name="col">Number of the square counted east.</param>
    /// <param name="row">Number of the square counted north.</param>
    /// <returns>Whether a community owns the point.</returns>
    public bool TryFindCell(double lat, double lon, out int community, out int col, out int row)
    {
        (lat, lon) = (SevenDecimals(lat), SevenDecimals(lon));
        (community, col, row) = Covers(lat, lon) ? FindCell(Project(lat, lon)) : (-1, 0, 0);
        return community >= 0;
    }

    /// <inheritdoc cref="TryFindCell(double, double, out int, out int, out int)"/>
    /// <param name="point">The point in the city's projection.</param>
    public bool TryFindCell(MetricPoint point, out int community, out int col, out int row)
    {
        (community, col, row) = FindCell(point);
        return community >= 0;
    }

    /// <summary>Degrees (WGS84) to metres of the city's projection; meant for points in and near the city.</summary>
    public MetricPoint Project(double lat, double lon) => projection.Project(lat, lon);

    /// <summary>Metres of the city's projection to degrees (WGS84).</summary>
    public GeoPoint Unproject(MetricPoint point) => projection.Unproject(point);

    /// <summary>Metres from the point to the nearest border of any community, from inside or outside.</summary>
    public double MetresToBorder(MetricPoint point) => map.Borders.Nearest(MillimetrePoint.Of(point)).Millimetres / 1000;

    /// <summary>Areas that the point lies in or that are at most this far away, nearest first.</summary>
    /// <param name="point">The point in the city's projection.</param>
    /// <param name="metres">0 to <see cref="MaxSearchMetres"/>.</param>
    /// <param name="level">Id of the level to look at; null for all levels.</param>
    public IReadOnlyList<NearArea> AreasWithin(MetricPoint point, double metres, string? level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(metres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(metres, MaxSearchMetres);

        var near = map.Borders.Within(MillimetrePoint.Of(point), metres * 1000);
        if (TryFindCell(point, out var community, out _, out _))
        {
            near[community] = 0;
        }

        return [.. near
            .SelectMany(entry => chains[entry.Key], (entry, code) => new NearArea(tree.Find(code)!, entry.Value / 1000))
            .Where(candidate => level is null || candidate.Area.Level == level)
            .GroupBy(candidate => candidate.Area.Code, (_, same) => same.MinBy(candidate => candidate.Metres))
            .OrderBy(candidate => candidate.Metres)
            .ThenBy(candidate => candidate.Area.Code, StringComparer.Ordinal)];
    }

    /// <summary>The lowest area that all these areas belong to; one area is its own ancestor.</summary>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    /// <exception cref="InvalidOperationException">There are no codes.</exception>
    public string LowestCommonAncestor(IEnumerable<string> areaCodes) => tree.LowestCommonAncestor(areaCodes);

    /// <summary>The area with this code, or null.</summary>
    public Area? FindArea(string code) => tree.Find(code);

    /// <summary>Areas directly below this one, in the order of their codes.</summary>
    public IReadOnlyList<Area> Children(string code) => tree.Children(code);

    /// <summary>Codes from the city down to this area.</summary>
    /// <exception cref="ArgumentException">The code is unknown.</exception>
    public IReadOnlyList<string> ChainOf(string code) => tree.Chain(code);

    /// <summary>The shape of an area in WGS84 degrees, longitude as X.</summary>
    /// <exception cref="KeyNotFoundException">The code is unknown.</exception>
    public Geometry ShapeOf(string code) => shapes[code];

    /// <summary>Whether degrees (WGS84) lie within the city's bounds; the cheap question before the exact one.</summary>
    internal bool Covers(double lat, double lon) => Envelope.Covers(lon, lat);

    private static double SevenDecimals(double degrees) => Math.Round(degrees * 1e7) / 1e7;

    private bool IsDefaultPoint(double lat, double lon)
    {
        foreach (var point in defaultPoints)
        {
            if (Math.Abs(point.Lat - lat) <= DefaultPointDegrees && Math.Abs(point.Lon - lon) <= DefaultPointDegrees)
            {
                return true;
            }
        }

        return false;
    }

    private (int Community, int Col, int Row) FindCell(MetricPoint metric)
    {
        var point = MillimetrePoint.Of(metric);
        var col = (int)MillimetrePoint.StepOf(point.X, cellMillimetres);
        var row = (int)MillimetrePoint.StepOf(point.Y, cellMillimetres);
        return (map.Find(point), col, row);
    }
}
