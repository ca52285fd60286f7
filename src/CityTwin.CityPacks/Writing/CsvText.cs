using System.Globalization;
using System.Text;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes CSV (RFC 4180) with LF line ends; quotes a field only where it must be.</summary>
internal static class CsvText
{
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Quote)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(string? field) =>
        field is null ? string.Empty
        : field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field
        : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
