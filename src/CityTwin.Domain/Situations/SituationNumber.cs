using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Situations;

/// <summary>The number of a situation as it is read out over the phone, such as <c>LJ-ST12-3</c>.</summary>
public static class SituationNumber
{
    private static readonly MarkedNumber Marked = new("ST");

    /// <summary>Whether this is meant for the number of a situation.</summary>
    public static bool LooksLike(string number) => Marked.LooksLike(number);

    /// <summary>Writes a number of the city with this prefix.</summary>
    public static string Write(string prefix, long number) => Marked.Write(prefix, number);

    /// <summary>Reads a number back; false when prefix, form or check digit is wrong. Letters may be small.</summary>
    public static bool TryRead(string prefix, string? text, out long number) => Marked.TryRead(prefix, text, out number);
}
