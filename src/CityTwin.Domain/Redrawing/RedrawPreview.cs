using CityTwin.Domain.Backtesting;

namespace CityTwin.Domain.Redrawing;

/// <summary>What becomes of a city's cases when its borders are redrawn. A preview: no case is changed, each keeps the areas it was decided with.</summary>
/// <param name="OpenCases">How many open cases were looked at.</param>
/// <param name="PastCases">How many past cases were looked at.</param>
/// <param name="Open">The open cases that change area, in the order of their ids.</param>
/// <param name="Moves">How many cases change area, from where to where, in the order of the codes.</param>
/// <param name="Leads">The organisations that open cases leave or come to, in the order of their ids.</param>
/// <param name="LeadsGone">The organisations that lead open cases and that the new pack does not have, with how many, in the order of their ids.</param>
public sealed record RedrawPreview(
    int OpenCases,
    int PastCases,
    IReadOnlyList<RedrawnCase> Open,
    IReadOnlyList<MovedCases> Moves,
    IReadOnlyList<LeadBalance> Leads,
    IReadOnlyList<LeadBalance> LeadsGone)
{
    /// <summary>Compares two versions of a city's borders over its cases.</summary>
    /// <param name="before">The version in force.</param>
    /// <param name="after">The redrawn one.</param>
    /// <param name="cases">All cases, open and past.</param>
    /// <param name="now">City time: rules in force on its date count.</param>
    public static RedrawPreview Between(BoundaryVersion before, BoundaryVersion after, IEnumerable<PlacedCase> cases, DateTimeOffset now)
    {
        var count = new RedrawCount(before, after, now);
        foreach (var one in cases.OrderBy(one => one.Id))
        {
            count.Take(one);
        }

        return count.Result();
    }
}

/// <summary>How many cases go from one area to another.</summary>
/// <param name="From">Code of the area in which they lie now, of the lowest level that differs.</param>
/// <param name="To">Code of the area in which they will lie; null for outside.</param>
/// <param name="Open">Open ones.</param>
/// <param name="Past">Ended ones.</param>
public sealed record MovedCases(string From, string? To, int Open, int Past);

/// <summary>The open cases that one organisation leads.</summary>
/// <param name="Organisation">Its id, or <see cref="BacktestResult.Nobody"/>.</param>
/// <param name="Cases">Now, then, those that come and those that leave.</param>
public sealed record LeadBalance(string Organisation, Balance Cases);
