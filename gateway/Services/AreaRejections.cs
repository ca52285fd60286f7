using CityTwin.Domain.Decisions;

namespace CityTwin.Gateway.Services;

/// <summary>Ways to refuse an area.</summary>
internal static class AreaRejections
{
    public static Rejection Unknown(string code) => new(
        RejectionKind.Unknown, "area.unknown", $"The city has no area '{code}'; PlaceService.ListAreas lists them.");
}
