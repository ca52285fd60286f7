using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the rules about which steps are taken how.</summary>
internal static class StepRuleFields
{
    public static IReadOnlyList<StepRule> Read(JsonFields fields, KnownNames known, FindingList findings)
    {
        var (rules, usual) = (new List<StepRule>(), StepRule.Usual);
        foreach (var (index, element) in (fields.List("steps", 0, PackLimits.StepRules, required: false) ?? []).Index())
        {
            if (JsonFields.Of(element, $"steps[{index}]", findings) is not { } rule)
            {
                continue;
            }

            var scope = known.ScopeOf(rule.Text("kinds") ?? KindScope.Everything);
            if (scope is null)
            {
                rule.Wrong("kinds", $"{PackFiles.Catalogue} has neither such a kind nor such a group; * stands for all kinds.");
            }

            rules.Add(new StepRule(
                scope ?? KindScope.All,
                rule.Flag("files", usual.Files), rule.Flag("dispatches", usual.Dispatches), rule.Flag("inspects", usual.Inspects), rule.Flag("proof", usual.Proof)));
            rule.RefuseOthers();
        }

        return rules;
    }
}
