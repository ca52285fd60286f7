namespace CityTwin.CityPacks.Reading;

/// <summary>The rows of one CSV file by column name. Missing, unknown and repeated columns are reported; an optional column that is not there is empty.</summary>
internal static class CsvTable
{
    public static IReadOnlyList<CsvRow> Read(
        string folder, string file, IReadOnlyList<string> columns, FindingList findings, params IReadOnlyList<string> optional)
    {
        if (PackText.Read(folder, file, findings) is not { } text)
        {
            return [];
        }

        using var records = CsvRecords.Read(new StringReader(text)).GetEnumerator();
        if (!records.MoveNext())
        {
            findings.Error("pack.bad_csv", null, null, "The first line names the columns; the file is empty.");
            return [];
        }

        var header = records.Current.Fields;
        CheckHeader(header, columns, optional, findings);
        return columns.Except(header).Any() ? [] : ReadRows(records, header, optional, findings);
    }

    private static void CheckHeader(string[] header, IReadOnlyList<string> columns, IReadOnlyList<string> optional, FindingList findings)
    {
        foreach (var missing in columns.Except(header))
        {
            findings.Error("pack.column_missing", "line 1", missing, $"The column {missing} is needed.");
        }

        foreach (var unknown in header.Except(columns).Except(optional))
        {
            findings.Error("pack.unknown_column", "line 1", unknown, $"Known columns are {string.Join(", ", columns.Concat(optional))}.");
        }

        foreach (var repeated in header.GroupBy(column => column).Where(column => column.Count() > 1))
        {
            findings.Error("pack.column_repeated", "line 1", repeated.Key, $"The column {repeated.Key} stands twice; keep one.");
        }
    }

    private static List<CsvRow> ReadRows(IEnumerator<CsvRecord> records, string[] header, IReadOnlyList<string> optional, FindingList findings)
    {
        var rows = new List<CsvRow>();
        while (records.MoveNext())
        {
            var (where, fields) = ($"line {records.Current.Line}", records.Current.Fields);
            if (rows.Count == PackLimits.Rows)
            {
                findings.Error("pack.count", where, null, $"A file holds at most {PackLimits.Rows:N0} rows.");
                return rows;
            }

            if (!records.Current.IsSound)
            {
                findings.Error("pack.bad_csv", where, null, $"Quotes belong around a whole field, a quote within it is doubled, and a row has at most {PackLimits.RowCharacters:N0} characters.");
            }
            else if (fields.Length != header.Length)
            {
                findings.Error("pack.bad_csv", where, null, $"Each row has as many fields as the header, {header.Length}; this one has {fields.Length}.");
            }
            else
            {
                rows.Add(new CsvRow(where, ByColumn(header, fields, optional), findings));
            }
        }

        return rows;
    }

    private static Dictionary<string, string> ByColumn(string[] header, string[] fields, IReadOnlyList<string> optional) =>
        header.Zip(fields).DistinctBy(pair => pair.First)
            .Concat(optional.Except(header).Select(column => (column, string.Empty)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2.Trim());
}
