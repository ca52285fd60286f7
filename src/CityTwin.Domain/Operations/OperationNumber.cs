using System.Globalization;
using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Operations;

/// <summary>The number of an operation as it is read out over the phone, such as <c>LJ-OP12-3</c>; its check digit is that of <see cref="CaseNumber"/>.</summary>
public static class OperationNumber
{
    private const string Mark = "OP";

    /// <summary>Whether this is meant for the number of an operation rather than that of a case.</summary>
    public static bool LooksLike(string number) => number.Contains($"-{Mark}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes an operation's id, which is below zero, as a number of the city with this prefix.</summary>
    public static string Write(string prefix, long id)
    {
        var parts = CaseNumber.Write(prefix, -id).Split('-');
        return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}-{Mark}{parts[1]}-{parts[2]}");
    }

    /// <summary>Reads a number back; false when prefix, form or check digit is wrong. Letters may be small.</summary>
    public static bool TryRead(string prefix, string? number, out long id)
    {
        id = 0;
        if (number?.Split('-') is not [var start, var middle, var check] || !middle.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)
            || !CaseNumber.TryRead(prefix, $"{start}-{middle[Mark.Length..]}-{check}", out var positive))
        {
            return false;
        }

        id = -positive;
        return true;
    }
}
