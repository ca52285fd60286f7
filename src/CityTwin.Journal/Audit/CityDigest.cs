using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityTwin.Domain.Cases;

namespace CityTwin.Journal.Audit;

/// <summary>
/// One digest over cases and areas by which two runs can be compared: the same reports give the same digest, in whatever
/// order commits ended and whatever numbers cases were given.
/// </summary>
public static class CityDigest
{
    /// <summary>SHA-256 over the sorted lines of all cases and all areas, as hexadecimal digits.</summary>
    public static string Of(IReadOnlyCollection<CaseCard> cards)
    {
        var areas = cards
            .SelectMany(card => card.Place.Areas, (card, area) => (area, card))
            .GroupBy(pair => pair.area, pair => pair.card)
            .Select(area => string.Create(
                CultureInfo.InvariantCulture,
                $"area {area.Key} cases {area.Count()} open {area.Count(card => card.IsOpen)} overdue {area.Count(card => card.IsOverdue)} incidents {area.Sum(card => card.Incidents)}"));
        var lines = cards.Select(LineOf).Concat(areas).Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What counts of a case: not its number, and no moment at which something happened to be processed.</summary>
    internal static string LineOf(CaseCard card) => string.Create(
        CultureInfo.InvariantCulture,
        $"case {card.Kind} at {card.Place.Lat:F7} {card.Place.Lon:F7} cell {card.Place.Cell} areas {string.Join('/', card.Place.Areas)} overlays {string.Join('/', card.Place.Overlays)} stage {card.Stage} {card.CloseKind} lead {card.Lead} incidents {card.Incidents} opened {card.OpenedAt.ToUnixTimeMilliseconds()} due {card.DueAt?.ToUnixTimeMilliseconds()} overdue {card.OverdueAt?.ToUnixTimeMilliseconds()}");
}
