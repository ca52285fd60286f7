using System.Globalization;

namespace CityTwin.Domain.Cases;

/// <summary>Numbers like those of cases that say by a mark what they number; the check digit is that of <see cref="CaseNumber"/>.</summary>
/// <param name="mark">The letters before the number.</param>
internal sealed class MarkedNumber(string mark)
{
    public bool LooksLike(string number) => number.Contains($"-{mark}", StringComparison.OrdinalIgnoreCase);

    public string Write(string prefix, long number)
    {
        var parts = CaseNumber.Write(prefix, number).Split('-');
        return string.Create(CultureInfo.InvariantCulture, $"{parts[0]}-{mark}{parts[1]}-{parts[2]}");
    }

    public bool TryRead(string prefix, string? text, out long number)
    {
        number = 0;
        if (text?.Split('-') is not [var start, var middle, var check] || !middle.StartsWith(mark, StringComparison.OrdinalIgnoreCase)
            || !CaseNumber.TryRead(prefix, $"{start}-{middle[mark.Length..]}-{check}", out var read))
        {
            return false;
        }

        number = read;
        return true;
    }
}
