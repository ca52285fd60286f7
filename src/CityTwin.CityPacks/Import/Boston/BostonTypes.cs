using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>The city's types of requests as kinds of cases: heading, lead and limit as half a year of requests shows them.</summary>
internal static class BostonTypes
{
    // Shorter promises are kept by the hour, longer ones by the day.
    private static readonly TimeSpan ByTheDay = TimeSpan.FromDays(3);

    public static IReadOnlyList<CaseKind> From(IReadOnlyList<BostonRequest> requests)
    {
        var departments = BostonDepartments.From(requests).Select(department => department.Kind).ToHashSet();
        return
        [
            .. requests
                .GroupBy(request => request.Type)
                .Select(type => KindOf(type.Key, [.. type], departments))
                .OrderBy(kind => kind.Key.Code, StringComparer.Ordinal),
        ];
    }

    private static CaseKind KindOf(string type, List<BostonRequest> requests, HashSet<string> departments)
    {
        var department = requests
            .Select(request => BostonDepartments.KindOf(request.Department))
            .Where(departments.Contains)
            .MostCommon(kind => kind);
        return new CaseKind(
            new CatalogueKey(BostonImport.Standard, SubjectKind.Matter, BostonImport.CodeOf(type)),
            new Names(null, string.Join(' ', type.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            requests.MostCommon(request => request.Reason),
            BostonMergeRules.Of(type),
            LimitOf(requests),
            [new LeadRule(BostonAreas.CityLevel, department)]);
    }

    private static HandlingLimit? LimitOf(List<BostonRequest> requests)
    {
        var promised = requests.Where(request => request.Promised > TimeSpan.Zero).Select(request => request.Promised!.Value).ToList();
        if (promised.Count * 2 < requests.Count)
        {
            return null;
        }

        var usual = promised.Median();
        return usual < ByTheDay
            ? new HandlingLimit(Math.Max(1, Math.Round(usual.TotalHours)), LimitUnit.UrgentHours)
            : new HandlingLimit(Math.Round(usual.TotalDays), LimitUnit.CalendarDays);
    }
}
