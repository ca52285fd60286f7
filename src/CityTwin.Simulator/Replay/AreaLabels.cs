using System.Globalization;

namespace CityTwin.Simulator.Replay;

/// <summary>The ward and precinct that a row of the history names, written as the city pack writes their codes.</summary>
/// <param name="Ward">Two digits, such as <c>03</c>; null when the row names none.</param>
/// <param name="Precinct">Ward and precinct, such as <c>0306</c>; null when the row names none.</param>
public sealed record AreaLabels(string? Ward, string? Precinct)
{
    private const string WardPrefix = "Ward ";

    /// <summary>Reads both spellings of a ward (<c>Ward 3</c> and <c>03</c>) and the four digits of a precinct.</summary>
    public static AreaLabels Read(string? ward, string? precinct) => new(Digits(WithoutPrefix(ward), 2), Digits(precinct, 4));

    private static string? WithoutPrefix(string? ward) =>
        ward?.StartsWith(WardPrefix, StringComparison.Ordinal) is true ? ward[WardPrefix.Length..] : ward;

    private static string? Digits(string? text, int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0')
            : null;
}
