namespace CityTwin.Simulator.Playing;

/// <summary>What those who played along did. Fields in JSON are snake_case.</summary>
/// <param name="Done">What each role did, and how often.</param>
/// <param name="Refused">What the city refused, by its stable code; being a step behind somebody else is part of life.</param>
/// <param name="Entries">Entries of work feeds that were taken in.</param>
/// <param name="Gaps">Numbers of work feeds that did not come at first.</param>
/// <param name="Lost">Those of them that did not come when they were asked for again either.</param>
/// <param name="Doubles">Entries of work feeds that were handed over twice, and offers that were made twice: always 0.</param>
/// <param name="LinesDropped">How often a player dropped its line.</param>
/// <param name="LinesBroken">How often a line ended otherwise.</param>
/// <param name="GivenUp">What was tried again and again and left.</param>
public sealed record PlayReport(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Done,
    IReadOnlyDictionary<string, long> Refused,
    long Entries,
    long Gaps,
    long Lost,
    long Doubles,
    long LinesDropped,
    long LinesBroken,
    long GivenUp);
