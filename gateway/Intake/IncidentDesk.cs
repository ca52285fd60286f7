using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Spatial;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>The first look at an incident: is it sound, and where is it?</summary>
internal sealed class IncidentDesk(RulesInForce rules, Atlas atlas, CityTime clock)
{
    private readonly IncidentPlace places = new(rules, atlas);

    /// <summary>The incident ready to be taken, or why it is refused.</summary>
    public (IncidentToTake? Taken, Rejection? Refused) Check(Proto.Incident? sent)
    {
        if (sent is null)
        {
            return (null, IncidentRejections.Missing);
        }

        if (TimeOf(sent) is not { } reportedAt)
        {
            return (null, IncidentRejections.ReportedAtImpossible);
        }

        var incident = new Incident(sent.Source, sent.SourceId, sent.Kind, reportedAt, sent.Channel.Length == 0 ? null : sent.Channel);
        var text = sent.Text.Length == 0 ? null : sent.Text;
        if (IncidentRules.Check(incident, text, rules.Now.Catalogue, Now(reportedAt)) is { } broken)
        {
            return (null, broken);
        }

        var found = places.Find(sent);
        if (found.Place is null)
        {
            return (null, found.Refused);
        }

        clock.Saw(reportedAt);
        return (new IncidentToTake(incident, found.Place, found.Metric, IncidentFingerprint.Of(sent), text), null);
    }

    /// <summary>The point that was sent, or why it is none.</summary>
    public static (GeoPoint Point, Rejection? Refused) PointOf(Proto.Position? position) =>
        position is null ? (default, IncidentRejections.PositionMissing)
        : position.Crs.ToDomain() is not { } crs ? (default, IncidentRejections.CrsMissing)
        : (new GeoPoint(position.Lat, position.Lon, crs), null);

    // A stepped clock has no time of its own before it sees this one.
    private DateTimeOffset Now(DateTimeOffset reportedAt)
    {
        var now = clock.GetUtcNow();
        return clock.Kind is CityTimeKind.Stepped && reportedAt > now ? reportedAt : now;
    }

    /// <summary>Whole milliseconds, as the journal's index keeps them; null for a time that is none.</summary>
    private DateTimeOffset? TimeOf(Proto.Incident sent)
    {
        try
        {
            var exact = sent.ReportedAt?.ToDateTimeOffset() ?? clock.GetUtcNow();
            return DateTimeOffset.FromUnixTimeMilliseconds(exact.ToUnixTimeMilliseconds());
        }
        catch (Exception cause) when (cause is InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
