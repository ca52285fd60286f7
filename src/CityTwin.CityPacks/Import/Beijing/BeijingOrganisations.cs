using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Import.Beijing;

/// <summary>A plain default administration: one office for each street and district, and the departments the default catalogue names.</summary>
internal static class BeijingOrganisations
{
    public static IReadOnlyList<Organisation> Of(IEnumerable<Area> areas) =>
    [
        .. DefaultCatalogue.Departments.Select(department => new Organisation(
            department.Kind, department.Names, BeijingAreas.CityLevel, BeijingAreas.CityCode, department.Kind)),
        .. areas.Where(area => area.Parent is not null).Select(OfficeOf),
    ];

    private static Organisation OfficeOf(Area area) => area.Level == BeijingAreas.District
        ? new Organisation($"district-{area.Code}", With(area.Names, "城市管理指挥中心", "urban management centre"), area.Level, area.Code, DefaultCatalogue.DistrictOffice)
        : new Organisation($"street-{area.Code}", With(area.Names, "办事处", "office"), area.Level, area.Code, DefaultCatalogue.StreetOffice);

    private static Names With(Names names, string zh, string en) =>
        new(names.Zh is null ? null : names.Zh + zh, names.En is null ? null : $"{names.En} {en}");
}
