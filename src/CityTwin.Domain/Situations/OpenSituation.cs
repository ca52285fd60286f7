namespace CityTwin.Domain.Situations;

/// <summary>A situation that is not over.</summary>
/// <param name="id">Its id.</param>
/// <param name="watched">Windows up to this many ticks say whether it is over.</param>
/// <param name="tally">Its reports.</param>
internal sealed class OpenSituation(string id, long watched, MemberTally tally)
{
    public string Id { get; } = id;

    public long Watched { get; } = watched;

    public MemberTally Tally { get; } = tally;

    public List<Footprint> Footprints { get; } = [];

    /// <summary>When it was above the usual last.</summary>
    public long LastAbove { get; set; }

    /// <summary>How often a part was added or widened.</summary>
    public int Spreads { get; set; }

    /// <summary>What was told last; null before it is raised.</summary>
    public Told? LastTold { get; set; }

    /// <summary>How it stands: as its surest part does.</summary>
    public Standing Standing => Surest.Standing;

    /// <summary>Its surest part.</summary>
    public Footprint Surest => Footprints.MinBy(part => part.Standing.LogFalseAlarms)!;

    /// <summary>The part that explains a report, or null.</summary>
    public Footprint? PartThatExplains(HeldReport held)
    {
        foreach (var part in Footprints)
        {
            if (part.Explains(held))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>A report belongs to it.</summary>
    public void Take(HeldReport held, Footprint part)
    {
        held.IsExplained = true;

        // Of what a situation explains only as much is usual as would have come anyway.
        held.LearntShare = Math.Min(1, part.Standing.Expected / Math.Max(1, part.Standing.Seen));
        part.Times.Add(held.Ticks);
        Tally.Add(held);
    }
}

/// <summary>What was told last, as far as later changes are measured by it.</summary>
/// <param name="Seen">Reports in the window that showed it best.</param>
/// <param name="Families">Number of its families.</param>
/// <param name="Spreads">See <see cref="OpenSituation.Spreads"/>.</param>
internal sealed record Told(int Seen, int Families, int Spreads);
