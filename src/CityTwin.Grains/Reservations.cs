using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>Incidents that are on their way to the journal: a second delivery waits for the first.</summary>
/// <param name="time">Real time, whatever the city's clock shows: it measures patience.</param>
internal sealed class Reservations(TimeProvider time)
{
    private readonly Dictionary<IncidentKey, (long CaseId, long Since)> underWay = [];

    /// <summary>Begins to take an incident; false when it is under way already.</summary>
    public bool TryBegin(IncidentKey key) => underWay.TryAdd(key, (0, time.GetTimestamp()));

    /// <summary>The incident opens this case.</summary>
    public void Open(IncidentKey key, long caseId) => underWay[key] = (caseId, time.GetTimestamp());

    /// <summary>The incident has its answer.</summary>
    public void End(IncidentKey key) => underWay.Remove(key);

    /// <summary>Whether the case is on disk is unknown.</summary>
    public void Doubt(IncidentKey key, long caseId) => underWay[key] = (caseId, 0);

    /// <summary>Forgets what is older and returns the cases that it was to open.</summary>
    public IReadOnlyList<long> TakeOlderThan(TimeSpan patience)
    {
        var old = underWay.Where(entry => time.GetElapsedTime(entry.Value.Since) > patience).ToList();
        foreach (var (key, _) in old)
        {
            underWay.Remove(key);
        }

        return [.. old.Select(entry => entry.Value.CaseId).Where(caseId => caseId != 0)];
    }
}
