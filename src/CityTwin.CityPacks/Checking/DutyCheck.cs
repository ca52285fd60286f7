using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Checking;

/// <summary>Whether everybody has something to do, and everything somebody who does it.</summary>
internal static class DutyCheck
{
    private const int Examples = 5;

    public static void Run(CityRules rules, FindingList organisations, FindingList catalogue)
    {
        WarnOfIdleOrganisations(rules, organisations);
        WarnOfMissingLeads(rules, catalogue);
        WarnOfUnledKinds(rules, catalogue);
        WarnOfKindsWithoutLimit(rules, catalogue);
    }

    private static void WarnOfIdleOrganisations(CityRules rules, FindingList findings)
    {
        var leads = rules.Catalogue.Kinds.SelectMany(kind => kind.Leads).Select(lead => (lead.Level, lead.OrganisationKind)).ToHashSet();
        foreach (var idle in rules.Organisations.Where(organisation => !leads.Contains((organisation.Level, organisation.Kind))))
        {
            findings.Warning("pack.organisation_idle", idle.Id, "kind", $"No kind of case is led by {idle.Level}={idle.Kind}, so {idle.Id} never leads.");
        }
    }

    private static void WarnOfMissingLeads(CityRules rules, FindingList findings)
    {
        foreach (var lead in rules.Catalogue.Kinds.SelectMany(kind => kind.Leads).Distinct())
        {
            var areas = rules.Areas.Where(area => area.Level == lead.Level).ToList();
            var missing = areas.Where(area => rules.FindPost(area.Code, lead.OrganisationKind) is null).Select(area => area.Code).ToList();
            if (missing.Count > 0)
            {
                findings.Warning(
                    "pack.lead_missing",
                    $"{lead.Level}={lead.OrganisationKind}",
                    "leads",
                    $"{missing.Count} of {areas.Count} areas of level {lead.Level} have no organisation of kind {lead.OrganisationKind}: {Some(missing)}.");
            }
        }
    }

    private static void WarnOfUnledKinds(CityRules rules, FindingList findings)
    {
        var communities = rules.Areas.Where(area => area.Level == rules.City.Levels[^1].Id).ToList();
        foreach (var leads in rules.Catalogue.Kinds.GroupBy(kind => string.Join(';', kind.Leads.Select(lead => $"{lead.Level}={lead.OrganisationKind}"))))
        {
            var unled = communities.Where(community => !IsLed(rules, leads.First(), community)).Select(community => community.Code).ToList();
            if (unled.Count > 0)
            {
                findings.Warning(
                    "pack.kind_unled",
                    leads.Key,
                    "leads",
                    $"Nobody leads {Some([.. leads.Select(kind => kind.Key.Code)])} in {unled.Count} of {communities.Count} areas of the lowest level: {Some(unled)}.");
            }
        }
    }

    private static bool IsLed(CityRules rules, CaseKind kind, Area community)
    {
        for (Area? area = community; area is not null; area = area.Parent is null ? null : rules.FindArea(area.Parent))
        {
            if (kind.Leads.Any(lead => lead.Level == area.Level && rules.FindPost(area.Code, lead.OrganisationKind) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static void WarnOfKindsWithoutLimit(CityRules rules, FindingList findings)
    {
        var without = rules.Catalogue.Kinds.Where(kind => kind.Limit is null).Select(kind => kind.Key.Code).ToList();
        if (without.Count > 0)
        {
            findings.Warning(
                "pack.kind_without_limit", null, "limit_amount", $"{without.Count} of {rules.Catalogue.Kinds.Count} kinds promise no time, so they are never late: {Some(without)}.");
        }
    }

    private static string Some(List<string> codes) =>
        string.Join(", ", codes.Take(Examples)) + (codes.Count > Examples ? $" and {codes.Count - Examples} more" : string.Empty);
}
