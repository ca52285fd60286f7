namespace CityTwin.Contracts;

/// <summary>Looks out for what is coming in a city: reads the reports, and writes down the situations that they show.</summary>
[Alias("citytwin.earlyWarning")]
public interface IEarlyWarningGrain : IGrainWithStringKey
{
    /// <summary>Looks at the next reports. Returns whether there are more to look at.</summary>
    [Alias("tick")]
    Task<bool> Tick();
}
