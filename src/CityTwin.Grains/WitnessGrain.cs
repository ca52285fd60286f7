using CityTwin.Contracts;
using CityTwin.Journal;
using Orleans.Placement;

namespace CityTwin.Grains;

/// <summary>Says whether the journal answers on the silo where it happens to live. Has no state.</summary>
[RandomPlacement]
public sealed class WitnessGrain(ICaseReader reader) : Grain, IWitnessGrain
{
    public async Task<bool> SeesJournal()
    {
        try
        {
            await reader.LastPosition(CancellationToken.None);
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }
}
