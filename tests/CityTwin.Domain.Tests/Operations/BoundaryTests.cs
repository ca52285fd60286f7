using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>The protocol of a boundary case (domain reference §3.3), up to the precedent.</summary>
public sealed class BoundaryTests
{
    private static readonly DateTimeOffset Noon = BorderTown.Monday.AddHours(2);

    [Fact]
    public void The_common_superior_is_the_post_of_the_lowest_area_above_all_candidates()
    {
        Assert.Equal("urban", BorderTown.OpenBoundary().Superior);
        Assert.Equal("office-a", BorderTown.OpenBoundary(Edge.Between([new EdgeArea("a1c", 0), new EdgeArea("a2c", 5)], "a")).Superior);
    }

    [Fact]
    public void Candidates_have_four_working_hours_and_in_emergencies_half_an_hour()
    {
        // From Monday 10:00, lunch from 12:00 to 13:30.
        Assert.Equal(BorderTown.Monday.AddHours(5.5), BorderTown.OpenBoundary().StageClock!.DueAt);
        var urgent = BorderTown.OpenBoundary(kind: "town:matter:gap");
        Assert.Equal((OperationClass.Emergency, BorderTown.Monday.AddMinutes(30)), (urgent.Class, urgent.StageClock!.DueAt));
    }

    [Fact]
    public void The_only_claim_settles_it_as_soon_as_all_others_have_denied()
    {
        var claimed = BorderTown.OpenBoundary().After(new OperationCommand.Claim("street-b1"), Noon);
        Assert.Equal(OperationStage.Claiming, claimed.Stage);

        var settled = claimed.After(new OperationCommand.Deny("the river bank is theirs", "street-a1"), Noon);
        Assert.Equal((OperationStage.Ended, "street-b1", SettledBy.Claim), (settled.Stage, settled.SettledOn, settled.SettledBy));
        Assert.Null(settled.Precedent);
    }

    [Fact]
    public void The_only_claim_settles_it_when_the_others_keep_silent_until_their_time_is_up()
    {
        var claimed = BorderTown.OpenBoundary().After(new OperationCommand.Claim("street-b1"), Noon);
        var settled = claimed.Note(claimed.StageClock!.DueAt).Aggregate(claimed, Operation.Evolve);

        Assert.Equal(("street-b1", SettledBy.Claim, claimed.StageClock.DueAt), (settled.SettledOn, settled.SettledBy, settled.EndedAt));
    }

    [Fact]
    public void When_all_deny_the_superior_designates_and_that_is_a_precedent()
    {
        var raised = Denied();
        Assert.Equal((OperationStage.Designating, "urban"), (raised.Stage, raised.Superior));

        // One working day from noon ends at the same place of the next one.
        Assert.Equal(Noon.AddDays(1).AddHours(1.5), raised.StageClock!.DueAt);
        var settled = raised.After(new OperationCommand.Designate("street-b1", "the bridge is theirs", "urban"), Noon.AddHours(3));
        Assert.Equal(("street-b1", SettledBy.Designation), (settled.SettledOn, settled.SettledBy));
        Assert.Equal(new Precedent("a1c|b1c", BorderTown.Noise, "street-b1", 0, Noon.AddHours(3)), settled.Precedent);
    }

    [Fact]
    public void When_several_claim_it_the_superior_designates_too()
    {
        var claimed = BorderTown.OpenBoundary().After(new OperationCommand.Claim("street-a1"), Noon).After(new OperationCommand.Claim("street-b1"), Noon);

        Assert.Equal(OperationStage.Designating, claimed.Stage);
    }

    [Fact]
    public void An_answer_can_be_changed_while_others_are_out_and_not_after()
    {
        var changed = BorderTown.OpenBoundary(BorderTown.TriplePoint).After(new OperationCommand.Deny("not ours", "street-a1"), Noon)
            .After(new OperationCommand.Claim("street-a1"), Noon);
        Assert.Equal((ClaimState.Claimed, null), (changed.Claimants[0].State, changed.Claimants[0].Basis));

        Assert.Equal("operation.wrong_stage", Denied().Refusal(new OperationCommand.Claim("street-a1"), Noon));
        Assert.Empty(OperationDecider.Decide(Denied(), new OperationCommand.Deny("not ours", "street-a1"), BorderTown.Rules, Noon).Events);
    }

    [Fact]
    public void Only_the_superior_before_whom_it_is_designates_and_only_a_candidate()
    {
        var raised = Denied();

        Assert.Equal("operation.not_superior", raised.Refusal(new OperationCommand.Designate("street-b1", "so", "office-a"), Noon));
        Assert.Equal("operation.not_candidate", raised.Refusal(new OperationCommand.Designate("street-b2", "so", "urban"), Noon));
        Assert.Equal("operation.not_candidate", raised.Refusal(new OperationCommand.Claim("water"), Noon));
        Assert.Equal("case.reason_invalid", raised.Refusal(new OperationCommand.Designate("street-b1", "", "urban"), Noon));
    }

    [Fact]
    public void A_superior_that_does_not_decide_hands_it_up_and_at_last_the_first_receiver_keeps_it()
    {
        var raised = BorderTown.OpenBoundary(Edge.Between([new EdgeArea("a1c", 0), new EdgeArea("a2c", 5)], "a"));
        var told = raised.Note(BorderTown.Monday.AddDays(14));
        var ended = told.Aggregate(raised, Operation.Evolve);

        Assert.Equal(
            ["office-a Unclaimed", "urban Undecided", "city Undecided"],
            told.OfType<OperationEvent.Raised>().Select(it => $"{it.To} {it.Reason}"));
        Assert.Equal(("street-a1", SettledBy.Fallback), (ended.SettledOn, ended.SettledBy));
        Assert.Null(ended.Precedent);
        Assert.True(ended.EndedAt < BorderTown.Monday.AddDays(7));
    }

    [Fact]
    public void Each_clock_speaks_once_however_late_somebody_looks()
    {
        var state = BorderTown.OpenBoundary();
        var late = state.Note(BorderTown.Monday.AddHours(12)).Aggregate(state, Operation.Evolve);

        Assert.Empty(late.Note(late.StageClock!.DueAt.AddTicks(-1)));
    }

    [Fact]
    public void A_precedent_is_revoked_once_and_only_where_there_is_one()
    {
        var settled = Denied().After(new OperationCommand.Designate("street-b1", "so", "urban"), Noon);
        var revoked = settled.After(new OperationCommand.RevokePrecedent("the map changed", "urban"), Noon.AddDays(9));

        Assert.Equal(Noon.AddDays(9), revoked.Precedent!.RevokedAt);
        Assert.Empty(OperationDecider.Decide(revoked, new OperationCommand.RevokePrecedent("again", "urban"), BorderTown.Rules, Noon).Events);
        Assert.Equal("operation.no_precedent", Denied().Refusal(new OperationCommand.RevokePrecedent("why", "urban"), Noon));
    }

    private static Operation Denied() => BorderTown.OpenBoundary()
        .After(new OperationCommand.Deny("not ours", "street-a1"), Noon).After(new OperationCommand.Deny("nor ours", "street-b1"), Noon);
}
