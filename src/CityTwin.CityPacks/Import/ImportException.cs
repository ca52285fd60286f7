namespace CityTwin.CityPacks.Import;

/// <summary>The source data cannot be imported; the message names the file and what is missing.</summary>
public sealed class ImportException(string message, Exception? cause = null) : Exception(message, cause);
