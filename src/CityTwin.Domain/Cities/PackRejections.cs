using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cities;

/// <summary>Why a changed pack is not taken up by a running city. Each keeps the rules in force as they are.</summary>
public static class PackRejections
{
    /// <summary>The pack has errors.</summary>
    public static Rejection Broken(int errors, string first) => new(
        RejectionKind.Invalid, "pack.broken", $"The pack has {errors} errors, the first is ({first}); citytwin check lists them all.");

    /// <summary>The map would be another one.</summary>
    public static Rejection MapChanged(string file) => new(
        RejectionKind.Invalid, "pack.map_changed", $"The city's map and make-up ({file}) can change only with a restart; take that change out, or start the city anew.");

    /// <summary>Other rules under the same version.</summary>
    public static Rejection VersionUnchanged(string version) => new(
        RejectionKind.Invalid, "pack.version_unchanged", $"Every decision names the version of its pack, so rules other than those of {version} need a version of their own in city.json.");

    /// <summary>Open cases are of a kind that would be gone.</summary>
    public static Rejection KindInUse(string kind) => new(
        RejectionKind.OutOfTurn, "pack.kind_in_use", $"Open cases are of the kind {kind}, which the pack no longer has; keep it until they have ended.");

    /// <summary>An organisation that would be gone still has work.</summary>
    public static Rejection OrganisationInUse(string organisation, int open) => new(
        RejectionKind.OutOfTurn, "pack.organisation_in_use", $"The organisation {organisation} has {open} open obligations and the pack no longer has it; keep it until they have ended or were handed on.");
}
