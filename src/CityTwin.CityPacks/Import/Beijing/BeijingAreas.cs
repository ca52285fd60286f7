using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Import.Beijing;

/// <summary>The city, its districts 区, and its streets and townships 街道/乡镇 by their twelve-digit codes.</summary>
internal sealed class BeijingAreas
{
    public const string CityLevel = "city";
    public const string District = "district";
    public const string Street = "street";
    public const string CityCode = "110000000000";

    // Endings of a romanised name and what they are in English.
    private static readonly (string Ending, string English)[] Endings =
    [
        ("jiedao", "Street"), ("diqu", "Area"), ("zhen", "Town"), ("xiang", "Township"), ("qu", "District"),
    ];

    public BeijingAreas(SourceFolder source, List<string> notes)
    {
        var mender = new Mender(notes);
        var districts = Read(source.Features("districts.geojson"), District, _ => CityCode, mender);
        var streets = Read(source.Features("subdistricts.geojson"), Street, street => street["parentCode"], mender);
        var city = new Area(CityCode, CityLevel, Parent: null, new Names("北京市", "Beijing"));
        Areas = [new AreaShape(city, Mender.Join(districts.Select(district => district.Shape))), .. districts, .. streets];
    }

    public IReadOnlyList<AreaShape> Areas { get; }

    private static List<AreaShape> Read(IEnumerable<SourceFeature> features, string level, Func<SourceFeature, string> parent, Mender mender) =>
    [
        .. features
            .Select(feature => new AreaShape(
                new Area(feature["code"], level, parent(feature), new Names(feature["Name"], English(feature["pinyin"]))),
                mender.Mend($"{level} {feature["code"]} {feature["Name"]}", feature.Shape)))
            .OrderBy(area => area.Area.Code, StringComparer.Ordinal),
    ];

    private static string? English(string pinyin)
    {
        var (ending, english) = Endings.FirstOrDefault(pair => pinyin.EndsWith(pair.Ending, StringComparison.Ordinal));
        var stem = ending is null ? pinyin : pinyin[..^ending.Length];
        return stem.Length == 0 ? null : $"{char.ToUpperInvariant(stem[0])}{stem[1..]} {english}".TrimEnd();
    }
}
