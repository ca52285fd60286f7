using CityTwin.Domain.Organisations;

namespace CityTwin.Domain.Cities;

/// <summary>Who decides where organisations disagree or do not answer: the post above them that the pack names for its level.</summary>
public static class Superiors
{
    /// <summary>Who decides when the pack names nobody: the city as a whole.</summary>
    public const string City = "city";

    /// <summary>The lowest post above all of these organisations that is none of them; <see cref="City"/> when there is none.</summary>
    public static string Of(IReadOnlyCollection<string> organisations, CityRules rules)
    {
        var chains = organisations.Select(rules.FindOrganisation).OfType<Organisation>().Select(one => Upwards(one.Area, rules)).ToList();
        if (chains.Count == 0)
        {
            return City;
        }

        var common = chains[0].Where(area => chains.TrueForAll(chain => chain.Contains(area)));
        return common.Select(area => PostOf(area, rules)).FirstOrDefault(post => post is not null && !organisations.Contains(post)) ?? City;
    }

    /// <summary>The lowest post at this area or above it; null when there is none.</summary>
    public static string? At(string area, CityRules rules) => Upwards(area, rules).Select(one => PostOf(one, rules)).FirstOrDefault(post => post is not null);

    private static string? PostOf(string area, CityRules rules) =>
        rules.FindArea(area) is { } found && rules.Process.Superiors.TryGetValue(found.Level, out var kind) ? rules.FindPost(area, kind)?.Id : null;

    private static List<string> Upwards(string area, CityRules rules)
    {
        var chain = new List<string>();
        for (var next = rules.FindArea(area); next is not null; next = next.Parent is null ? null : rules.FindArea(next.Parent))
        {
            chain.Add(next.Code);
        }

        return chain;
    }
}
