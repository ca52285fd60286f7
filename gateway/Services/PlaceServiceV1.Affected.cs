using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <content>Whom a place concerns that is more than a point.</content>
internal sealed partial class PlaceServiceV1
{
    public override Task<AffectedResponse> Affected(AffectedRequest request, ServerCallContext context)
    {
        if (request.NearMetres is not (>= 0 and <= ExtentLimits.NearMetres))
        {
            throw ExtentRejections.NearInvalid.ToRpcException();
        }

        var level = request.Level.Length == 0 ? null
            : rules.Now.City.DepthOf(request.Level) >= 0 ? request.Level
            : throw LevelUnknown(request.Level);
        var (extent, refused) = request.Geometry.ToExtent();
        var answer = refused is null ? atlas.Affected(extent!, level, request.NearMetres) : refused;
        return Task.FromResult(answer.Affected?.ToProto() ?? throw answer.Refused!.ToRpcException());
    }
}
