using System.Globalization;
using CsvHelper;

namespace CityTwin.Simulator.Replay;

/// <summary>Reads Boston's 311 history, row by row and in the order of the file.</summary>
public static class RequestFile
{
    /// <summary>The zone in which the file writes its times.</summary>
    public const string TimeZone = "America/New_York";

    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";

    private static readonly string[] Columns =
        ["case_enquiry_id", "open_dt", "type", "latitude", "longitude", "source", "ward", "precinct"];

    // How it ended is in the city's own file; a file without can be sent all the same.
    private static readonly string[] Ends = ["target_dt", "closed_dt", "ontime"];

    /// <summary>The rows opened on the days from <paramref name="from"/> to <paramref name="to"/>, local time, both included.</summary>
    /// <exception cref="InvalidDataException">A column is missing or a time cannot be read; the message names column and line.</exception>
    public static IEnumerable<RequestRow> Read(string path, DateOnly? from = null, DateOnly? to = null)
    {
        using var text = new StreamReader(path);
        foreach (var row in Read(text, from, to))
        {
            yield return row;
        }
    }

    /// <inheritdoc cref="Read(string, DateOnly?, DateOnly?)"/>
    public static IEnumerable<RequestRow> Read(TextReader text, DateOnly? from = null, DateOnly? to = null)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { TrackLineNumbers = true, PoolStrings = true }, leaveOpen: true);
        csv.ReadHeader();
        var columns = IndexesOf(csv.Headers);
        int[] ends = [.. Ends.Select(column => csv.Headers.ToList().IndexOf(column))];

        while (csv.Read())
        {
            var opened = csv.GetString(columns[1]);
            if (!DateTime.TryParseExact(opened, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                throw new InvalidDataException($"Line {csv.LineNumber}: open_dt is '{opened}', it should look like 2011-07-01 09:30:00.");
            }

            var day = DateOnly.FromDateTime(local);
            if (day >= (from ?? day) && day <= (to ?? day))
            {
                yield return new RequestRow(
                    csv.GetString(columns[0]),
                    LocalTime.ToInstant(local, zone),
                    csv.GetString(columns[2]),
                    Degrees(csv.GetString(columns[3])),
                    Degrees(csv.GetString(columns[4])),
                    csv.GetString(columns[5]),
                    AreaLabels.Read(csv.GetString(columns[6]), csv.GetString(columns[7])))
                {
                    TargetAt = Instant(Text(csv, ends[0]), zone),
                    ClosedAt = Instant(Text(csv, ends[1]), zone),
                    IsOnTime = Text(csv, ends[2]) switch { "ONTIME" => true, "OVERDUE" => false, _ => null },
                };
            }
        }
    }

    private static int[] IndexesOf(IReadOnlyList<string> header)
    {
        var missing = Columns.Except(header).ToList();
        return missing.Count == 0
            ? [.. Columns.Select(column => header.ToList().IndexOf(column))]
            : throw new InvalidDataException($"The file has no column {string.Join(", ", missing)}; its first line should name it.");
    }

    private static string Text(CsvReader csv, int column) => column < 0 ? "" : csv.GetString(column);

    private static DateTimeOffset? Instant(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? LocalTime.ToInstant(local, zone) : null;

    // A row without a readable position is sent as it is: saying what is wrong with it is the city's part.
    private static double Degrees(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;
}
