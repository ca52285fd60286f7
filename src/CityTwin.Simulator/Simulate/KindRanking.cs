using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Simulate;

/// <summary>Decides which kinds of a catalogue play the frequent kinds of a profile.</summary>
public static class KindRanking
{
    /// <summary>
    /// The kinds by rank: one with the same name where the catalogue has it, else one that speaks of the same thing,
    /// else any; the same dice give the same ranking.
    /// </summary>
    public static IReadOnlyList<Kind> Rank(IReadOnlyList<Kind> catalogue, IReadOnlyList<ProfileKind> profile, Random dice)
    {
        var left = catalogue.OrderBy(_ => dice.Next()).ToList();
        var ranks = new Kind?[Math.Min(profile.Count, catalogue.Count)];

        void Fill(Func<Kind, string, bool> fits)
        {
            for (var rank = 0; rank < ranks.Length; rank++)
            {
                if (ranks[rank] is null && left.Find(kind => fits(kind, profile[rank].Label)) is { } found)
                {
                    ranks[rank] = found;
                    left.Remove(found);
                }
            }
        }

        Fill((kind, label) => kind.Names.En.Equals(label, StringComparison.OrdinalIgnoreCase));
        Fill((kind, label) => kind.Names.En.Contains(label.Split(' ')[0], StringComparison.OrdinalIgnoreCase));
        Fill((_, _) => true);
        return ranks!;
    }
}
