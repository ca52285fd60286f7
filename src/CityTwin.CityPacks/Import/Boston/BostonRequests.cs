using System.Globalization;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>What the importer needs of one service request.</summary>
/// <param name="Subject">Name of the responsible department.</param>
/// <param name="Department">Its code in the city's queues, such as <c>PWDx</c>.</param>
/// <param name="Reason">Heading of the type.</param>
/// <param name="Type">What it is about.</param>
/// <param name="Promised">From opening to the city's own target; null when it promised nothing.</param>
internal sealed record BostonRequest(string Subject, string Department, string Reason, string Type, TimeSpan? Promised);

/// <summary>Reads <c>requests.csv</c>.</summary>
internal static class BostonRequests
{
    private const string File = "requests.csv";

    public static IReadOnlyList<BostonRequest> Read(SourceFolder source)
    {
        using var records = source.Records(File).GetEnumerator();
        if (!records.MoveNext())
        {
            throw new ImportException($"{File} is empty.");
        }

        var header = records.Current.Fields;
        int Column(string name) => Array.IndexOf(header, name) is >= 0 and var at ? at : throw new ImportException($"{File} needs the column {name}.");
        var (subject, department, reason, type) = (Column("subject"), Column("department"), Column("reason"), Column("type"));
        var (opened, target) = (Column("open_dt"), Column("target_dt"));

        var requests = new List<BostonRequest>();
        while (records.MoveNext())
        {
            var fields = records.Current.Fields;
            if (fields.Length != header.Length)
            {
                throw new ImportException($"{File} line {records.Current.Line} has {fields.Length} fields instead of {header.Length}.");
            }

            TimeSpan? promised = fields[target].Length == 0 ? null : Time(fields[target]) - Time(fields[opened]);
            requests.Add(new BostonRequest(fields[subject], fields[department], fields[reason], fields[type], promised));
        }

        return requests;
    }

    // Local times without offset; a change of the clocks between the two is an hour in days and does no harm to a median.
    private static DateTime Time(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ImportException($"{File}: '{text}' is no time like 2011-07-01 01:32:33.");
}
