using CityTwin.Domain.Decisions;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>Whom a person may name. A full work list is no objection: whoever names knows what they ask.</summary>
internal static class Naming
{
    /// <summary>Why this organisation cannot be asked to lead; null when it can.</summary>
    public static Rejection? ObjectionToLead(string id, Case state, CaseGround ground)
    {
        if (state.Obligations.Count >= DutyRejections.MostObligations)
        {
            return DutyRejections.TooMany;
        }

        var (rules, question) = (ground.Rules, ground.QuestionOf(state));
        if (rules.FindOrganisation(id) is not { } organisation)
        {
            return CaseRejections.OrganisationUnknown(id);
        }

        var candidate = Competence.Of(organisation, DutyRole.Lead, question, rules);
        if (candidate.Outcome is not CandidateOutcome.NoAuthority)
        {
            return ObjectionOf(candidate);
        }

        // Where no rule could name anybody, and where a pack has no duty matrix, a person's word is all there is.
        var isOpenQuestion = rules.Routing.Duties.IsFromLeads || Router.Find(question, rules).Lead is null;
        return ObjectionOf(Competence.WithoutDuty(organisation, DutyRole.Lead, question, rules)) ?? (isOpenQuestion ? null : DutyRejections.NoAuthority(id));
    }

    /// <summary>Why this organisation cannot be asked to assist; null when it can. No duty needs to name it: it is asked for a power that it has.</summary>
    public static Rejection? ObjectionToAssist(string id, Case state, CaseGround ground) =>
        state.Obligations.Count >= DutyRejections.MostObligations ? DutyRejections.TooMany
        : ground.Rules.FindOrganisation(id) is not { } organisation ? CaseRejections.OrganisationUnknown(id)
        : !state.Place!.Areas.Contains(organisation.Area) ? DutyRejections.NoAuthority(id)
        : ObjectionOf(Competence.WithoutDuty(organisation, DutyRole.Assist, ground.QuestionOf(state), ground.Rules));

    private static Rejection? ObjectionOf(Candidate candidate) => candidate.Outcome switch
    {
        CandidateOutcome.Recused => DutyRejections.Recused(candidate.Organisation!),
        CandidateOutcome.NotAdmitted => DutyRejections.NotAdmitted(candidate.Organisation!),
        CandidateOutcome.AssistOnly => DutyRejections.AssistOnly(candidate.Organisation!),
        _ => null,
    };
}
