using CityTwin.Contracts;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Spatial;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>Where an incident is: at its position, as far as its geometry reaches, and on which asset.</summary>
internal sealed class IncidentPlace(RulesInForce rules, Atlas atlas)
{
    /// <summary>The place, or why it is none.</summary>
    public LocateAnswer Find(Proto.Incident sent)
    {
        if (sent.AccuracyMetres is not (>= 0 and <= IncidentLimits.AccuracyMetres))
        {
            return IncidentRejections.AccuracyInvalid;
        }

        var named = sent.Asset.Length == 0 ? null : rules.Now.FindAsset(sent.Asset);
        if (named is null && sent.Asset.Length > 0)
        {
            return IncidentRejections.AssetUnknown(sent.Asset);
        }

        var found = sent.Geometry is not null ? WithGeometry(sent.Position, sent.Geometry)
            : sent.Position is null && named is not null ? AtAsset(named)
            : AtPosition(sent.Position);
        var asset = named?.Id ?? Nearest(sent.Kind, found);
        return found.Place is { } place && (asset is not null || sent.AccuracyMetres > 0)
            ? found with { Place = place with { Accuracy = sent.AccuracyMetres > 0 ? sent.AccuracyMetres : null, Asset = asset } }
            : found;
    }

    private string? Nearest(string kind, LocateAnswer found) =>
        rules.Now.City.AssetMetres is > 0 and var metres && found.Place is { IsLocated: true } && rules.Now.Catalogue.Find(kind) is { } known
            ? atlas.FindAsset(found.Metric, known.Key, metres)?.Asset.Id
            : null;

    private LocateAnswer AtAsset(Asset asset) => asset.Extent.Kind is ExtentKind.Point
        ? atlas.Locate(new GeoPoint(asset.Extent.First.Lat, asset.Extent.First.Lon, Crs.Wgs84))
        : atlas.LocateExtent(asset.Extent);

    private LocateAnswer AtPosition(Proto.Position? position)
    {
        var (point, refused) = IncidentDesk.PointOf(position);
        return refused is null ? atlas.Locate(point) : refused;
    }

    private LocateAnswer WithGeometry(Proto.Position? position, Proto.Geometry geometry)
    {
        var (extent, refused) = geometry.ToExtent();
        if (refused is not null)
        {
            return refused;
        }

        var point = position is null ? default : AtPosition(position);
        if (point.Refused is not null)
        {
            return point;
        }

        var spread = atlas.LocateExtent(extent!);
        return spread.Place is null || point.Place is not { IsLocated: true } at ? spread
            : atlas.MetresTo(extent!, point.Metric) > IncidentLimits.PointOffGeometryMetres ? IncidentRejections.GeometryElsewhere
            : point with { Place = at with { Extent = spread.Place.Extent, Shares = spread.Place.Shares } };
    }
}
