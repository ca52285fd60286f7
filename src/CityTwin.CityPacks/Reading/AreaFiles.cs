using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the areas of all levels and joins children to parents.</summary>
internal sealed class AreaFiles(string folder, Func<string, FindingList> findingsOf)
{
    private readonly List<AreaShape> areas = [];
    private readonly Dictionary<string, string> levelOfCode = [];

    public IReadOnlyList<AreaShape> Areas => areas;

    /// <summary>Level by area code: also of areas whose shape is broken, so that organisations of theirs are not reported too.</summary>
    public IReadOnlyDictionary<string, string> LevelOfCode => levelOfCode;

    public void Read(City? city)
    {
        if (city is null)
        {
            ReadEveryFile();
            return;
        }

        foreach (var (depth, level) in city.Levels.Index().Where(level => Patterns.LevelId.IsMatch(level.Item.Id)))
        {
            var above = depth == 0 ? null : city.Levels[depth - 1].Id;
            ReadLevel(level.Id, above, city.Projection);
        }
    }

    // Without its levels the hierarchy cannot be judged, but each file still can.
    private void ReadEveryFile()
    {
        var files = Path.Combine(folder, PackFiles.AreasFolder);
        if (!Directory.Exists(files))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(files, "*.geojson").Order(StringComparer.Ordinal))
        {
            var name = $"{PackFiles.AreasFolder}/{Path.GetFileName(file)}";
            FeatureFile.Read(folder, name, findingsOf(name));
        }
    }

    private void ReadLevel(string level, string? above, Projection projection)
    {
        var findings = findingsOf(PackFiles.Areas(level));
        var features = FeatureFile.Read(folder, PackFiles.Areas(level), findings);
        if (above is null && features.Count > 1)
        {
            findings.Error("pack.one_city", null, null, $"The first level is the city: exactly one feature, not {features.Count}.");
        }

        foreach (var feature in features)
        {
            CheckParent(feature, above, findings);
            CheckCode(feature, level, findings);
            MeridianCheck.Run(feature, projection, findings);
            var (since, until) = AreaDates.Of(feature, findings);
            if (feature.Shape is not null)
            {
                var area = new Area(feature.Code, level, above is null ? null : feature.Parent, feature.Names);
                areas.Add(new AreaShape(area with { Since = since, Until = until }, feature.Shape));
            }
        }
    }

    private void CheckParent(Feature feature, string? above, FindingList findings)
    {
        if (above is null && feature.Parent is not null)
        {
            findings.Error("pack.parent_unexpected", feature.Where, "parent", "The city has no parent; leave it out.");
        }
        else if (above is not null && feature.Parent is null)
        {
            findings.Error("pack.parent_missing", feature.Where, "parent", $"Give the code of the area of level {above} that it lies in.");
        }
        else if (above is not null && levelOfCode.GetValueOrDefault(feature.Parent!) != above && levelOfCode.ContainsValue(above))
        {
            findings.Error("pack.parent_unknown", feature.Where, "parent", $"No area of level {above} has the code {feature.Parent}.");
        }
    }

    private void CheckCode(Feature feature, string level, FindingList findings)
    {
        if (!levelOfCode.TryAdd(feature.Code, level) && levelOfCode[feature.Code] != level)
        {
            findings.Error("pack.area_repeated", feature.Where, "code", $"The code {feature.Code} is taken by an area of level {levelOfCode[feature.Code]}; codes are unique over all levels.");
        }
    }
}
