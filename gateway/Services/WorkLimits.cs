using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Every limit on work feeds.</summary>
internal static class WorkLimits
{
    /// <summary>Most entries in one frame.</summary>
    public const int ItemsInFrame = 200;

    /// <summary>Most open obligations in one list.</summary>
    public const int Listed = 1_000;

    /// <summary>Most organisations in one question about hand-over.</summary>
    public const int Organisations = 1_000;

    public static RpcException OrganisationUnknown(string id) => new Rejection(
        RejectionKind.Unknown, "organisation.unknown", $"The city has no organisation '{id}'; ListOrganisations lists them.").ToRpcException();

    public static RpcException SequenceAhead(long last) => new Rejection(
        RejectionKind.Invalid, "work.sequence_ahead", $"The feed of this organisation ends at {last}; begin after a number that it has.").ToRpcException();
}
