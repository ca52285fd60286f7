using CityTwin.CityPacks;
using CityTwin.CityPacks.Redrawing;
using CityTwin.Domain.Redrawing;
using CityTwin.Spatial;

namespace CityTwin.Cli.Redrawing;

/// <summary>A redrawn map beside the one in force, with what becomes of the cases of a journal.</summary>
/// <param name="Before">The pack in force.</param>
/// <param name="After">The redrawn pack.</param>
/// <param name="Areas">The areas that differ.</param>
/// <param name="Cases">What becomes of the cases.</param>
/// <param name="Position">Position of the last event that was looked at.</param>
internal sealed record RedrawnMap(
    CityPack Before, CityPack After, IReadOnlyList<RedrawnArea> Areas, RedrawPreview Cases, long Position)
{
    /// <summary>Compares.</summary>
    public static RedrawnMap Of(CityPack before, CityPack after, JournalCases read) => new(
        before,
        after,
        MapComparison.Between(before, after),
        RedrawPreview.Between(VersionOf(before), VersionOf(after), read.Cases, read.AsOf),
        read.Position);

    private static BoundaryVersion VersionOf(CityPack pack) => MapVersions.Of(pack.Rules, Atlas.Build(pack.Rules.City, pack.Areas, pack.Overlays, pack.Rules.Assets));
}
