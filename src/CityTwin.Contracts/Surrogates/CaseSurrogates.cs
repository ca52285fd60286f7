using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Places;

namespace CityTwin.Contracts.Surrogates;

/// <summary>A <see cref="CaseCard"/> as it crosses between processes.</summary>
[GenerateSerializer]
internal readonly record struct CaseCardSurrogate(
    [property: Id(0)] long Id,
    [property: Id(1)] long Version,
    [property: Id(2)] long Position,
    [property: Id(3)] string Kind,
    [property: Id(4)] CaseStage Stage,
    [property: Id(5)] CloseKind CloseKind,
    [property: Id(6)] Place Place,
    [property: Id(7)] string? Lead,
    [property: Id(8)] int Incidents,
    [property: Id(9)] DateTimeOffset OpenedAt,
    [property: Id(10)] DateTimeOffset? DueAt,
    [property: Id(11)] DateTimeOffset? OverdueAt,
    [property: Id(12)] DateTimeOffset? ClosedAt,
    [property: Id(13)] long? MergedInto,
    [property: Id(14)] DateTimeOffset? NextAt);

/// <summary>A <see cref="DueTime"/> as it crosses.</summary>
[GenerateSerializer]
internal readonly record struct DueTimeSurrogate([property: Id(0)] DateTimeOffset At, [property: Id(1)] DueStep[] Because);

/// <summary>A <see cref="DueStep"/> as it crosses.</summary>
[GenerateSerializer]
internal readonly record struct DueStepSurrogate(
    [property: Id(0)] string Rule, [property: Id(1)] string Detail, [property: Id(2)] DateTimeOffset? DueAt, [property: Id(3)] string? ApprovedBy);

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class CaseCardConverter : IConverter<CaseCard, CaseCardSurrogate>
{
    public CaseCard ConvertFromSurrogate(in CaseCardSurrogate it) => new(
        it.Id, it.Version, it.Position, it.Kind, it.Stage, it.CloseKind, it.Place, it.Lead, it.Incidents,
        it.OpenedAt, it.DueAt, it.OverdueAt, it.ClosedAt, it.MergedInto, it.NextAt);

    public CaseCardSurrogate ConvertToSurrogate(in CaseCard it) => new(
        it.Id, it.Version, it.Position, it.Kind, it.Stage, it.CloseKind, it.Place, it.Lead, it.Incidents,
        it.OpenedAt, it.DueAt, it.OverdueAt, it.ClosedAt, it.MergedInto, it.NextAt);
}

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class DueTimeConverter : IConverter<DueTime, DueTimeSurrogate>
{
    public DueTime ConvertFromSurrogate(in DueTimeSurrogate it) => new(it.At, it.Because);

    public DueTimeSurrogate ConvertToSurrogate(in DueTime it) => new(it.At, it.Because.ToExact());
}

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class DueStepConverter : IConverter<DueStep, DueStepSurrogate>
{
    public DueStep ConvertFromSurrogate(in DueStepSurrogate it) => new(it.Rule, it.Detail, it.DueAt, it.ApprovedBy);

    public DueStepSurrogate ConvertToSurrogate(in DueStep it) => new(it.Rule, it.Detail, it.DueAt, it.ApprovedBy);
}
