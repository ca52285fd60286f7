using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Operations;

/// <summary>The number of an operation as it is read out over the phone, such as <c>LJ-OP12-3</c>.</summary>
public static class OperationNumber
{
    private static readonly MarkedNumber Marked = new("OP");

    /// <summary>Whether this is meant for the number of an operation rather than that of a case.</summary>
    public static bool LooksLike(string number) => Marked.LooksLike(number);

    /// <summary>Writes an operation's id, which is below zero, as a number of the city with this prefix.</summary>
    public static string Write(string prefix, long id) => Marked.Write(prefix, -id);

    /// <summary>Writes what an id of the journal is the number of: an operation below zero, else a case.</summary>
    public static string OfCaseOrOperation(string prefix, long id) => id < 0 ? Write(prefix, id) : CaseNumber.Write(prefix, id);

    /// <summary>Reads a number back; false when prefix, form or check digit is wrong. Letters may be small.</summary>
    public static bool TryRead(string prefix, string? number, out long id)
    {
        var isRead = Marked.TryRead(prefix, number, out var positive);
        id = -positive;
        return isRead;
    }
}
