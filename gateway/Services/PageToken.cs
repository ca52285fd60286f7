using System.Globalization;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Where the next page begins: ids never change and only grow, so pages stay stable while cases come and go.</summary>
internal static class PageToken
{
    public static string After(long id) => id.ToString("x", CultureInfo.InvariantCulture);

    public static long? Read(string token) =>
        token.Length == 0 ? null
        : long.TryParse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) && id > 0 ? id
        : throw PageRejections.TokenInvalid();
}

/// <summary>Ways to refuse a page.</summary>
internal static class PageRejections
{
    public static RpcException SizeInvalid(int largest) => new Rejection(
        RejectionKind.Invalid, "list.page_size_invalid", $"page_size must be 1 to {largest}, or 0 for the usual size.").ToRpcException();

    public static RpcException TokenInvalid() => new Rejection(
        RejectionKind.Invalid, "list.page_token_invalid", "page_token must be the next_page_token of an earlier answer, or empty.").ToRpcException();
}
