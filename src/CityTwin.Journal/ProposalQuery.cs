using CityTwin.Domain.Situations;

namespace CityTwin.Journal;

/// <summary>Which cases belong to a proposal.</summary>
public static class ProposalQuery
{
    /// <summary>The open cases that would join, at most <see cref="Proposal.MostCases"/>.</summary>
    public static CardQuery ToQuery(this Proposal proposal) => new()
    {
        Areas = proposal.Areas, Kinds = proposal.Kinds, OpenedFrom = proposal.Since, OpenOnly = true, Limit = Proposal.MostCases,
    };
}
