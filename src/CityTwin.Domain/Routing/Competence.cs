using System.Globalization;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.Domain.Routing;

/// <summary>Whether an organisation may take part in a case: authority, then recusal, capacity and admission, in this order.</summary>
public static class Competence
{
    /// <summary>
    /// Whether this organisation may take this part when a person names it; <see cref="CandidateOutcome.Chosen"/> says that it may. Whose
    /// duty it is to lead may also be asked to assist, but not the other way round.
    /// </summary>
    public static Candidate Of(Organisation organisation, DutyRole role, RouteQuestion question, CityRules rules)
    {
        var hasDuty = question.Place.Areas.Contains(organisation.Area)
            && rules.Routing.Duties.InForce(question.Kind, question.On).Any(duty =>
                duty.Level == organisation.Level && duty.OrganisationKind == organisation.Kind && (duty.Role is DutyRole.Lead || role is DutyRole.Assist));
        return hasDuty ? Judge(role, organisation, question, rules) : new Candidate(organisation.Kind, organisation.Id, CandidateOutcome.NoAuthority);
    }

    /// <summary>What stands in the way of an organisation besides its authority: interest, capacity, admission.</summary>
    internal static Candidate WithoutDuty(Organisation organisation, DutyRole role, RouteQuestion question, CityRules rules) =>
        question.Kind is null ? new Candidate(organisation.Kind, organisation.Id, CandidateOutcome.Chosen) : Judge(role, organisation, question, rules);

    /// <summary>What becomes of the organisation that this duty means in this area.</summary>
    internal static Candidate Of(Duty duty, string? area, RouteQuestion question, CityRules rules)
    {
        if (area is not null && rules.FindPost(area, duty.OrganisationKind) is { } organisation)
        {
            return Judge(duty.Role, organisation, question, rules);
        }

        return new Candidate(duty.OrganisationKind, null, area is null ? CandidateOutcome.NotLocated : CandidateOutcome.NoAuthority);
    }

    private static Candidate Judge(DutyRole role, Organisation organisation, RouteQuestion question, CityRules rules)
    {
        Candidate Is(CandidateOutcome outcome, string? detail = null) => new(organisation.Kind, organisation.Id, outcome, detail);

        if (rules.Routing.Recusals.Find(organisation.Id, question.Kind!, question.Place, question.On) is { } recusal)
        {
            return Is(CandidateOutcome.Recused, recusal.Reason);
        }

        // Capacity chooses who leads. Whoever assists is asked for a power that nobody else has, so a full list does not excuse it.
        if (role is DutyRole.Lead && !question.Urgent && organisation.Capacity is { } capacity
            && question.OpenLoad(organisation.Id) is var open && open >= capacity)
        {
            return Is(CandidateOutcome.NoCapacity, string.Create(CultureInfo.InvariantCulture, $"{open} of {capacity}"));
        }

        if (rules.Routing.Admissions is { } admissions && organisation.Level == rules.City.Levels[^1].Id)
        {
            switch (admissions.RoleOf(organisation.Id, question.Kind!, question.On))
            {
                case null:
                    return Is(CandidateOutcome.NotAdmitted);
                case DutyRole.Assist when role is DutyRole.Lead:
                    return Is(CandidateOutcome.AssistOnly);
            }
        }

        return Is(CandidateOutcome.Chosen);
    }
}
