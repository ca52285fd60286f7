using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Further reports that say the same. Those that come while an append is in flight wait together and go into the next one,
/// so that a place of which everybody reports is as quick as any other.
/// </summary>
public sealed partial class CaseGrain
{
    private readonly List<(AssignedIncident Report, TaskCompletionSource<TakeAnswer> Answer)> waiting = [];
    private bool taking;

    public async Task<TakeAnswer[]> Corroborate(AssignedIncident[] incidents)
    {
        var answers = incidents.Select(_ => new TaskCompletionSource<TakeAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        waiting.AddRange(incidents.Zip(answers));
        if (!taking)
        {
            TakeWaiting().Ignore();
        }

        return await Task.WhenAll(answers.Select(answer => answer.Task));
    }

    private async Task TakeWaiting()
    {
        taking = true;
        try
        {
            while (waiting.Count > 0)
            {
                await InTurn(TakeOnce);
            }
        }
        finally
        {
            taking = false;
        }
    }

    private async Task<bool> TakeOnce()
    {
        var together = waiting.ToList();
        waiting.Clear();
        try
        {
            await LoadIfNew();
            var outcomes = await Take([.. together.Select(one => one.Report)]);
            for (var index = 0; index < outcomes.Count; index++)
            {
                together[index].Answer.SetResult(outcomes[index]);
            }
        }
        catch (Exception cause)
        {
            together.ForEach(one => one.Answer.TrySetException(cause));
        }

        return true;
    }

    private async Task<IReadOnlyList<TakeAnswer>> Take(IReadOnlyList<AssignedIncident> reports)
    {
        var (events, appends, inForce, now) = (new List<CaseEvent>(), new List<IncidentAppend>(), rules.Now, clock.GetUtcNow());
        foreach (var (taken, assignment) in reports)
        {
            var text = taken.Text is null ? null : SaltedText.Of(taken.Text);
            var command = new CaseCommand.Corroborate(taken.Incident, taken.Place, assignment.Because!, text?.Commitment());
            if (CaseDecider.Decide(state, command, inForce, now) is not { Events: [var corroborated] })
            {
                return JournalAnswers.All(reports.Count, TakeOutcome.CaseEnded);
            }

            appends.Add(taken.ToAppend(events.Count, text));
            events.Add(corroborated);
        }

        var answers = await JournalAnswers.Of(state, inForce, events.Count, () => Record(events, appends, others: []));
        return answers.Count > 1 && answers[0].Outcome is TakeOutcome.TakenBefore ? await TakeApart(reports) : answers;
    }

    // One of them was taken before, and nothing is written: alone each finds out.
    private async Task<IReadOnlyList<TakeAnswer>> TakeApart(IReadOnlyList<AssignedIncident> reports)
    {
        var answers = new List<TakeAnswer>(reports.Count);
        foreach (var report in reports)
        {
            answers.AddRange(await Take([report]));
        }

        return answers;
    }
}
