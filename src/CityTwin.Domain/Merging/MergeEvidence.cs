namespace CityTwin.Domain.Merging;

/// <summary>Why two reports are one case: what was measured, and the rule it was held against.</summary>
/// <param name="DistanceMetres">Metres between the incident and the first report of the case.</param>
/// <param name="Minutes">Minutes between them, whichever came first.</param>
/// <param name="RadiusMetres">At most this far, by the kind's rule.</param>
/// <param name="WindowMinutes">At most this long, by the kind's rule.</param>
public sealed record MergeEvidence(double DistanceMetres, double Minutes, double RadiusMetres, double WindowMinutes);
