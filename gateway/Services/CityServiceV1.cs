using System.Globalization;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>The city itself: what its pack says.</summary>
internal sealed partial class CityServiceV1(RulesInForce rules, Atlas atlas, CityTime clock, ICaseReader reader, IGrainFactory grains) : CityService.CityServiceBase
{
    public override Task<GetCityResponse> GetCity(GetCityRequest request, ServerCallContext context) => Journaled.Call(async () => new GetCityResponse
    {
        Code = rules.Now.City.Code,
        PackVersion = rules.Now.City.Version,
        Names = rules.Now.City.Names.ToProto(),
        TimeZone = rules.Now.City.TimeZone,
        Levels = { rules.Now.City.Levels.Select(level => level.ToProto()) },
        Overlays = { rules.Now.City.Overlays.Select(overlay => new Protocol.V1.Level { Id = overlay.Id, Names = overlay.Names.ToProto() }) },
        CellMetres = rules.Now.City.CellMetres,
        Bounds = atlas.Envelope.ToBounds(),
        Clock = clock.ToProto(),
        Position = await reader.LastPosition(context.CancellationToken),
    });

    public override Task<GetCatalogueResponse> GetCatalogue(GetCatalogueRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCatalogueResponse { Kinds = { rules.Now.Catalogue.Kinds.Select(ToProto) } });

    public override Task<ListOrganisationsResponse> ListOrganisations(ListOrganisationsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListOrganisationsResponse { Organisations = { rules.Now.Organisations.Select(ToProto) } });

    public override Task<GetOrganisationSumsResponse> GetOrganisationSums(GetOrganisationSumsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var organisation = rules.Now.FindOrganisation(request.Id) ?? throw WorkLimits.OrganisationUnknown(request.Id);
        var sums = await grains.GetGrain<IOrganisationGrain>(CityKeys.Of(rules.Now.City.Code, organisation.Id)).ReadSums();
        return new GetOrganisationSumsResponse { Sums = sums.ToProto(LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone)), Position = sums.UpTo };
    });

    private static Kind ToProto(CaseKind kind) => new()
    {
        Key = kind.Key.ToString(),
        Names = kind.Names.ToProto(),
        Group = kind.Group,
        MergeRadiusMetres = kind.Merge?.RadiusMetres ?? 0,
        MergeWindowMinutes = kind.Merge?.Window.TotalMinutes ?? 0,
        Limit = kind.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {Unit(limit.Unit)}") : string.Empty,
    };

    private static string Unit(LimitUnit unit) => unit switch
    {
        LimitUnit.UrgentHours => "urgent_hours",
        LimitUnit.UrgentMinutes => "urgent_minutes",
        LimitUnit.WorkingHours => "working_hours",
        LimitUnit.WorkingDays => "working_days",
        _ => "calendar_days",
    };

    private static Organisation ToProto(Domain.Organisations.Organisation organisation) => new()
    {
        Id = organisation.Id,
        Names = organisation.Names.ToProto(),
        Level = organisation.Level,
        Area = organisation.Area,
        Kind = organisation.Kind,
    };
}
