using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Merging;

/// <summary>
/// The open cases that further reports may belong to, found by kind and place. Squares as wide as the widest merge radius,
/// so that a report's circle touches at most nine of them; more when the rules have grown wider since.
/// </summary>
/// <param name="squareMetres">Edge of a square: as long as the widest merge radius, in metres.</param>
public sealed class Vicinity(double squareMetres)
{
    private readonly Dictionary<(string Kind, int Col, int Row), List<MergeCandidate>> squares = [];
    private readonly Dictionary<long, (string Kind, MergeCandidate Candidate)> cases = [];

    /// <summary>How many cases are known.</summary>
    public int Count => cases.Count;

    /// <summary>Whether the case is known.</summary>
    public bool Knows(long caseId) => cases.ContainsKey(caseId);

    /// <summary>From now on reports may belong to this case.</summary>
    public void Add(string kind, MergeCandidate candidate)
    {
        if (!cases.TryAdd(candidate.CaseId, (kind, candidate)))
        {
            return;
        }

        var square = SquareOf(kind, candidate.At);
        if (!squares.TryGetValue(square, out var here))
        {
            squares[square] = here = new List<MergeCandidate>(1);
        }

        here.Add(candidate);
    }

    /// <summary>From now on no report may belong to this case.</summary>
    public void Remove(long caseId)
    {
        if (!cases.Remove(caseId, out var known))
        {
            return;
        }

        var square = SquareOf(known.Kind, known.Candidate.At);
        var here = squares[square];
        here.Remove(known.Candidate);
        if (here.Count == 0)
        {
            squares.Remove(square);
        }
    }

    /// <summary>The case with the best claim to a report, or null when it is the first of its kind here and now.</summary>
    public MergeCandidate? Find(string kind, MergeRule rule, MetricPoint at, DateTimeOffset reportedAt)
    {
        MergeCandidate? best = null;
        var (west, east) = (Number(at.X - rule.RadiusMetres), Number(at.X + rule.RadiusMetres));
        var (south, north) = (Number(at.Y - rule.RadiusMetres), Number(at.Y + rule.RadiusMetres));
        for (var col = west; col <= east; col++)
        {
            for (var row = south; row <= north; row++)
            {
                if (squares.TryGetValue((kind, col, row), out var here))
                {
                    best = Better(best, here, rule, at, reportedAt);
                }
            }
        }

        return best;
    }

    private static MergeCandidate? Better(
        MergeCandidate? best, List<MergeCandidate> here, MergeRule rule, MetricPoint at, DateTimeOffset reportedAt)
    {
        foreach (var candidate in here)
        {
            if (candidate.Fits(rule, at, reportedAt) && (best is null || candidate.Precedes(best.Value)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private (string Kind, int Col, int Row) SquareOf(string kind, MetricPoint at) => (kind, Number(at.X), Number(at.Y));

    private int Number(double metres) => (int)Math.Floor(metres / squareMetres);
}
