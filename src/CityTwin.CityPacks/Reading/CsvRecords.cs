using System.Text;

namespace CityTwin.CityPacks.Reading;

/// <summary>Splits CSV (RFC 4180) into records: fields may be quoted, then they may hold commas, line ends and doubled quotes.</summary>
internal static class CsvRecords
{
    public static IEnumerable<CsvRecord> Read(TextReader text)
    {
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            var start = ++number;
            while (HasOpenQuote(line) && line.Length <= PackLimits.RowCharacters && text.ReadLine() is { } next)
            {
                line = $"{line}\n{next}";
                number++;
            }

            if (line.Length > 0)
            {
                yield return Split(line, start);
            }
        }
    }

    private static CsvRecord Split(string line, int number)
    {
        var fields = new List<string>();
        var sound = line.Length <= PackLimits.RowCharacters && !HasOpenQuote(line);
        for (var at = 0; sound && at <= line.Length; at++)
        {
            var end = at < line.Length && line[at] == '"' ? EndOfQuoted(line, at) : EndOfPlain(line, at);
            sound = end == line.Length || line[end] == ',';
            fields.Add(Content(line[at..end]));
            at = end;
        }

        return new CsvRecord(number, [.. fields], sound);
    }

    private static int EndOfPlain(string line, int start) => line.IndexOfAny([',', '"'], start) is >= 0 and var end ? end : line.Length;

    private static int EndOfQuoted(string line, int start)
    {
        var at = start + 1;
        while (line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"'))
        {
            at += line[at] == '"' ? 2 : 1;
        }

        return at + 1;
    }

    private static string Content(string field) => field.StartsWith('"')
        ? new StringBuilder(field, 1, field.Length - 2, field.Length).Replace("\"\"", "\"").ToString()
        : field;

    // Quotes within a quoted field are doubled, so a complete record has an even number of them.
    private static bool HasOpenQuote(string line) => line.AsSpan().Count('"') % 2 == 1;
}

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Fields">Its fields; not complete when it is not sound.</param>
/// <param name="IsSound">Whether its quotes stand where they may.</param>
internal sealed record CsvRecord(int Line, string[] Fields, bool IsSound);
