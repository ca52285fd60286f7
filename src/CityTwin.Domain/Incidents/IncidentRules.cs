using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Incidents;

/// <summary>What makes an incident acceptable, apart from its place.</summary>
public static class IncidentRules
{
    /// <summary>The first rule that the incident breaks, or null.</summary>
    /// <param name="incident">What was sent.</param>
    /// <param name="text">The free text, or null.</param>
    /// <param name="catalogue">The city's kinds.</param>
    /// <param name="now">City time.</param>
    public static Rejection? Check(Incident incident, string? text, CityCatalogue catalogue, DateTimeOffset now) =>
        !IsName(incident.Source) ? IncidentRejections.SourceInvalid
        : !IsText(incident.SourceId, 1, IncidentLimits.SourceIdLength) ? IncidentRejections.SourceIdInvalid
        : incident.Kind.Length == 0 ? IncidentRejections.KindMissing
        : catalogue.Find(incident.Kind) is null ? IncidentRejections.KindUnknown(incident.Kind)
        : incident.ReportedAt < IncidentLimits.EarliestReport ? IncidentRejections.ReportedAtImpossible
        : incident.ReportedAt > now + IncidentLimits.ClockAhead ? IncidentRejections.ReportedAtFuture(now)
        : text?.Length > IncidentLimits.TextLength ? IncidentRejections.TextTooLong
        : text is not null && HasControl(text) ? IncidentRejections.TextInvalid
        : incident.Channel is { } channel && !IsText(channel, 0, IncidentLimits.ChannelLength) ? IncidentRejections.ChannelInvalid
        : null;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= IncidentLimits.SourceLength
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static bool IsText(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && !text.Any(char.IsControl);

    private static bool HasControl(string text) => text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
