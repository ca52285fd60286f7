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
        new DutyCheck(pack.Rules, findingsOf).Run();
        AdmissionCheck.Run(pack.Rules, findingsOf(PackFiles.Admissions));
        AssetCheck.Run(pack, findingsOf(PackFiles.Assets));
        CalendarCheck.Run(pack.Rules, findingsOf);
    }
}
