using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>assets.csv</c>, and <c>assets.geojson</c> for those that are more than a point; nothing when the pack has no register.</summary>
internal sealed class AssetFiles(string folder, KnownNames known, Func<string, FindingList> findingsOf)
{
    public const string Owner = "owner", Keeper = "keeper", Lat = "lat", Lon = "lon";

    public static readonly string[] Columns = ["id", "kind", "name_zh", "name_en", Owner, Keeper, Lat, Lon];

    private readonly Dictionary<string, Extent> shapes = [];

    public IReadOnlyList<Asset> Read()
    {
        if (!PackText.IsThere(folder, PackFiles.Assets))
        {
            return [];
        }

        if (PackText.IsThere(folder, PackFiles.AssetShapes))
        {
            ReadShapes(findingsOf(PackFiles.AssetShapes));
        }

        var ids = new HashSet<string>();
        var assets = new List<Asset>();
        foreach (var row in CsvTable.Read(folder, PackFiles.Assets, Columns, findingsOf(PackFiles.Assets)))
        {
            var id = row.Text("id", Patterns.OrganisationId, "1 to 64 small letters, digits, dots, underscores and hyphens that start with a letter or digit");
            if (!ids.Add(id))
            {
                row.Error("pack.asset_repeated", "id", $"The id {id} is taken; each asset needs its own.");
            }

            CheckOrganisation(row, Owner, mayBeEmpty: true);
            CheckOrganisation(row, Keeper, mayBeEmpty: false);
            if (KindOf(row) is { } kind && ExtentOf(id, row) is { } extent)
            {
                assets.Add(new Asset(id, kind, row.Names(), row.IsEmpty(Owner) ? null : row[Owner], row[Keeper], extent));
            }
        }

        return assets;
    }

    private void CheckOrganisation(CsvRow row, string column, bool mayBeEmpty)
    {
        if (!(mayBeEmpty && row.IsEmpty(column)) && !known.MayBeOrganisation(row[column]))
        {
            row.Error("pack.organisation_unknown", column, $"{PackFiles.Organisations} has no organisation '{row[column]}'.");
        }
    }

    private CatalogueKey? KindOf(CsvRow row)
    {
        if (CatalogueKey.TryParse(row["kind"], out var kind) && known.MayBeKind(kind))
        {
            return kind;
        }

        row.Error("pack.kind_unknown", "kind", $"{PackFiles.Catalogue} has no kind '{row["kind"]}'; write standard:subject:code.");
        return null;
    }

    private Extent? ExtentOf(string id, CsvRow row)
    {
        if (row.IsEmpty(Lat) && row.IsEmpty(Lon))
        {
            if (!shapes.TryGetValue(id, out var shape))
            {
                row.Error("pack.asset_place", Lat, $"Give lat and lon, or a feature with the id {id} in {PackFiles.AssetShapes}.");
            }

            return shape;
        }

        if (shapes.ContainsKey(id))
        {
            row.Error("pack.asset_place", Lat, $"{PackFiles.AssetShapes} has a feature with the id {id} already; leave lat and lon empty.");
        }

        var (extent, refused) = ExtentReading.Of(ExtentKind.Point, [[new Vertex(Degrees(row, Lat), Degrees(row, Lon))]]);
        if (refused is not null)
        {
            row.Error("pack.asset_place", Lat, "Give degrees north from -90 to 90 as lat and degrees east from -180 to 180 as lon.");
        }

        return extent;
    }

    private void ReadShapes(FindingList findings)
    {
        if (PackText.Read(folder, PackFiles.AssetShapes, findings) is not { } text || PackJson.Parse(text, findings) is not { } root)
        {
            return;
        }

        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind is not JsonValueKind.Array)
        {
            findings.Error("pack.feature_collection", null, null, "The file must be a GeoJSON FeatureCollection with a list of features.");
            return;
        }

        foreach (var (index, feature) in features.EnumerateArray().Index())
        {
            ReadShape(feature, $"feature {index + 1}", findings);
        }
    }

    private void ReadShape(JsonElement feature, string where, FindingList findings)
    {
        if (feature.ValueKind is not JsonValueKind.Object
            || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind is not JsonValueKind.Object
            || !properties.TryGetProperty("id", out var id) || id.ValueKind is not JsonValueKind.String)
        {
            findings.Error("pack.feature", where, "id", "Each entry must be a GeoJSON Feature whose properties hold the id of the asset in quotes.");
            return;
        }

        try
        {
            var shape = GeoJsonShape.Read(feature);
            var (extent, refused) = ExtentReading.Of(shape.Kind, shape.Parts);
            if (refused is not null)
            {
                findings.Error("pack.asset_shape", where, "geometry", refused.Message);
            }
            else if (!shapes.TryAdd(id.GetString()!, extent!))
            {
                findings.Error("pack.asset_repeated", where, "id", $"The id {id.GetString()} stands twice in this file; an asset has one geometry.");
            }
        }
        catch (InvalidDataException broken)
        {
            findings.Error("pack.asset_shape", where, "geometry", broken.Message);
        }
    }

    private static double Degrees(CsvRow row, string column) =>
        double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;
}
