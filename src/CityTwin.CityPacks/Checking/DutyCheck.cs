using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Checking;

/// <summary>Whether everybody has something to do, and everything somebody who does it. Dates of duties are left aside: what ever holds counts.</summary>
internal sealed class DutyCheck(CityRules rules, Func<string, FindingList> findingsOf)
{
    private readonly DutyMatrix matrix = rules.Routing.Duties;

    public void Run()
    {
        var (file, column) = matrix.IsFromLeads ? (PackFiles.Catalogue, "leads") : (PackFiles.Duties, DutyFile.OrganisationKind);
        var findings = findingsOf(file);
        WarnOfIdleOrganisations(findingsOf(PackFiles.Organisations));
        WarnOfMissing(DutyRole.Lead, "pack.lead_missing", column, findings);
        WarnOfMissing(DutyRole.Assist, "pack.assist_missing", column, findings);
        WarnOfUnledKinds(column, findings);
        WarnOfKindsWithoutLimit(findingsOf(PackFiles.Catalogue));
    }

    private void WarnOfIdleOrganisations(FindingList findings)
    {
        var asked = matrix.Duties.Select(duty => (duty.Level, duty.OrganisationKind)).ToHashSet();
        var keepers = rules.Assets.Select(asset => asset.Keeper).ToHashSet();
        foreach (var idle in rules.Organisations.Where(it => !asked.Contains((it.Level, it.Kind)) && !keepers.Contains(it.Id)))
        {
            findings.Warning("pack.organisation_idle", idle.Id, "kind", $"Nothing is the duty of {idle.Level}={idle.Kind}, so {idle.Id} is never asked.");
        }
    }

    private void WarnOfMissing(DutyRole role, string code, string column, FindingList findings)
    {
        foreach (var (level, kind) in matrix.Duties.Where(duty => duty.Role == role).Select(duty => (duty.Level, duty.OrganisationKind)).Distinct())
        {
            var areas = rules.Areas.Where(area => area.Level == level).ToList();
            var missing = areas.Where(area => rules.FindPost(area.Code, kind) is null).Select(area => area.Code).ToList();
            if (missing.Count > 0)
            {
                findings.Warning(code, $"{level}={kind}", column, $"{missing.Count} of {areas.Count} areas of level {level} have no organisation of kind {kind}: {Examples.Of(missing)}.");
            }
        }
    }

    private void WarnOfUnledKinds(string column, FindingList findings)
    {
        var communities = rules.Areas.Where(rules.IsCommunity).ToList();
        foreach (var kinds in rules.Catalogue.Kinds.GroupBy(kind => string.Join(';', LeadsOf(matrix.Of(kind)).Select(post => $"{post.Level}={post.Kind}"))))
        {
            var leads = LeadsOf(matrix.Of(kinds.First())).ToList();
            var unled = communities.Where(community => !IsLed(leads, community)).Select(community => community.Code).ToList();
            if (unled.Count > 0)
            {
                findings.Warning(
                    "pack.kind_unled",
                    kinds.Key.Length > 0 ? kinds.Key : null,
                    column,
                    $"Nobody leads {Examples.Of([.. kinds.Select(kind => kind.Key.Code)])} in {unled.Count} of {communities.Count} areas of the lowest level: {Examples.Of(unled)}.");
            }
        }
    }

    private bool IsLed(List<(string Level, string Kind)> leads, Area community)
    {
        for (Area? area = community; area is not null; area = area.Parent is null ? null : rules.FindArea(area.Parent))
        {
            if (leads.Any(lead => lead.Level == area.Level && rules.FindPost(area.Code, lead.Kind) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private void WarnOfKindsWithoutLimit(FindingList findings)
    {
        var without = rules.Catalogue.Kinds.Where(kind => kind.Limit is null).Select(kind => kind.Key.Code).ToList();
        if (without.Count > 0)
        {
            findings.Warning(
                "pack.kind_without_limit", null, "limit_amount", $"{without.Count} of {rules.Catalogue.Kinds.Count} kinds promise no time, so they are never late: {Examples.Of(without)}.");
        }
    }

    private static IEnumerable<(string Level, string Kind)> LeadsOf(IReadOnlyList<Duty> duties) =>
        duties.Where(duty => duty.Role is DutyRole.Lead).Select(duty => (duty.Level, duty.OrganisationKind)).Distinct();
}
