using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Live.Fences;

/// <summary>Every limit on fences.</summary>
internal static class FenceLimits
{
    /// <summary>Most fences of one watch.</summary>
    public const int OfWatch = 1_000;

    /// <summary>Most standing fences on one gateway.</summary>
    public const int OnGateway = 20_000;

    /// <summary>Longest name of a fence.</summary>
    public const int IdLength = 64;

    public static RpcException TooMany() => RejectionMapping.Exception(
        StatusCode.ResourceExhausted, "fence.too_many", $"This gateway holds at most {OnGateway} fences at once; try another one or later.");

    public static RpcException Invalid() => new Rejection(
        RejectionKind.Invalid,
        "fence.invalid",
        $"Give 1 to {OfWatch} fences, each with an id of its own of 1 to {IdLength} characters and a corridor of 0 to {ExtentLimits.NearMetres} metres, above 0 around a point or line.")
        .ToRpcException();
}
