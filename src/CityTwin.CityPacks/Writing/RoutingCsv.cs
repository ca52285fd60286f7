using System.Globalization;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>duties.csv</c>, <c>admissions.csv</c> and <c>recusals.csv</c>.</summary>
internal static class RoutingCsv
{
    public static byte[] Write(IEnumerable<Duty> duties) => CsvText.Write(
        [.. DutyFile.Columns, .. DutyFile.Optional],
        duties.Select(duty => new[]
        {
            duty.Scope.ToString(), duty.Level, duty.OrganisationKind, Role(duty.Role), duty.Measure, duty.Basis,
            CsvText.Number(duty.Limit?.Amount), duty.Limit is null ? null : LimitUnits.Write(duty.Limit.Unit), Date(duty.Period.From), Date(duty.Period.To),
        }));

    public static byte[] Write(IEnumerable<Admission> admissions) => CsvText.Write(
        [.. AdmissionFile.Columns, .. AdmissionFile.Optional],
        admissions.Select(admission => new[]
        {
            admission.Organisation ?? AdmissionFile.EachCommunity, admission.Scope.ToString(), Role(admission.Role), admission.Basis,
            Date(admission.Period.From), Date(admission.Period.To),
        }));

    public static byte[] Write(IEnumerable<Recusal> recusals) => CsvText.Write(
        [.. RecusalFile.Columns, .. RecusalFile.Optional],
        recusals.Select(recusal => new[]
        {
            recusal.Organisation, recusal.Scope.ToString(), recusal.Area, recusal.Reason, Date(recusal.Period.From), Date(recusal.Period.To),
        }));

    private static string Role(DutyRole role) => role is DutyRole.Lead ? "lead" : "assist";

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
