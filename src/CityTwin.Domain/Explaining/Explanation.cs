using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>
/// The life of a case in sentences: what happened, and why. Told from what was recorded; only names, and rules that an event does not
/// record, are looked up in the pack as it is now, and where that matters the sentence says so.
/// </summary>
public static class Explanation
{
    /// <summary>One step for each event, in order.</summary>
    public static IReadOnlyList<ExplainedStep> Of(IReadOnlyList<NumberedEvent> recorded, CityRules rules)
    {
        var (state, speech, steps) = (Case.Unreported, new Speech(rules), new List<ExplainedStep>(recorded.Count));
        for (var index = 0; index < recorded.Count; index++)
        {
            var (version, happened) = recorded[index];
            var after = Case.Evolve(state, happened);
            var next = index + 1 < recorded.Count ? recorded[index + 1].Happened : null;
            steps.Add(StepOf(version, new Moment(state, happened, after, next, rules, speech)));
            state = after;
        }

        return steps;
    }

    private static ExplainedStep StepOf(long version, Moment moment)
    {
        var (topic, words) = EventWords.Of(moment);
        return new ExplainedStep(version, moment.Happened.At, topic, words, [.. EventReasons.Of(moment), .. ClockWords.Of(moment)]);
    }
}
