using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cities;

/// <summary>Rules that offer themselves in the place of those in force.</summary>
/// <param name="Rules">The rules; null when they are refused.</param>
/// <param name="Changes">What is other than before, in the order of the pack's files.</param>
/// <param name="Refused">Why they cannot be taken up while the city runs, or null.</param>
public sealed record OfferedRules(CityRules? Rules, IReadOnlyList<RuleChange> Changes, Rejection? Refused);

/// <summary>One line of a pack that is other than before.</summary>
/// <param name="File">The file, relative to the pack's folder.</param>
/// <param name="Before">What stood there; null when it is new.</param>
/// <param name="After">What stands there now; null when it is gone.</param>
public sealed record RuleChange(string File, string? Before, string? After);

/// <summary>Where the rules of a city come from: read anew whenever somebody asks.</summary>
public interface IPackSource
{
    /// <summary>Reads, checks and compares with the rules in force. Takes as long as loading a city does.</summary>
    OfferedRules Offer(CityRules inForce);
}
