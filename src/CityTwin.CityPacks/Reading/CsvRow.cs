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

    /// <summary>A whole number from 1; null when the field is empty or wrong.</summary>
    public int? WholeNumber(string column, int most)
    {
        if (IsEmpty(column))
        {
            return null;
        }

        if (int.TryParse(fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 && number <= most)
        {
            return number;
        }

        Error("pack.field_value", column, string.Create(CultureInfo.InvariantCulture, $"Give a whole number from 1 to {most}, or leave it empty."));
        return null;
    }

    /// <summary>A date; null when the field is empty or wrong.</summary>
    public DateOnly? Date(string column)
    {
        if (IsEmpty(column))
        {
            return null;
        }

        if (DateOnly.TryParseExact(fields[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Error("pack.date", column, "Give a date as YYYY-MM-DD, or leave it empty.");
        return null;
    }

    /// <summary>One line in words; null when the field is empty.</summary>
    public string? Words(string column)
    {
        if (fields[column].Length > PackLimits.WordsCharacters || fields[column].Any(char.IsControl))
        {
            Error("pack.field_value", column, $"Give one line of at most {PackLimits.WordsCharacters} characters, or leave it empty.");
        }

        return IsEmpty(column) ? null : fields[column];
    }

    public Names Names() => PackNames.Check(fields["name_zh"], fields["name_en"], where, "name_zh, name_en", findings);
}
