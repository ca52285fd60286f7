using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>The three optional files that say who handles what.</summary>
/// <param name="Duties">Rows of <c>duties.csv</c>; null when the pack has none.</param>
/// <param name="Admissions">Rows of <c>admissions.csv</c>; null when the pack has none.</param>
/// <param name="Recusals">Rows of <c>recusals.csv</c>.</param>
internal sealed record RoutingFiles(
    IReadOnlyList<WrittenRule<Duty>>? Duties, IReadOnlyList<WrittenRule<Admission>>? Admissions, IReadOnlyList<WrittenRule<Recusal>> Recusals)
{
    public static RoutingFiles Read(string folder, KnownNames known, Func<string, FindingList> findingsOf) => new(
        DutyFile.Read(folder, known, findingsOf(PackFiles.Duties)),
        AdmissionFile.Read(folder, known, findingsOf(PackFiles.Admissions)),
        RecusalFile.Read(folder, known, findingsOf(PackFiles.Recusals)));

    public RoutingRules ToRules(CityCatalogue catalogue) => new(
        Duties is null ? DutyMatrix.FromLeads(catalogue) : new DutyMatrix([.. Duties.Select(row => row.Rule)], catalogue),
        Admissions is null ? null : new AdmissionList([.. Admissions.Select(row => row.Rule)]),
        new RecusalList([.. Recusals.Select(row => row.Rule)]));
}
