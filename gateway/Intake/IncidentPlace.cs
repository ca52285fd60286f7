using CityTwin.Domain.Decisions;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Spatial;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>Where an incident is: at its position, and as far as its geometry reaches.</summary>
internal sealed class IncidentPlace(Atlas atlas)
{
    /// <summary>The place, or why it is none.</summary>
    public LocateAnswer Find(Proto.Incident sent)
    {
        if (sent.AccuracyMetres is not (>= 0 and <= IncidentLimits.AccuracyMetres))
        {
            return IncidentRejections.AccuracyInvalid;
        }

        var found = sent.Geometry is null ? AtPosition(sent.Position) : WithGeometry(sent.Position, sent.Geometry);
        return found.Place is { } place && sent.AccuracyMetres > 0
            ? found with { Place = place with { Accuracy = sent.AccuracyMetres } }
            : found;
    }

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
