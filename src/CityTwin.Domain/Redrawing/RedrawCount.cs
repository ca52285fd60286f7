using CityTwin.Domain.Backtesting;

namespace CityTwin.Domain.Redrawing;

/// <summary>Looks at one case after the other and adds up.</summary>
internal sealed class RedrawCount(BoundaryVersion before, BoundaryVersion after, DateTimeOffset now)
{
    private readonly List<RedrawnCase> redrawn = [];
    private readonly Dictionary<(string From, string? To), MovedCases> moves = [];
    private readonly BalanceSheet leads = new();
    private int open;
    private int past;

    /// <summary>Takes the next case.</summary>
    public void Take(PlacedCase one)
    {
        open += one.IsOpen ? 1 : 0;
        past += one.IsOpen ? 0 : 1;
        var (was, then) = (before.HeldPlaceOf(one.Place), after.PlaceOf(one.Place));
        var moved = then is null ? (was.LowestArea, null) : Difference(was.Areas, then.Areas);
        if (moved is { } move)
        {
            Count(move, one.IsOpen);
        }

        if (!one.IsOpen)
        {
            return;
        }

        var lead = one.Lead ?? BacktestResult.Nobody;
        if (moved is not { } between)
        {
            leads.Count(lead, lead);
            return;
        }

        var follows = one.Lead is { } leader && (leader == before.LeadOf(one.Kind, was, now) || IsGone(leader));
        var drawn = new RedrawnCase(one, between.From, between.To, then is null ? null : after.LeadOf(one.Kind, then, now), follows);
        redrawn.Add(drawn);
        leads.Count(lead, drawn.FallsOut ? null : drawn.LeadThen ?? BacktestResult.Nobody);
    }

    /// <summary>What came out.</summary>
    public RedrawPreview Result() => new(
        open,
        past,
        redrawn,
        [.. moves.Values.OrderBy(move => move.From, StringComparer.Ordinal).ThenBy(move => move.To, StringComparer.Ordinal)],
        [.. Balances.Where(row => row.Cases.Gained + row.Cases.Lost > 0)],
        [.. Balances.Where(row => row.Organisation != BacktestResult.Nobody && row.Cases.Before > 0 && IsGone(row.Organisation))]);

    private IEnumerable<LeadBalance> Balances => leads.Rows.Select(row => new LeadBalance(row.Key, row.Value));

    private bool IsGone(string organisation) => after.Rules.FindOrganisation(organisation) is null;

    private void Count((string From, string? To) move, bool isOpen)
    {
        var known = moves.GetValueOrDefault(move) ?? new MovedCases(move.From, move.To, 0, 0);
        moves[move] = isOpen ? known with { Open = known.Open + 1 } : known with { Past = known.Past + 1 };
    }

    // From the community up, so that one that only got another street above it shows the streets.
    private static (string From, string? To)? Difference(IReadOnlyList<string> was, IReadOnlyList<string> then)
    {
        for (var up = 1; up <= Math.Max(was.Count, then.Count); up++)
        {
            var (one, other) = (was[Math.Max(was.Count - up, 0)], then[Math.Max(then.Count - up, 0)]);
            if (one != other)
            {
                return (one, other);
            }
        }

        return null;
    }
}
