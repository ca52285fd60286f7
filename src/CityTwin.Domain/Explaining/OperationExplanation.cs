using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Explaining;

/// <summary>The life of an operation across borders in sentences, told from what was recorded, as <see cref="Explanation"/> tells that of a case.</summary>
public static class OperationExplanation
{
    /// <summary>One step for each event, in order.</summary>
    public static IReadOnlyList<ExplainedStep> Of(IReadOnlyList<OperationEvent> events, CityRules rules)
    {
        var (state, speech, steps) = (Operation.Unopened, new Speech(rules), new List<ExplainedStep>(events.Count));
        foreach (var happened in events)
        {
            var after = Operation.Evolve(state, happened);
            var moment = new OperationMoment(state, happened, after, speech);
            var (topic, words) = OperationEventWords.Of(moment);
            steps.Add(new ExplainedStep(after.Version, happened.At, topic, words, [.. OperationReasons.Of(moment)]));
            state = after;
        }

        return steps;
    }
}

/// <summary>What a sentence about an event of an operation can look at.</summary>
internal sealed record OperationMoment(Operation Before, OperationEvent Happened, Operation After, Speech Speech)
{
    public OperationOpening Opening => After.Opening!;

    public Names Say(Func<Tongue, string> zh, Func<Tongue, string> en) => Speech.Say(zh, en);

    public ExplainedDetail Because(ExplainedTopic topic, Func<Tongue, string> zh, Func<Tongue, string> en) => new(topic, Say(zh, en));

    public string OrganisationOf(int participant) => After.FindParticipant(participant)?.Organisation ?? string.Empty;
}
