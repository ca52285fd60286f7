namespace CityTwin.Contracts;

/// <summary>Somebody on some silo who says whether the journal answers there: asked by a silo that gets no answer itself.</summary>
[Alias("citytwin.witness")]
public interface IWitnessGrain : IGrainWithIntegerKey
{
    /// <summary>Whether the journal answers on this silo.</summary>
    [Alias("seesJournal")]
    Task<bool> SeesJournal();
}
