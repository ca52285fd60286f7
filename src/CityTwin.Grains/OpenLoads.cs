using System.Collections.Concurrent;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// How many obligations each organisation has open, in memory: routing asks for it with each case. Counted from what this silo decides,
/// beginning with what the journal holds; what is decided counts at once, so that a burst does not overrun whoever is nearly full.
/// </summary>
public sealed class OpenLoads
{
    private readonly ConcurrentDictionary<string, int> open = new();

    private OpenLoads(IReadOnlyDictionary<string, int> atStart) => Become(atStart);

    /// <summary>The loads as the journal holds them.</summary>
    public static async Task<OpenLoads> Read(ICaseReader reader) => new(await reader.CountObligations(CancellationToken.None));

    /// <summary>How many obligations an organisation has open.</summary>
    public int Of(string organisation) => open.GetValueOrDefault(organisation);

    /// <summary>Takes in what the journal counts, also of what other silos decided. What is being written down in this moment may be missed until the next time.</summary>
    public void Become(IReadOnlyDictionary<string, int> counted)
    {
        foreach (var (organisation, count) in counted)
        {
            open[organisation] = count;
        }

        foreach (var gone in open.Keys.Except(counted.Keys))
        {
            open[gone] = 0;
        }
    }

    /// <summary>Counts a change that is about to be written down.</summary>
    public void Count(CaseChange change) => Count(change, 1);

    /// <summary>The change was not written down after all.</summary>
    public void TakeBack(CaseChange change) => Count(change, -1);

    private void Count(CaseChange change, int sign)
    {
        foreach (var obligation in change.Changed)
        {
            var was = change.Before.FindObligation(obligation.Number) is { IsOpen: true } ? 1 : 0;
            var difference = sign * ((obligation.IsOpen ? 1 : 0) - was);
            if (difference != 0)
            {
                open.AddOrUpdate(obligation.Organisation, difference, (_, count) => count + difference);
            }
        }
    }
}
