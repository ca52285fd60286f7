using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>Further reports that say the same.</summary>
public sealed partial class CaseGrain
{
    public async Task<IReadOnlyList<TakeAnswer>> Corroborate(IReadOnlyList<AssignedIncident> incidents)
    {
        if (state.Stage is CaseStage.Unreported)
        {
            // Asked before the case was opened; it may be there by now.
            await Load(CancellationToken.None);
        }

        var answers = new List<TakeAnswer>(incidents.Count);
        foreach (var incident in incidents)
        {
            answers.Add(await Corroborate(incident));
        }

        return answers;
    }

    private async Task<TakeAnswer> Corroborate(AssignedIncident assigned)
    {
        var taken = assigned.Taken;
        var text = taken.Text is null ? null : SaltedText.Of(taken.Text);
        var command = new CaseCommand.Corroborate(taken.Incident, taken.Place, assigned.Assignment.Because!, text?.Commitment());
        var decision = CaseDecider.Decide(state, command, rules, clock.GetUtcNow());
        return decision.Refused is null
            ? await JournalAnswers.Of(decision.Events.Aggregate(state, Case.Evolve), () => Record(decision.Events, [taken.ToAppend(eventIndex: 0, text)], others: []))
            : new TakeAnswer(TakeOutcome.CaseEnded);
    }
}
