using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Cases;

/// <summary>What events make of a case, and what they tell organisations.</summary>
/// <param name="Before">The case before.</param>
/// <param name="After">The case after.</param>
/// <param name="Notices">Whom they tell what, in order.</param>
public sealed record CaseChange(Case Before, Case After, IReadOnlyList<WorkNotice> Notices)
{
    /// <summary>The change that these events make.</summary>
    public static CaseChange Of(Case before, IReadOnlyList<CaseEvent> events)
    {
        var (state, notices) = (before, new List<WorkNotice>());
        for (var index = 0; index < events.Count; index++)
        {
            var after = Case.Evolve(state, events[index]);
            WorkNotice.Add(notices, state, after, index);
            state = after;
        }

        return new CaseChange(before, state, notices);
    }

    /// <summary>Obligations that are new or other than before.</summary>
    public IEnumerable<Obligation> Changed => ReferenceEquals(Before.Obligations, After.Obligations)
        ? []
        : After.Obligations.Where((it, index) => index >= Before.Obligations.Count || !ReferenceEquals(it, Before.Obligations[index]));

    /// <summary>Proofs that were handed in.</summary>
    public IEnumerable<Evidence> Proofs => Changed.SelectMany(it => it.Evidence);
}
