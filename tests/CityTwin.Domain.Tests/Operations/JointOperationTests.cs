using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>One event, many cases in many areas: one lead, obligations across districts, no end over an open duty.</summary>
public sealed class JointOperationTests
{
    private static readonly DateTimeOffset Start = BorderTown.Monday;

    [Fact]
    public void The_organisations_are_called_at_once_and_the_lowest_post_above_them_oversees()
    {
        var formed = Formed();

        Assert.Equal((OperationStage.Underway, "urban", "water"), (formed.Stage, formed.Superior, formed.Lead!.Organisation));
        Assert.Equal(["water", "street-a1", "street-b1"], formed.Participants.Select(it => it.Organisation));
        Assert.All(formed.Participants, it => Assert.Equal(Start.AddMinutes(10), it.Acknowledge!.DueAt));
    }

    [Fact]
    public void Cases_join_and_leave_once_each()
    {
        var joined = Formed().After(new OperationCommand.JoinCase(7, "centre"), Start).After(new OperationCommand.JoinCase(9, "water"), Start);
        Assert.Equal([7L, 9L], joined.Cases);
        Assert.Empty(OperationDecider.Decide(joined, new OperationCommand.JoinCase(7, "centre"), BorderTown.Rules, Start).Events);
        Assert.Equal([9L], joined.After(new OperationCommand.LeaveCase(7, "centre"), Start).Cases);
        Assert.Equal("operation.not_directing", joined.Refusal(new OperationCommand.JoinCase(11, "street-a1"), Start));
    }

    [Fact]
    public void It_does_not_end_over_an_open_part_or_an_open_case()
    {
        var formed = Formed();
        Assert.Equal("operation.part_open", formed.Refusal(new OperationCommand.End(0, null, "centre"), Start));

        var done = Finish(formed);
        Assert.Equal("operation.case_open", done.Refusal(new OperationCommand.End(1, null, "centre"), Start));
        Assert.Equal("operation.not_directing", done.Refusal(new OperationCommand.End(0, null, "water"), Start));
        Assert.Equal(OperationEnd.Completed, done.After(new OperationCommand.End(0, null, "centre"), Start).End);
    }

    [Fact]
    public void It_can_be_given_up_for_a_reason_and_everybody_is_told()
    {
        var formed = Formed();
        var change = OperationChange.Of(formed, OperationDecider.Decide(formed, new OperationCommand.End(3, "a false alarm", "centre"), BorderTown.Rules, Start).Events);

        Assert.Equal(OperationEnd.GivenUp, change.After.End);
        Assert.Equal(["water", "street-a1", "street-b1"], change.Notices.Select(it => it.Organisation));
    }

    [Fact]
    public void What_is_missing_is_said_with_a_code()
    {
        var form = new OperationCommand.Form(OperationKind.Joint, OperationClass.Emergency, "a flood", ["a", "b"], "town", "water", [], null, "centre");

        Assert.Equal("operation.class_missing", Operation.Unopened.Refusal(form with { Class = null }, Start));
        Assert.Equal("operation.subject_invalid", Operation.Unopened.Refusal(form with { Subject = "" }, Start));
        Assert.Equal("operation.acting_missing", Operation.Unopened.Refusal(form with { Acting = "" }, Start));
        Assert.Equal("case.organisation_unknown", Operation.Unopened.Refusal(form with { Lead = "nobody" }, Start));
        Assert.Equal("operation.unknown", Operation.Unopened.Refusal(new OperationCommand.JoinCase(7, "centre"), Start));
        Assert.Equal(
            "operation.too_many_participants",
            Operation.Unopened.Refusal(form with { Assists = [.. Enumerable.Repeat("police", OperationRejections.MostParticipants)] }, Start));
    }

    [Theory]
    [InlineData("TWN-OP12-5", -12)]
    [InlineData("twn-op12-5", -12)]
    [InlineData("TWN-OP12-6", 0)]
    [InlineData("TWN-12-5", 0)]
    [InlineData("TWN-OP-12-5", 0)]
    [InlineData("", 0)]
    public void Numbers_of_operations_are_checked_by_their_last_digit(string number, long id)
    {
        Assert.Equal(id < 0, OperationNumber.TryRead("TWN", number, out var read));
        Assert.Equal(id, read);
        Assert.True(id == 0 || OperationNumber.Write("TWN", id).Equals(number, StringComparison.OrdinalIgnoreCase));
    }

    private static Operation Formed() => Operation.Unopened.After(
        new OperationCommand.Form(OperationKind.Joint, OperationClass.Emergency, "a flood", ["a", "b"], "town", "water", ["street-a1", "street-b1"], null, "centre"), Start);

    private static Operation Finish(Operation formed) => formed.Participants.Reverse().Aggregate(formed, (state, it) => state
        .After(new OperationCommand.Acknowledge(it.Organisation), Start).After(new OperationCommand.Finish("done", it.Organisation), Start));
}
