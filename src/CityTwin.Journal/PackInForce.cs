namespace CityTwin.Journal;

/// <summary>A pack whose rules hold, or held until the next one.</summary>
/// <param name="Version">Its version, which every decision made by it names.</param>
/// <param name="Since">From when on, city time.</param>
/// <param name="Acting">Who had it applied; <see cref="AtStart"/> when the city was started with it.</param>
public sealed record PackInForce(string Version, DateTimeOffset Since, string Acting)
{
    /// <summary>The city was started with it.</summary>
    public const string AtStart = "start";
}
