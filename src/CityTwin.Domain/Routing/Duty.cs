using System.Globalization;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Routing;

/// <summary>One row of the duty matrix 权责清单: what organisations of one kind must do at one level about some kinds of cases.</summary>
/// <param name="Scope">The kinds of cases.</param>
/// <param name="Level">Id of the level of the city.</param>
/// <param name="OrganisationKind">Kind of organisation, see <see cref="Organisations.Organisation.Kind"/>.</param>
/// <param name="Role">Whether it leads or assists.</param>
/// <param name="Measure">What is asked of it, such as <c>enforce</c> or <c>repair</c>; null when the role says enough.</param>
/// <param name="Basis">The rule of law or the list that gives the duty, in words; null when the pack does not say.</param>
/// <param name="Limit">Its own limit; null when only the limit of the kind counts. Never stricter than what a level above sets, see <see cref="LayeredTightening"/>.</param>
/// <param name="Period">When it is in force.</param>
public sealed record Duty(
    KindScope Scope,
    string Level,
    string OrganisationKind,
    DutyRole Role,
    string? Measure,
    string? Basis,
    HandlingLimit? Limit,
    Period Period)
{
    /// <summary>
    /// What identifies the row within one version of a pack, such as <c>gbt47678.5-2026:matter:06010 street=street_office from 2026-01-01</c>:
    /// at no date does an organisation have two duties of one scope.
    /// </summary>
    public string Id => Period.From is { } from
        ? string.Create(CultureInfo.InvariantCulture, $"{Scope} {Level}={OrganisationKind} from {from:yyyy-MM-dd}")
        : $"{Scope} {Level}={OrganisationKind}";
}

/// <summary>What part an organisation takes in a case.</summary>
public enum DutyRole
{
    /// <summary>主办: answers for the whole.</summary>
    Lead,

    /// <summary>协办: does the part that is asked of it.</summary>
    Assist,
}
