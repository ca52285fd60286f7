using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>The rules in force, and how they are changed while the city runs.</summary>
internal sealed partial class CityServiceV1
{
    /// <summary>Most changes shown; how many there are altogether is always said.</summary>
    private const int MostChanges = 1_000;

    /// <summary>Most packs listed.</summary>
    private const int MostPacks = 100;

    public override Task<ApplyPackResponse> ApplyPack(ApplyPackRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        if (!ActingName.IsSound(request.Acting))
        {
            throw CaseRejections.ActingInvalid.ToRpcException();
        }

        var reply = await grains.GetGrain<IPackGrain>(rules.Now.City.Code).Apply(request.Preview, request.Acting);
        return reply.Refused is { } refused ? throw refused.ToRpcException() : new ApplyPackResponse
        {
            Before = reply.Before,
            After = reply.After,
            Changes = { reply.Changes.Take(MostChanges).Select(ToProto) },
            Total = reply.Changes.Length,
        };
    });

    public override Task<ListPacksResponse> ListPacks(ListPacksRequest request, ServerCallContext context) => Journaled.Call(async () => new ListPacksResponse
    {
        Packs =
        {
            (await reader.ReadPacks(MostPacks, context.CancellationToken))
                .Select(pack => new PackInForce { Version = pack.Version, Since = pack.Since.ToTimestamp(), Acting = pack.Acting }),
        },
    });

    private static PackChange ToProto(RuleChange change) => new() { File = change.File, Before = change.Before ?? string.Empty, After = change.After ?? string.Empty };
}
