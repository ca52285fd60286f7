namespace CityTwin.Domain.Situations;

/// <summary>What is counted apart: a kind, a family of kinds, or all reports together. Holds what is usual for it in the whole city.</summary>
/// <param name="number">Its number among the subjects; all reports together are 0.</param>
/// <param name="name">The kind's key or the family's name.</param>
/// <param name="family">The family of a kind; null for families.</param>
/// <param name="scans">How many pairs of level and window there are.</param>
internal sealed class Subject(int number, string name, Subject? family, int scans)
{
    public int Number { get; } = number;

    public string Name { get; } = name;

    /// <summary>The family of a kind; null for a family.</summary>
    public Subject? Family { get; } = family;

    /// <summary>How many kinds a family has.</summary>
    public int Kinds { get; set; }

    /// <summary>When its reports come.</summary>
    public WeekRhythm Rhythm { get; } = new();

    /// <summary>Reports learnt, weighted for how many come a day.</summary>
    public double Level { get; set; }

    /// <summary>Reports learnt, weighted for where they come.</summary>
    public double Located { get; set; }

    /// <summary>By level and window: how many reports were there already when one more came.</summary>
    public Pairs[] Pairs { get; } = new Pairs[scans];

    /// <summary>The same of the last whole day: not believed yet.</summary>
    public Pairs[] Yesterday { get; } = new Pairs[scans];

    /// <summary>The same of the day that is not over.</summary>
    public Pairs[] Today { get; } = new Pairs[scans];

    /// <summary>The name under which people know it: of a kind its family's.</summary>
    public string FamilyName => Family?.Name ?? Name;
}
