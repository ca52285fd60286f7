namespace CityTwin.Journal.Tests.Contract;

/// <summary>A store as its users see it.</summary>
/// <param name="Journal">The writing side.</param>
/// <param name="Reader">The reading side.</param>
/// <param name="Close">Lets go of the store as an orderly end of the process does.</param>
public sealed record OpenedJournal(ICaseJournal Journal, ICaseReader Reader, Action Close);
