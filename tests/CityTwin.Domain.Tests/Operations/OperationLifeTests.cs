using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CsCheck;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>Whatever anybody asks in whatever order, an operation never comes to stand still with nobody to move it.</summary>
public sealed class OperationLifeTests
{
    private static readonly string[] Organisations = ["street-a1", "street-a2", "street-b1", "office-a", "office-b", "urban", "water", "police", "centre", "city"];

    private static readonly Gen<OperationCommand> AnyCommand =
        from acting in Among(Organisations)
        from other in Among(Organisations)
        from text in Among("so it is", string.Empty)
        from of in Among<OperationClass?>(OperationClass.Emergency, OperationClass.Demand, null)
        from command in Among<OperationCommand>(
            new OperationCommand.Claim(acting), new OperationCommand.Deny(text, acting), new OperationCommand.Designate(other, text, acting),
            new OperationCommand.RevokePrecedent(text, acting), new OperationCommand.Approve(acting), new OperationCommand.Refuse(text, acting),
            new OperationCommand.Appeal(text, acting), new OperationCommand.Judge(of, other, ["police"], acting),
            new OperationCommand.CallIn(other, text.Length > 0, null, acting), new OperationCommand.Release(other, text, acting),
            new OperationCommand.Acknowledge(acting), new OperationCommand.Arrive(acting), new OperationCommand.MakePlan(text, acting),
            new OperationCommand.Finish(text, acting), new OperationCommand.Evaluate([new Evaluation(1, 50, 50, 50, 50)], acting),
            new OperationCommand.JoinCase(9, acting), new OperationCommand.LeaveCase(9, acting),
            new OperationCommand.End(text.Length, text.Length > 0 ? text : null, acting))
        select command;

    private static readonly Gen<Operation> AnyBeginning = Among(
        BorderTown.OpenBoundary(),
        BorderTown.OpenBoundary(BorderTown.TriplePoint),
        Operation.Unopened.After(new OperationCommand.DraftWhistle(OperationClass.Emergency, "a main burst", ["a1"], "a1", [], "street-a1"), BorderTown.Monday),
        Operation.Unopened.After(
            new OperationCommand.Form(OperationKind.Joint, OperationClass.KeyTask, "a flood", ["a", "b"], "town", "water", ["police"], null, "centre"), BorderTown.Monday));

    [Fact]
    public void It_is_always_before_somebody_and_time_alone_brings_it_on() => Gen.Select(AnyBeginning, Gen.Select(AnyCommand, Gen.Int[0, 3_000]).Array[0, 40]).Sample(
        (begin, asked) =>
        {
            var (state, now) = (begin, BorderTown.Monday);
            foreach (var (command, minutes) in asked)
            {
                now = now.AddMinutes(minutes);
                state = Step(Step(state, new OperationCommand.NoteTime(), now), command, now);
            }

            var later = Step(state, new OperationCommand.NoteTime(), now.AddYears(1));
            return (!state.IsOpen || (state.Superior.Length > 0 && (HasClock(state) || WasRaised(state))))
                && (begin.Opening!.Kind is not OperationKind.Boundary || later.SettledOn is not null)
                && OperationTimers.Next(later) is null;
        },
        iter: 2_000);

    [Fact]
    public void A_decision_repeated_at_once_changes_nothing() => Gen.Select(AnyBeginning, AnyCommand.Array[0, 30]).Sample(
        (begin, asked) => asked.Aggregate((State: begin, Holds: true), (run, command) =>
        {
            var once = Step(run.State, command, BorderTown.Monday);
            return (once, run.Holds && (command is OperationCommand.LeaveCase or OperationCommand.JoinCase || Step(once, command, BorderTown.Monday).Version == once.Version));
        }).Holds,
        iter: 1_000);

    private static Gen<T> Among<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    // What stands in the journal in one transaction is decided by what was before, and counts up by one.
    private static Operation Step(Operation state, OperationCommand command, DateTimeOffset now)
    {
        var events = OperationDecider.Decide(state, command, BorderTown.Rules, now).Events;
        var after = events.Aggregate(state, Operation.Evolve);
        Assert.Equal(state.Version + events.Count, after.Version);
        Assert.True(events.Count == 0 || events.OfType<OperationEvent.Settled>().Count() <= 1);
        Assert.Equal(after.Version, OperationCard.Of(-7, after).Version);
        Assert.All(OperationChange.Of(state, events).Notices, notice => Assert.NotEmpty(notice.Organisation));
        return after;
    }

    private static bool HasClock(Operation state) => state.StageClock is not null || state.Participants.Any(it => it.IsOpen);

    private static bool WasRaised(Operation state) => state.Superior != state.Opening!.Superior || state.Superior == Superiors.City;
}
