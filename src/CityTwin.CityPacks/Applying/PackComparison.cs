using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Applying;

/// <summary>What two packs say differently, told by the lines of their files as <see cref="CityPackWriter"/> would write them.</summary>
public static class PackComparison
{
    /// <summary>What a running city may take up of city.json; all the rest is its make-up.</summary>
    private static readonly string[] FreeInCity = ["version: ", "names."];

    /// <summary>Every line of the rules that differs, in the order of the files.</summary>
    public static IReadOnlyList<RuleChange> Between(CityRules before, CityRules after)
    {
        var (old, @new) = (Lines(before), Lines(after));
        return [.. old.Keys.Union(@new.Keys).SelectMany(file => Between(file, old.GetValueOrDefault(file, []), @new.GetValueOrDefault(file, [])))];
    }

    /// <summary>The first file of map or make-up that differs, or null.</summary>
    internal static string? FindMapChange(CityPack before, CityPack after)
    {
        var city = Between(before.Rules, after.Rules).Where(change => change.File == PackFiles.City);
        if (city.Any(change => !FreeInCity.Any(free => (change.Before ?? change.After)!.StartsWith(free, StringComparison.Ordinal))))
        {
            return PackFiles.City;
        }

        var old = CityPackWriter.MapFiles(before).ToDictionary();
        return CityPackWriter.MapFiles(after).FirstOrDefault(file => !old.TryGetValue(file.Key, out var known) || !known.AsSpan().SequenceEqual(file.Value)).Key;
    }

    private static Dictionary<string, IReadOnlyList<string>> Lines(CityRules rules) =>
        CityPackWriter.RuleFiles(rules).ToDictionary(file => file.Key, file => FileLines.Of(file.Key, file.Value));

    private static IEnumerable<RuleChange> Between(string file, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var changes = before.Except(after).Select(line => new RuleChange(file, line, null))
            .Concat(after.Except(before).Select(line => new RuleChange(file, null, line)))
            .ToList();
        return changes.Count == 0 && !before.SequenceEqual(after) ? [new RuleChange(file, null, "the same lines in another order")] : changes;
    }
}
