using System.Globalization;

namespace CityTwin.Domain.Cases;

/// <summary>
/// The number of a case as people read it out over the phone: prefix, number, check digit, such as <c>BOS-10458-8</c>.
/// The check digit (Damm) finds every single wrong digit and every swap of two neighbours.
/// </summary>
public static class CaseNumber
{
    // A totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004).
    private static readonly byte[,] Quasigroup =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 },
        { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
        { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 },
        { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
        { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
        { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
        { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 },
        { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
        { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 },
        { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    /// <summary>Writes a case id as a number of the city with this prefix.</summary>
    public static string Write(string prefix, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-{id}-{CheckDigit(id)}");

    /// <summary>Reads a number back; false when prefix, form or check digit is wrong. Letters may be small.</summary>
    public static bool TryRead(string prefix, string? number, out long id)
    {
        id = 0;
        return number?.Split('-') is [var start, { Length: <= 18 } digits, { Length: 1 } check]
            && start.Equals(prefix, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && id > 0
            && check[0] - '0' == CheckDigit(id);
    }

    private static int CheckDigit(long id)
    {
        var interim = 0;
        foreach (var digit in id.ToString(CultureInfo.InvariantCulture))
        {
            interim = Quasigroup[interim, digit - '0'];
        }

        return interim;
    }
}
