using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Replay;

/// <summary>Compares where the city puts incidents with what their rows say. Safe to use from all streams of a run.</summary>
public sealed class LabelTally
{
    private readonly Lock gate = new();
    private long located;
    private long wardCompared;
    private long wardMatches;
    private long precinctCompared;
    private long precinctMatches;

    /// <summary>Takes one answer; refusals and incidents without a place say nothing about areas.</summary>
    public void Compare(AreaLabels labels, IncidentOutcome outcome)
    {
        if (outcome.Receipt?.Place is not { Cell.Length: > 0 } place)
        {
            return;
        }

        lock (gate)
        {
            located++;
            Compare(labels.Ward, place, ref wardCompared, ref wardMatches);
            Compare(labels.Precinct, place, ref precinctCompared, ref precinctMatches);
        }
    }

    /// <summary>The sums so far.</summary>
    public LabelAgreement Agreement()
    {
        lock (gate)
        {
            return new LabelAgreement(located, wardCompared, wardMatches, precinctCompared, precinctMatches);
        }
    }

    private static void Compare(string? label, Place place, ref long compared, ref long matches)
    {
        if (label is not null)
        {
            compared++;
            matches += place.Areas.Contains(label) ? 1 : 0;
        }
    }
}
