namespace CityTwin.Domain.Situations;

/// <summary>The kinds and families that have been seen.</summary>
internal sealed class Subjects(int most, int scans)
{
    private readonly Dictionary<string, Subject> kinds = [];
    private readonly Dictionary<string, Subject> families = [];
    private int scannedFor = -1;
    private int scanned;

    /// <summary>All reports together: what rare kinds lean on.</summary>
    public Subject All { get; } = new(0, "all", null, scans);

    /// <summary>All of them, all reports together among them.</summary>
    public IEnumerable<Subject> Everyone => [All, .. families.Values, .. kinds.Values];

    /// <summary>How many can raise something: families, and kinds that are not their whole family. Counted again only when there are more.</summary>
    public int CountScanned()
    {
        if (scannedFor != kinds.Count + families.Count)
        {
            (scannedFor, scanned) = (kinds.Count + families.Count, Math.Max(1, families.Count + kinds.Values.Count(IsScanned)));
        }

        return scanned;
    }

    /// <summary>A kind that is all of its family would only say the same twice.</summary>
    public static bool IsScanned(Subject subject) => subject.Family is not { Kinds: 1 };

    /// <summary>The family and the kind of a report; null when there is no room for either.</summary>
    public (Subject? Family, Subject? Kind) Of(SituationReport report)
    {
        if (!families.TryGetValue(report.Family, out var family))
        {
            if (IsFull)
            {
                return default;
            }

            families[report.Family] = family = new Subject(families.Count + kinds.Count + 1, report.Family, null, scans);
        }

        if (!kinds.TryGetValue(report.Kind, out var kind) && !IsFull)
        {
            kinds[report.Kind] = kind = new Subject(families.Count + kinds.Count + 1, report.Kind, family, scans);
            family.Kinds++;
        }

        return (family, kind);
    }

    private bool IsFull => families.Count + kinds.Count >= most;
}
