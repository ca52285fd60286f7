using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads a pair of names: at least one, neither too long nor with control characters.</summary>
internal static class PackNames
{
    public static readonly Names None = new(null, null);

    public static Names Read(JsonFields fields, string field, FindingList findings)
    {
        if (fields.Object(field) is not { } names)
        {
            return None;
        }

        var read = Check(names.Text("zh", required: false), names.Text("en", required: false), null, fields.PathOf(field), findings);
        names.RefuseOthers();
        return read;
    }

    public static Names Check(string? zh, string? en, string? where, string field, FindingList findings)
    {
        var names = new Names(Meaningful(zh), Meaningful(en));
        if (names == None)
        {
            findings.Error("pack.name_missing", where, field, "At least one name is needed, Chinese or English.");
        }

        foreach (var name in new[] { names.Zh, names.En }.OfType<string>())
        {
            if (name.Length > PackLimits.NameCharacters || name.Any(char.IsControl))
            {
                findings.Error("pack.name", where, field, $"A name is one line of at most {PackLimits.NameCharacters} characters.");
            }
        }

        return names;
    }

    private static string? Meaningful(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();
}
