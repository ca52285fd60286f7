using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Tests.Operations;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>The life of an operation in sentences, in both languages; nothing that can happen goes untold.</summary>
public sealed class OperationExplanationTests
{
    private static readonly DateTimeOffset Noon = BorderTown.Monday.AddHours(2);

    [Fact]
    public void Every_event_has_a_sentence_in_both_languages()
    {
        var lives = Lives().Select(Told).ToList();

        Assert.Equal(
            typeof(OperationEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(OperationEvent))).Select(type => type.Name).Order(),
            Lives().SelectMany(life => life).Select(happened => happened.GetType().Name).Distinct().Order());
        Assert.All(lives.SelectMany(life => life).SelectMany(step => new[] { step.Words }.Concat(step.Details.Select(detail => detail.Words))), words =>
        {
            Assert.Matches(@"[。：]$", words.Zh);
            Assert.Matches(@"^[^a-z].*[.:]$", words.En);
            Assert.DoesNotContain("\"\"", words.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_designation_says_who_denied_what_the_border_is_and_that_it_is_a_precedent()
    {
        var told = string.Join('\n', Told(Lives()[0]).SelectMany(step => new[] { step.Words.InEnglish }.Concat(step.Details.Select(detail => detail.Words.InEnglish))));

        Assert.Contains("Community a1 (0 m), Community b1 (12 m); the lowest area above all is Town", told, StringComparison.Ordinal);
        Assert.Contains("None or several claim it; by rule it came before Urban.", told, StringComparison.Ordinal);
        Assert.Contains("A1 Street denies it. Basis: \"the bridge is theirs\".", told, StringComparison.Ordinal);
        Assert.Contains("it is that of B1 Street (designated by the superior, a precedent from now on)", told, StringComparison.Ordinal);
        Assert.Contains("goes to B1 Street at once from now on; it can be revoked.", told, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ExplainedStep> Told(IReadOnlyList<OperationEvent> events) => OperationExplanation.Of(events, BorderTown.Rules);

    private static List<List<OperationEvent>> Lives()
    {
        var boundary = new Written(BorderTown.OpenBoundary());
        boundary.Ask(new OperationCommand.Deny("the bridge is theirs", "street-a1")).Ask(new OperationCommand.Deny("nor ours", "street-b1"))
            .Ask(new OperationCommand.Designate("street-b1", "the bridge", "urban")).Ask(new OperationCommand.RevokePrecedent("a new map", "urban"));
        var claimed = new Written(BorderTown.OpenBoundary());
        claimed.Ask(new OperationCommand.Claim("street-a1"));
        var whistle = new Written();
        whistle.Ask(new OperationCommand.DraftWhistle(OperationClass.Emergency, "a main burst", ["a1"], "a1", [], "street-a1")).Ask(new OperationCommand.Approve("street-a1"))
            .Ask(new OperationCommand.Refuse("alone", "office-a")).Ask(new OperationCommand.Appeal("we cannot", "street-a1"))
            .Ask(new OperationCommand.Judge(OperationClass.Emergency, "water", ["police"], "urban")).Ask(new OperationCommand.CallIn("office-b", false, "a pump", "urban"))
            .Ask(new OperationCommand.Release("office-b", "not needed", "urban")).Ask(new OperationCommand.JoinCase(9, "urban")).Ask(new OperationCommand.LeaveCase(9, "urban"))
            .Ask(new OperationCommand.NoteTime(), Noon.AddHours(1)).Ask(new OperationCommand.Acknowledge("water")).Ask(new OperationCommand.Arrive("police"))
            .Ask(new OperationCommand.MakePlan("dig", "water")).Ask(new OperationCommand.Finish("closed", "police")).Ask(new OperationCommand.Finish("mended", "water"))
            .Ask(new OperationCommand.Evaluate([new Evaluation(1, 90, 90, 90, 90), new Evaluation(2, 80, 80, 80, 80)], "street-a1"));
        return [boundary.Events, claimed.Events, whistle.Events];
    }

    private sealed class Written
    {
        private Operation state = Operation.Unopened;

        public Written()
        {
        }

        public Written(Operation opened) => Take([new OperationEvent.Opened(opened.Opening!, "rule", opened.OpenedAt)]);

        public List<OperationEvent> Events { get; } = [];

        public Written Ask(OperationCommand command, DateTimeOffset? at = null)
        {
            var decision = OperationDecider.Decide(state, command, BorderTown.Rules, at ?? Noon);
            Assert.Null(decision.Refused);
            Take(decision.Events);
            return this;
        }

        private void Take(IReadOnlyList<OperationEvent> events)
        {
            Events.AddRange(events);
            state = events.Aggregate(state, Operation.Evolve);
        }
    }
}
