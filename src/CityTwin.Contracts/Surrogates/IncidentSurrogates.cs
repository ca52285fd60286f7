using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;

namespace CityTwin.Contracts.Surrogates;

/// <summary>An <see cref="Incident"/> as it crosses between processes. Members of surrogates keep their numbers for good: silos of two versions talk.</summary>
[GenerateSerializer]
internal readonly record struct IncidentSurrogate(
    [property: Id(0)] string Source, [property: Id(1)] string SourceId, [property: Id(2)] string Kind, [property: Id(3)] DateTimeOffset ReportedAt, [property: Id(4)] string? Channel);

/// <summary>A <see cref="MergeEvidence"/> as it crosses.</summary>
[GenerateSerializer]
internal readonly record struct MergeEvidenceSurrogate(
    [property: Id(0)] double DistanceMetres, [property: Id(1)] double Minutes, [property: Id(2)] double RadiusMetres, [property: Id(3)] double WindowMinutes);

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class IncidentConverter : IConverter<Incident, IncidentSurrogate>
{
    public Incident ConvertFromSurrogate(in IncidentSurrogate it) => new(it.Source, it.SourceId, it.Kind, it.ReportedAt, it.Channel);

    public IncidentSurrogate ConvertToSurrogate(in Incident it) => new(it.Source, it.SourceId, it.Kind, it.ReportedAt, it.Channel);
}

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class MergeEvidenceConverter : IConverter<MergeEvidence, MergeEvidenceSurrogate>
{
    public MergeEvidence ConvertFromSurrogate(in MergeEvidenceSurrogate it) => new(it.DistanceMetres, it.Minutes, it.RadiusMetres, it.WindowMinutes);

    public MergeEvidenceSurrogate ConvertToSurrogate(in MergeEvidence it) => new(it.DistanceMetres, it.Minutes, it.RadiusMetres, it.WindowMinutes);
}
