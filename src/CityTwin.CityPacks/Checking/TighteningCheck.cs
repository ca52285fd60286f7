using System.Globalization;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Checking;

/// <summary>Refuses a pack whose lower levels are given less time than those above 层层加码.</summary>
internal static class TighteningCheck
{
    public static void Run(CityRules rules, IReadOnlyList<WrittenRule<Duty>> duties)
    {
        var rowOf = duties.ToDictionary(duty => duty.Rule, duty => duty.Row);
        foreach (var tightened in LayeredTightening.In(rules))
        {
            var above = $"the {Written(tightened.Above)} that {(tightened.AboveLevel is { } level ? $"level {level} has" : "the city promises")} for {tightened.Kind.Key}";
            var row = rowOf[tightened.Duty];
            if (tightened.IsComparable)
            {
                row.Error("pack.layered_escalation", "limit_amount", $"A limit of {Written(tightened.Duty.Limit!)} is stricter than {above}; a lower level is given no less time than those above it.");
            }
            else
            {
                row.Error("pack.limit_incomparable", "limit_unit", $"Which is stricter, {Written(tightened.Duty.Limit!)} or {above}, depends on the day; state it in the same unit.");
            }
        }
    }

    private static string Written(HandlingLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {LimitUnits.Write(limit.Unit)}");
}
