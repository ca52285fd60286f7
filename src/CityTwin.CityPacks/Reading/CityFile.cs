using System.Text.RegularExpressions;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>city.json</c>. Every field has a harmless stand-in, so that one error does not hide the next.</summary>
internal static class CityFile
{
    private const string Format = "citytwin.pack.v1";

    public static City? Read(string folder, FindingList findings)
    {
        if (PackText.Read(folder, PackFiles.City, findings) is not { } text || JsonFields.OfFile(text, findings) is not { } fields)
        {
            return null;
        }

        ReadFormat(fields, findings);
        var city = new City(
            ReadCode(fields, "code", Patterns.CityCode, "2 to 32 small letters, digits and hyphens that start with a letter"),
            ReadVersion(fields),
            PackNames.Read(fields, "names", findings),
            ReadCode(fields, "prefix", Patterns.Prefix, "2 to 4 capital letters"),
            ReadTimeZone(fields, findings),
            [.. ReadHierarchies(fields, "levels", PackLimits.FewestLevels, PackLimits.MostLevels, findings).Select(level => new Level(level.Id, level.Names))],
            [.. ReadHierarchies(fields, "overlays", 0, PackLimits.Overlays, findings).Select(overlay => new Overlay(overlay.Id, overlay.Names))],
            ReadCrs(fields, findings),
            ReadProjection(fields),
            fields.Number("cellMetres", 20, 1_000) ?? 100,
            fields.Number("edgeMetres", 0, 500) ?? 30,
            [.. ReadDefaultPoints(fields, findings)])
        {
            AssetMetres = fields.NumberOr("assetMetres", City.UsualAssetMetres, 0, 500),
        };
        fields.RefuseOthers();
        return city;
    }

    private static void ReadFormat(JsonFields fields, FindingList findings)
    {
        if (fields.Text("format") is { } format && format != Format)
        {
            findings.Error("pack.format", null, "format", $"This version reads {Format}.");
        }
    }

    private static string ReadCode(JsonFields fields, string field, Regex pattern, string inWords)
    {
        var code = fields.Text(field);
        if (code is not null && !pattern.IsMatch(code))
        {
            fields.Wrong(field, $"Give {inWords}.");
        }

        return code ?? string.Empty;
    }

    private static string ReadVersion(JsonFields fields)
    {
        var version = fields.Text("version") ?? "?";
        if (version.Length is 0 or > PackLimits.VersionCharacters || version.Any(char.IsControl))
        {
            fields.Wrong("version", $"Give 1 to {PackLimits.VersionCharacters} characters.");
        }

        return version;
    }

    private static string ReadTimeZone(JsonFields fields, FindingList findings)
    {
        var zone = fields.Text("timeZone") ?? "UTC";
        if (!zone.Contains('/') && zone != "UTC" || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            findings.Error("pack.time_zone", null, "timeZone", "Give an IANA time zone that this machine knows, such as Asia/Shanghai.");
        }

        return zone;
    }

    private static Crs ReadCrs(JsonFields fields, FindingList findings)
    {
        switch (fields.Text("areaCrs"))
        {
            case "cgcs2000":
                return Crs.Cgcs2000;
            case not ("wgs84" or null):
                findings.Error("pack.crs", null, "areaCrs", "Areas are given in wgs84 or cgcs2000; convert shifted map coordinates first.");
                break;
        }

        return Crs.Wgs84;
    }

    private static Projection ReadProjection(JsonFields fields)
    {
        var projection = fields.Object("projection");
        var read = new Projection(projection?.Number("centralMeridian", -180, 180) ?? 0, projection?.Number("originLat", -90, 90) ?? 0);
        projection?.RefuseOthers();
        return read;
    }

    private static IEnumerable<(string Id, Names Names)> ReadHierarchies(JsonFields fields, string field, int least, int most, FindingList findings)
    {
        var seen = new HashSet<string>();
        foreach (var (index, element) in (fields.List(field, least, most, required: least > 0) ?? []).Index())
        {
            if (JsonFields.Of(element, $"{field}[{index}]", findings) is not { } item)
            {
                continue;
            }

            var id = ReadCode(item, "id", Patterns.LevelId, "1 to 32 small letters, digits and underscores that start with a letter");
            if (id.Length > 0 && !seen.Add(id))
            {
                findings.Error("pack.id_repeated", null, item.PathOf("id"), $"The id {id} stands twice in {field}; each needs its own.");
            }

            yield return (id, PackNames.Read(item, "names", findings));
            item.RefuseOthers();
        }
    }

    private static IEnumerable<GeoPoint> ReadDefaultPoints(JsonFields fields, FindingList findings)
    {
        foreach (var (index, element) in (fields.List("defaultPoints", 0, PackLimits.DefaultPoints, required: false) ?? []).Index())
        {
            if (JsonFields.Of(element, $"defaultPoints[{index}]", findings) is { } point)
            {
                yield return new GeoPoint(point.Number("lat", -90, 90) ?? 0, point.Number("lon", -180, 180) ?? 0, Crs.Wgs84);
                point.RefuseOthers();
            }
        }
    }
}
