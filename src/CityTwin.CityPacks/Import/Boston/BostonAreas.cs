using System.Globalization;
using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>The city, its wards and precincts, and its neighbourhoods and police districts.</summary>
internal sealed class BostonAreas
{
    public const string CityLevel = "city";
    public const string Ward = "ward";
    public const string Precinct = "precinct";
    public const string Neighborhood = "neighborhood";
    public const string PoliceDistrict = "police_district";

    private const string CityCode = "boston";

    public BostonAreas(SourceFolder source, List<string> notes)
    {
        var mender = new Mender(notes);
        var wards = source.Features("wards.geojson").Select(ward => WardOf(ward, mender)).OrderBy(ward => ward.Area.Code, StringComparer.Ordinal).ToList();
        var precincts = source.Features("precincts.geojson").Select(precinct => PrecinctOf(precinct, mender)).OrderBy(precinct => precinct.Area.Code, StringComparer.Ordinal);
        var city = new Area(CityCode, CityLevel, Parent: null, new Names("波士顿", "Boston"));

        Areas = [new AreaShape(city, Mender.Join(wards.Select(ward => ward.Shape))), .. wards, .. precincts];
        Overlays =
        [
            .. OverlayOf(Neighborhood, source.Features("neighborhoods.geojson"), "Neighborho", area => area["Name"], mender),
            .. OverlayOf(PoliceDistrict, source.Features("police_districts.geojson"), "ID", area => $"Police district {area["ID"]}", mender),
        ];
    }

    public IReadOnlyList<AreaShape> Areas { get; }

    public IReadOnlyList<OverlayShape> Overlays { get; }

    private static AreaShape WardOf(SourceFeature ward, Mender mender)
    {
        var code = ward["Ward"];
        return new AreaShape(new Area(code, Ward, CityCode, new Names(null, $"Ward {Plain(code)}")), mender.Mend($"ward {code}", ward.Shape));
    }

    private static AreaShape PrecinctOf(SourceFeature precinct, Mender mender)
    {
        var district = precinct["DISTRICT"];
        if (district.Split('-') is not [var ward, var number])
        {
            throw new ImportException($"Precinct feature {precinct.Number}: DISTRICT must read like 01-01, not {district}.");
        }

        var names = new Names(null, $"Ward {Plain(ward)} Precinct {Plain(number)}");
        return new AreaShape(new Area(ward + number, Precinct, ward, names), mender.Mend($"precinct {ward + number}", precinct.Shape));
    }

    private static IEnumerable<OverlayShape> OverlayOf(
        string overlay, IEnumerable<SourceFeature> features, string code, Func<SourceFeature, string> name, Mender mender) => features
            .Select(feature => new OverlayShape(overlay, feature[code], new Names(null, name(feature)), mender.Mend($"{overlay} {name(feature)}", feature.Shape)))
            .OrderBy(shape => shape.Code, StringComparer.Ordinal);

    private static int Plain(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
