using CityTwin.CityPacks.Reading;

namespace CityTwin.CityPacks.Import;

/// <summary>The folder an import reads from.</summary>
internal sealed class SourceFolder
{
    private readonly string path;

    /// <summary>Takes the folder of the city itself, or the one above it that holds several cities.</summary>
    public SourceFolder(string path, string city) =>
        this.path = Directory.Exists(Path.Combine(path, city)) ? Path.Combine(path, city) : path;

    public IReadOnlyList<SourceFeature> Features(string file)
    {
        var findings = new FindingList(file);
        var text = PackText.Read(path, file, findings);
        var features = text is null ? null : SourceFeature.ReadAll(text, findings);
        return features is null || findings.HasErrors
            ? throw new ImportException(string.Join(' ', findings.Findings.Take(1)))
            : features;
    }

    public IEnumerable<CsvRecord> Records(string file)
    {
        var source = Path.Combine(path, file);
        if (!File.Exists(source))
        {
            throw new ImportException($"The source needs the file {file} in {path}.");
        }

        using var reader = new StreamReader(source);
        foreach (var record in CsvRecords.Read(reader))
        {
            yield return record.IsSound ? record : throw new ImportException($"{file} line {record.Line}: the quotes do not match.");
        }
    }
}
