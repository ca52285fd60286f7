namespace CityTwin.CityPacks.Reading;

/// <summary>Collects what is found in one file. Long runs of one code are counted, not listed.</summary>
internal sealed class FindingList(string file)
{
    private readonly List<PackFinding> findings = [];
    private readonly Dictionary<string, int> counts = [];

    public bool HasErrors => findings.Any(finding => finding.Severity is Severity.Error);

    public IEnumerable<PackFinding> Findings => findings.Concat(
        from count in counts
        where count.Value > PackLimits.ListedFindings
        let first = findings.First(finding => finding.Code == count.Key)
        select first with
        {
            Where = null,
            Field = null,
            Message = $"And {count.Value - PackLimits.ListedFindings} more of {count.Key} in this file.",
        });

    public void Error(string code, string? where, string? field, string message) => Add(Severity.Error, code, where, field, message);

    public void Warning(string code, string? where, string? field, string message) => Add(Severity.Warning, code, where, field, message);

    private void Add(Severity severity, string code, string? where, string? field, string message)
    {
        var count = counts[code] = counts.GetValueOrDefault(code) + 1;
        if (count <= PackLimits.ListedFindings)
        {
            findings.Add(new PackFinding(severity, code, file, where, field, message));
        }
    }
}
