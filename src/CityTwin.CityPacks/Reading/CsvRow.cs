using System.Globalization;
using System.Text.RegularExpressions;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Reading;

/// <summary>One data row of a CSV file; what is wrong with a field is reported with its line.</summary>
internal sealed class CsvRow(string where, Dictionary<string, string> fields, FindingList findings)
{
    public string Where => where;

    public string this[string column] => fields[column];

    public bool IsEmpty(string column) => fields[column].Length == 0;

    public void Error(string code, string column, string message) => findings.Error(code, where, column, message);

    public string Text(string column, Regex pattern, string inWords)
    {
        if (!pattern.IsMatch(fields[column]))
        {
            Error("pack.field_value", column, $"Give {inWords}.");
        }

        return fields[column];
    }

    /// <summary>A number above 0; null when the field is empty or wrong.</summary>
    public double? Amount(string column, double most)
    {
        if (IsEmpty(column))
        {
            return null;
        }

        if (double.TryParse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount > 0 && amount <= most)
        {
            return amount;
        }

        Error("pack.field_value", column, string.Create(CultureInfo.InvariantCulture, $"Give a number above 0 and at most {most}, or leave it empty."));
        return null;
    }

    public Names Names() => PackNames.Check(fields["name_zh"], fields["name_en"], where, "name_zh, name_en", findings);
}
