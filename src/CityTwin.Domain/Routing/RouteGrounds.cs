namespace CityTwin.Domain.Routing;

/// <summary>Why an organisation leads, as recorded with the decision.</summary>
/// <param name="By">What decided: <c>rule</c>, <c>keeper</c>, <c>by_hand</c>, <c>counter_proposal</c>, <c>designated</c>, <c>claimed</c>, <c>precedent</c>, <c>escalated</c> or <c>sent_down</c>.</param>
/// <param name="PackVersion">Version of the pack whose rules were asked; null when none was.</param>
/// <param name="Rule">Id of the row of the duty matrix that won, see <see cref="Duty.Id"/>; null when none did.</param>
/// <param name="Notes">What each tier answered, in the order in which they were asked; null when none was.</param>
/// <param name="NotAsked">Who was not asked to assist although a duty names it, and why; null when nobody.</param>
/// <param name="Reason">What was said: the code of an escalation, a person's words; null when nothing.</param>
/// <param name="Words">The explanation of journals from before the notes; else null.</param>
public sealed record RouteGrounds(
    string By,
    string? PackVersion = null,
    string? Rule = null,
    IReadOnlyList<TierNote>? Notes = null,
    IReadOnlyList<Candidate>? NotAsked = null,
    string? Reason = null,
    IReadOnlyList<string>? Words = null)
{
    /// <summary>A rule of the pack.</summary>
    public const string ByRule = "rule";

    /// <summary>It keeps the asset that the case is about; the reason is the asset's id.</summary>
    public const string ByKeeper = "keeper";

    /// <summary>A person named it.</summary>
    public const string ByHand = "by_hand";

    /// <summary>A return was upheld, and this one was named instead.</summary>
    public const string ByCounterProposal = "counter_proposal";

    /// <summary>The common superior decided 指定.</summary>
    public const string ByDesignation = "designated";

    /// <summary>认领: the only one who claimed a case near a border.</summary>
    public const string ByClaim = "claimed";

    /// <summary>A superior designated it at this edge before; the reason is the number of that operation.</summary>
    public const string ByPrecedent = "precedent";

    /// <summary>提级.</summary>
    public const string ByEscalation = "escalated";

    /// <summary>下沉.</summary>
    public const string ByDescent = "sent_down";

    /// <summary>What a route says.</summary>
    public static RouteGrounds Of(Route route, string by = ByRule, string? reason = null) => route.Asset is { } asset && by == ByRule
        ? new(ByKeeper, route.PackVersion, null, route.Notes, route.NotAsked.Count == 0 ? null : route.NotAsked, asset)
        : new(by, route.PackVersion, route.Lead?.Duty.Id, route.Notes, route.NotAsked.Count == 0 ? null : route.NotAsked, reason);

    /// <summary>The explanation as sentences, from the lowest tier up. Tiers that no duty names are left out.</summary>
    public IReadOnlyList<string> ToWords()
    {
        // A plain list, because the words cross between processes: a collection expression would make a type that nobody can read back.
        var words = new List<string>(Words ?? []);
        words.AddRange((Notes ?? []).Where(note => note.Candidates.Count > 0).Select(note => note.Words));
        if (By == ByRule && Notes is not null && Rule is null)
        {
            words.Add("no organisation leads this kind here; a person names one");
        }
        else if (By != ByRule)
        {
            words.Add(Reason is null ? SaidOf(By) : $"{SaidOf(By)}: {Reason}");
        }

        return words;
    }

    private static string SaidOf(string by) => by switch
    {
        ByKeeper => "keeps the asset",
        ByHand => "named by hand",
        ByCounterProposal => "named in a return that was upheld",
        ByDesignation => "designated by the superior",
        ByClaim => "claimed by the lead alone",
        ByPrecedent => "by precedent",
        ByEscalation => "escalated",
        ByDescent => "sent down",
        _ => by,
    };
}
