using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Incidents that are on their way to the journal: a second delivery waits for the first, and a case that is being opened
/// is not given up because somebody who joins it arrives first.
/// </summary>
/// <param name="time">Real time, whatever the city's clock shows: it measures patience.</param>
internal sealed class Reservations(TimeProvider time)
{
    /// <summary>
    /// A delivery that nobody settled for so long has lost its gateway: longer than an answer is waited for in a cluster. The journal refuses doubles in any case.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<IncidentKey, (long CaseId, long Since)> underWay = [];
    private readonly Dictionary<long, long> opening = [];

    /// <summary>Begins to take an incident; false when it is under way already.</summary>
    public bool TryBegin(IncidentKey key)
    {
        if (underWay.TryGetValue(key, out var earlier) && IsFresh(earlier.Since))
        {
            return false;
        }

        underWay[key] = (0, time.GetTimestamp());
        return true;
    }

    /// <summary>The incident opens this case.</summary>
    public void Open(IncidentKey key, long caseId)
    {
        underWay[key] = (caseId, time.GetTimestamp());
        opening[caseId] = time.GetTimestamp();
    }

    /// <summary>The incident has its answer.</summary>
    public void End(IncidentKey key)
    {
        if (underWay.Remove(key, out var ended))
        {
            opening.Remove(ended.CaseId);
        }
    }

    /// <summary>Whether the case is being opened right now.</summary>
    public bool IsOpening(long caseId) => opening.TryGetValue(caseId, out var since) && IsFresh(since);

    private bool IsFresh(long since) => time.GetElapsedTime(since) < Patience;
}
