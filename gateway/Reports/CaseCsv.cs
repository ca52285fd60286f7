using System.Buffers;
using System.Text;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Reports;

/// <summary>
/// Cases as comma-separated values by RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets know that it is. A text that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
internal sealed class CaseCsv(IBufferWriter<byte> file, CityRules rules) : ICaseFormat
{
    private const string EndOfRow = "\r\n";

    private readonly IReadOnlyList<CaseColumn> columns = CaseColumn.Of(rules);

    public string ContentType => "text/csv; charset=utf-8; header=present";

    public string Extension => "csv";

    public void Begin() => Put($"\ufeff{string.Join(',', columns.Select(column => column.Name))}{EndOfRow}");

    public void Write(IEnumerable<CaseCard> cards)
    {
        var rows = new StringBuilder();
        foreach (var card in cards)
        {
            rows.AppendJoin(',', columns.Select(column => column.IsNumber ? column.Read(card) : Cell(column.Read(card)))).Append(EndOfRow);
        }

        Put(rows.ToString());
    }

    // A row like all others, so that every reader gets as far as it.
    public void End(string? cut)
    {
        if (cut is not null)
        {
            Put(Cell(cut) + new string(',', columns.Count - 1) + EndOfRow);
        }
    }

    public void Dispose()
    {
        // Holds nothing: the file belongs to whoever asked for it.
    }

    /// <summary>A text as one cell.</summary>
    public static string Cell(string text)
    {
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private void Put(string text) => Encoding.UTF8.GetBytes(text, file);
}
