using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Checking;

/// <summary>Duties of communities that their list never lets them do.</summary>
internal static class AdmissionCheck
{
    public static void Run(CityRules rules, FindingList findings)
    {
        if (rules.Routing.Admissions is not { } list)
        {
            return;
        }

        var idle =
            from kind in rules.Catalogue.Kinds
            let admitted = list.Admissions.Where(admission => admission.Scope.Covers(kind)).ToList()
            from duty in rules.Routing.Duties.Of(kind)
            where duty.Level == rules.City.Levels[^1].Id && !admitted.Any(admission => Lets(admission, duty, rules))
            group kind.Key.Code by (duty.OrganisationKind, duty.Role);
        foreach (var duty in idle)
        {
            var codes = duty.Distinct().ToList();
            findings.Warning(
                "pack.duty_not_admitted",
                $"{rules.City.Levels[^1].Id}={duty.Key.OrganisationKind}",
                RuleFields.Role,
                $"{PackFiles.Duties} lets it {(duty.Key.Role is DutyRole.Lead ? "lead" : "assist in")} {Examples.Of(codes)}, but nobody was ever admitted for that, so it is never asked.");
        }
    }

    private static bool Lets(Admission admission, Duty duty, CityRules rules) =>
        (admission.Role is DutyRole.Lead || duty.Role is DutyRole.Assist)
        && (admission.Organisation is null || rules.FindOrganisation(admission.Organisation)?.Kind == duty.OrganisationKind);
}
