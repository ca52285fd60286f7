using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Contracts;

/// <summary>The rules of a city: changes them while it runs. One a city, so that two who change them take turns.</summary>
[Alias("citytwin.pack")]
public interface IPackGrain : IGrainWithStringKey
{
    /// <summary>Reads the pack's folder anew and lets its rules hold from now on.</summary>
    /// <param name="preview">Only say what would change.</param>
    /// <param name="acting">Who has it done.</param>
    [Alias("apply")]
    Task<PackReply> Apply(bool preview, string acting);
}

/// <summary>What came of applying a pack.</summary>
/// <param name="Before">Version of the rules that were in force.</param>
/// <param name="After">Version of the rules in the folder; null when they could not be read.</param>
/// <param name="Changes">What differs.</param>
/// <param name="Refused">Why the rules before stay in force, or null.</param>
[GenerateSerializer, Immutable]
public sealed record PackReply(
    [property: Id(0)] string Before,
    [property: Id(1)] string? After,
    [property: Id(2)] RuleChange[] Changes,
    [property: Id(3)] Rejection? Refused);
