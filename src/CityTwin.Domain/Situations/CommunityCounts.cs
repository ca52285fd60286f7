namespace CityTwin.Domain.Situations;

/// <summary>How many reports of a family a community has within the period, and how many are usual. What lies within the period is not learnt yet.</summary>
internal sealed class CommunityCounts(ReviewRules rules)
{
    private readonly Queue<(string Community, string Family, long Ticks)> held = [];
    private readonly Dictionary<(string Community, string Family), int> now = [];
    private readonly Dictionary<string, int> inCity = [];
    private readonly Dictionary<(string? Community, string? Family), double> learnt = [];
    private Fading? fading;
    private long start;

    /// <summary>Whether enough has been learnt.</summary>
    public bool IsWarm(DateTimeOffset at) => at.UtcTicks - start >= rules.WarmUp.Ticks;

    /// <summary>One more report; gives how many the period holds, and how many are usual.</summary>
    public (int Seen, double Expected) Add(string community, string family, DateTimeOffset at)
    {
        var ticks = at.UtcTicks;
        start = fading is null ? ticks : start;
        fading ??= new Fading(rules.HalfLife, start);
        while (held.TryPeek(out var oldest) && (oldest.Ticks <= ticks - rules.Period.Ticks || held.Count >= rules.MostReportsHeld))
        {
            held.Dequeue();
            Learn(oldest.Community, oldest.Family, fading.WeightAt(oldest.Ticks));
        }

        held.Enqueue((community, family, ticks));
        inCity[family] = inCity.GetValueOrDefault(family) + 1;
        var seen = now[(community, family)] = now.GetValueOrDefault((community, family)) + 1;
        return (seen, Expected(community, family, ticks - rules.Period.Ticks));
    }

    private void Learn(string community, string family, double weight)
    {
        inCity[family]--;
        if (--now[(community, family)] == 0)
        {
            now.Remove((community, family));
        }

        foreach (var key in ((string?, string?)[])[(community, family), (community, null), (null, family), (null, null)])
        {
            learnt[key] = learnt.GetValueOrDefault(key) + weight;
        }
    }

    private double Expected(string community, string family, long until)
    {
        // Half a report a period is believed of each family before anything is known of it.
        var weight = fading!.WeightAt(Math.Max(start, until));
        var (ofFamily, ofAll) = (learnt.GetValueOrDefault((null, family)), learnt.GetValueOrDefault((null, null)));
        var (days, prior) = (fading.DaysUntil(until), rules.PlacePrior * weight);
        var perPeriod = (ofFamily + (0.5 * weight)) * rules.Period.TotalDays / (days + (rules.Period.TotalDays * weight));

        // After a storm a family rises everywhere. That is the city's trouble, not one community's: its share of it is usual.
        perPeriod = Math.Max(perPeriod, inCity[family]);
        var general = (learnt.GetValueOrDefault((community, null)) + weight) / (ofAll + prior + weight);
        return perPeriod * (learnt.GetValueOrDefault((community, family)) + (prior * general)) / (ofFamily + prior);
    }
}
