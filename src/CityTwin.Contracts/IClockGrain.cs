namespace CityTwin.Contracts;

/// <summary>Knows what is due next in a city: reads the journal's index of limits and has each recorded once.</summary>
[Alias("citytwin.clock")]
public interface IClockGrain : IGrainWithStringKey
{
    /// <summary>Has the limits recorded that have passed by city time. Returns how many.</summary>
    [Alias("tick")]
    Task<int> Tick();
}
