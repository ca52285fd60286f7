using CityTwin.CityPacks.Reading;

namespace CityTwin.CityPacks.Checking;

/// <summary>Looks through a pack without errors for what a city engineer should look at.</summary>
internal static class PackCheck
{
    public static void Run(string folder, CityPack pack, Func<string, FindingList> findingsOf)
    {
        CityCheck.WarnOfDefaultPoints(pack, findingsOf(PackFiles.City));
        FileCheck.Run(folder, pack.Rules.City, findingsOf);
        new BorderCheck(pack, findingsOf).Run();
        DutyCheck.Run(pack.Rules, findingsOf(PackFiles.Organisations), findingsOf(PackFiles.Catalogue));
        CalendarCheck.Run(pack.Rules, findingsOf);
    }
}
