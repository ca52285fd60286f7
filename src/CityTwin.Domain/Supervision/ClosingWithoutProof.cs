namespace CityTwin.Domain.Supervision;

/// <summary>
/// Closings as resolved without evidence that was taken at the place, after the dispatch, and for this case. One sound piece is
/// enough, but none may have served for another case before.
/// </summary>
internal static class ClosingWithoutProof
{
    private static readonly ProofGap[] Gaps = Enum.GetValues<ProofGap>();

    private enum ProofGap
    {
        WithoutEvidence,
        UsedElsewhere,
        NotAtPlace,
        BeforeDispatch,
    }

    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        var byCase = facts.Evidence.ToLookup(piece => piece.CaseId);
        var byHash = facts.Evidence.ToLookup(piece => piece.MediaHash);
        return
            from closings in ResolvedClosing.In(facts).GroupBy(closing => closing.Organisation)
            let gaps = closings
                .Select(closing => (closing.Case.Id, Gap: GapOf(closing, byCase[closing.Case.Id], byHash, thresholds)))
                .Where(found => found.Gap is not null)
                .ToList()
            where gaps.Count >= thresholds.UnprovenClosings
            select new ReviewTask(
                SupervisionSignal.ClosingWithoutProof, closings.Key, null, ReviewTask.Ordered(gaps.Select(found => found.Id)),
                [
                    new Figure("closings", closings.Count()),
                    .. Gaps.Select(gap => new Figure(Name(gap), gaps.Count(found => found.Gap == gap))),
                ],
                new Figure("closings_without_proof", thresholds.UnprovenClosings));
    }

    private static ProofGap? GapOf(
        ResolvedClosing closing, IEnumerable<EvidenceFacts> ofCase, ILookup<string, EvidenceFacts> byHash, SignalThresholds thresholds)
    {
        List<EvidenceFacts> pieces = [.. ofCase.Where(piece => closing.After < piece.SubmittedAt && piece.SubmittedAt <= closing.Closing.At)];
        List<EvidenceFacts> near = [.. pieces.Where(piece => piece.DistanceMetres <= Math.Max(thresholds.ProofMetres, piece.AccuracyMetres))];
        return pieces.Count == 0 ? ProofGap.WithoutEvidence
            : pieces.Any(piece => byHash[piece.MediaHash].Any(other => other.CaseId != piece.CaseId && other.SubmittedAt <= piece.SubmittedAt)) ? ProofGap.UsedElsewhere
            : near.Count == 0 ? ProofGap.NotAtPlace
            : near.All(piece => !(DispatchedAt(closing) <= piece.CapturedAt)) ? ProofGap.BeforeDispatch
            : null;
    }

    // A case that was never dispatched was handled from its first report on.
    private static DateTimeOffset DispatchedAt(ResolvedClosing closing) =>
        closing.Case.Handovers.LastOrDefault(handover => handover.At <= closing.Closing.At)?.At ?? closing.Case.ReportedAt;

    private static string Name(ProofGap gap) => gap switch
    {
        ProofGap.WithoutEvidence => "without_evidence",
        ProofGap.UsedElsewhere => "used_elsewhere",
        ProofGap.NotAtPlace => "not_at_place",
        _ => "before_dispatch",
    };
}
