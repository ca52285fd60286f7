using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Mapping;
using CityTwin.Grains;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;
using Area = CityTwin.Protocol.V1.Area;

namespace CityTwin.Gateway.Services;

/// <summary>Where things are.</summary>
internal sealed partial class PlaceServiceV1(RulesInForce rules, Atlas atlas, CityPack pack, CityTime clock, IGrainFactory grains) : PlaceService.PlaceServiceBase
{
    private readonly BoundaryPages boundaries = new(pack);

    public override Task<LocateResponse> Locate(LocateRequest request, ServerCallContext context)
    {
        var (point, refused) = IncidentDesk.PointOf(request.Position);
        if (refused is not null)
        {
            throw refused.ToRpcException();
        }

        var found = atlas.Locate(point);
        return Task.FromResult(found.Place is { } place
            ? new LocateResponse
            {
                Place = place.ToProto(),
                MetresToBorder = place.IsLocated ? Math.Round(atlas.MetresToBorder(found.Metric), 1) : 0,
                Edge = place.IsLocated ? atlas.EdgeOf(found.Metric, rules.Now.City.EdgeMetres)?.ToProto() : null,
            }
            : throw found.Refused!.ToRpcException());
    }

    public override Task<ListAreasResponse> ListAreas(ListAreasRequest request, ServerCallContext context) =>
        Task.FromResult(new ListAreasResponse { Areas = { AreasOf(request.Level).Select(ToProto) } });

    public override Task<GetBoundariesResponse> GetBoundaries(GetBoundariesRequest request, ServerCallContext context) =>
        Task.FromResult(boundaries.Find(request.Level) ?? throw LevelUnknown(request.Level));

    public override Task<GetAreaSumsResponse> GetAreaSums(GetAreaSumsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var area = rules.Now.FindArea(request.Code) ?? throw new Rejection(
            RejectionKind.Unknown, "area.unknown", $"The city has no area '{request.Code}'; PlaceService.ListAreas lists them.").ToRpcException();
        var sums = await grains.LedgerOf(rules.Now, area).ReadSums();
        return new GetAreaSumsResponse { Sums = sums.ToProto(LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone)), Position = sums.UpTo };
    });

    private static RpcException LevelUnknown(string level) => new Rejection(
        RejectionKind.Invalid, "area.level_unknown", $"The city has no level '{level}'; CityService.GetCity lists them.").ToRpcException();

    private IEnumerable<Domain.Cities.Area> AreasOf(string level) =>
        level.Length == 0 ? rules.Now.Areas
        : rules.Now.City.Levels.Any(known => known.Id == level) ? rules.Now.Areas.Where(area => area.Level == level)
        : throw LevelUnknown(level);

    private Area ToProto(Domain.Cities.Area area) => new()
    {
        Code = area.Code,
        Level = area.Level,
        Parent = area.Parent ?? string.Empty,
        Names = area.Names.ToProto(),
        Bounds = atlas.ShapeOf(area.Code).EnvelopeInternal.ToBounds(),
        Since = Written(area.Since),
        Until = Written(area.Until),
    };

    private static string Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
