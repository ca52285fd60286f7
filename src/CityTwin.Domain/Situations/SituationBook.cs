namespace CityTwin.Domain.Situations;

/// <summary>The situations of a city as what was written down adds up. Not safe for several threads at once.</summary>
public sealed class SituationBook
{
    private readonly Dictionary<string, Situation> situations = [];

    /// <summary>Number of the last finding that was added; 0 before any.</summary>
    public long Last { get; private set; }

    /// <summary>All situations, in the order in which they were raised.</summary>
    public IReadOnlyCollection<Situation> All => situations.Values;

    /// <summary>The situation with this id, or null.</summary>
    public Situation? Find(string id) => situations.GetValueOrDefault(id);

    /// <summary>Those that go on at this time.</summary>
    public IReadOnlyList<Situation> OpenAt(DateTimeOffset time) => [.. situations.Values.Where(one => one.IsOpenAt(time))];

    /// <summary>Takes in what was written down; returns how its situation stands then.</summary>
    public Situation Add(long number, Finding found)
    {
        Last = number;
        return situations[found.SituationId] = Situation.Evolve(Find(found.SituationId), number, found);
    }

    /// <summary>
    /// Whether a finding is worth writing down. A community has one review at a time, whatever a look-out with other rules or a shorter
    /// memory finds; and what goes on or ends has begun.
    /// </summary>
    public bool IsNews(Finding found) => found switch
    {
        ReviewEvent.Proposed proposed => !situations.Values.Any(one => one.Review?.Community == proposed.Community && one.IsOpenAt(proposed.At)),
        SituationEvent.Raised => true,
        _ => situations.ContainsKey(found.SituationId),
    };
}
