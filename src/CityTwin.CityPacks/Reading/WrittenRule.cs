namespace CityTwin.CityPacks.Reading;

/// <summary>A rule together with the row that it stands in, so that whatever is wrong with it can be reported there.</summary>
internal sealed record WrittenRule<T>(T Rule, CsvRow Row);
