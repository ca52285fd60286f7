using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the areas of all overlays.</summary>
internal static class OverlayFiles
{
    public static IReadOnlyList<OverlayShape> Read(string folder, City city, Func<string, FindingList> findingsOf) =>
    [
        .. city.Overlays
            .Where(overlay => Patterns.LevelId.IsMatch(overlay.Id))
            .SelectMany(overlay => ReadOne(folder, overlay.Id, city.Projection, findingsOf(PackFiles.Overlay(overlay.Id)))),
    ];

    private static List<OverlayShape> ReadOne(string folder, string overlay, Projection projection, FindingList findings)
    {
        var shapes = new List<OverlayShape>();
        foreach (var feature in FeatureFile.Read(folder, PackFiles.Overlay(overlay), findings))
        {
            MeridianCheck.Run(feature, projection, findings);
            if (feature.Parent is not null)
            {
                findings.Error("pack.parent_unexpected", feature.Where, "parent", "Areas of an overlay have no parent; leave it out.");
            }

            if (feature.Shape is not null)
            {
                shapes.Add(new OverlayShape(overlay, feature.Code, feature.Names, feature.Shape));
            }
        }

        return shapes;
    }
}
