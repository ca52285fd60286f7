using CityTwin.Domain.Cases;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Publishing;
using CityTwin.Domain.Tests.Explaining;

namespace CityTwin.Domain.Tests.Publishing;

/// <summary>What the holder of a token is told: everything about the case, nothing about anybody else.</summary>
public sealed class PublicStatusTests
{
    private static readonly DateTimeOffset Now = Life.Monday.AddHours(4);

    public static TheoryData<CaseStage> Stages => [.. Enum.GetValues<CaseStage>().Where(stage => stage is not CaseStage.Unreported)];

    // How a case comes to each stage.
    private static readonly Dictionary<CaseStage, string[]> Way = new()
    {
        [CaseStage.Reported] = [],
        [CaseStage.Verifying] = ["VerificationAsked"],
        [CaseStage.Filed] = ["Filed"],
        [CaseStage.Dispatched] = ["Filed", "Dispatched"],
        [CaseStage.ReturnReview] = ["Filed", "Dispatched", "ReturnAsked"],
        [CaseStage.Handling] = ["Filed", "Dispatched", "Signed"],
        [CaseStage.Suspended] = ["Filed", "Dispatched", "Signed", "Suspended"],
        [CaseStage.AwaitInspection] = ["Filed", "Dispatched", "Signed", "Submitted"],
        [CaseStage.AwaitClose] = ["Filed", "Dispatched", "Signed", "Submitted", "Inspected"],
        [CaseStage.Closed] = ["Filed", "Closed"],
        [CaseStage.Rejected] = ["Rejected"],
        [CaseStage.Merged] = ["Merged"],
    };

    public static TheoryData<string> Events => [.. SampleEvents.ByName.Keys];

    [Fact]
    public void A_case_that_was_dispatched_says_to_whom_what_next_and_by_when_why()
    {
        var status = Told(new Life().Happened);

        Assert.Equal("Street Office was asked to handle it and has not begun yet.", status.Standing.En);
        Assert.Equal("Whoever was asked takes it up.", status.Next!.En);
        Assert.Equal("To be done by 2026-03-04 10:00: the catalogue allows 2 working days for this kind, from when the city took it on; only working days count.", status.Due.En);
        Assert.Equal("应于 2026-03-04 10:00 前办结：目录规定此类事项限 2 个工作日，自立案起计，只计工作日。", status.Due.Zh);
        Assert.Equal(("Pothole", "Heyan Street › 青石社区", "2026-03-02 10:00"), (status.Kind.En, status.Where.En, status.Reported.En));
        Assert.True(status is { IsOpen: true, Late: null, End: null, Joined: null });
    }

    [Fact]
    public void A_kind_without_a_limit_promises_nothing() =>
        Assert.Equal("The city sets no limit for this kind of matter.", Told(new Life(ExplainedCity.Lamp).Happened).Due.En);

    [Fact]
    public void A_case_that_ended_says_how_and_until_when_it_can_be_taken_up_again()
    {
        var status = Told([.. new Life().Happened, SampleEvents.ByName["Closed"]]);

        Assert.Equal("Ended 2026-03-02 13:00: cannot be solved, explained.", status.End!.En);
        Assert.StartsWith("If it is not solved, it can be taken up again until 2026-03-17 13:00", status.Next!.En, StringComparison.Ordinal);
        Assert.Equal("If it comes back, report it anew.", Told([.. new Life().Happened, SampleEvents.ByName["Closed"]], now: Now.AddDays(15)).Next!.En);
    }

    [Fact]
    public void A_declined_case_says_why_by_its_code_and_not_in_the_words_that_somebody_wrote() => Assert.Equal(
        "Declined 2026-03-02 13:00: a matter of the market or of society; the right channel was named.",
        Told([new Life().Happened[0], SampleEvents.ByName["Rejected"]]).End!.En);

    [Fact]
    public void A_limit_that_passed_is_said() => Assert.Equal(
        "The limit passed 2026-03-04 10:00; this is never erased.", Told(new Life().At(Life.Monday.AddDays(3)).Happened).Late!.En);

    [Fact]
    public void A_limit_that_stands_still_is_not_said_to_be_due() =>
        Assert.StartsWith("The limit stands still for now", Told([.. new Life().Happened, SampleEvents.ByName["Suspended"]]).Due.En, StringComparison.Ordinal);

    // Another place, another time, another community's office: all of it belongs to somebody else's report.
    [Fact]
    public void A_case_that_another_report_opened_tells_neither_its_place_nor_its_time()
    {
        var elsewhere = ExplainedCity.Here with { Lat = 40.02, Areas = ["tiny", "S2", "C9"] };
        var mine = new CaseEvent.Corroborated(
            new Incident("app", "2", ExplainedCity.Lamp, Life.Monday.AddHours(1), null), elsewhere, new MergeEvidence(3, 15, 25, 4320), null, Life.Monday.AddHours(1));
        var status = PublicStatus.Of(mine, isElsewhere: true, new Life().Happened, ExplainedCity.Rules, Now);

        Assert.Equal("The office in charge was asked to handle it and has not begun yet.", status.Standing.En);
        Assert.Equal(("路灯", "S2 › C9", "2026-03-02 11:00"), (status.Kind.En, status.Where.En, status.Reported.En));
        Assert.NotNull(status.Joined);
        Assert.DoesNotContain("2026-03-02 10:00", status.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Street Office", status.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Stages))]
    public void Each_stage_has_words_of_its_own(CaseStage stage)
    {
        var status = Told([new Life().Happened[0], .. Way[stage].Select(name => SampleEvents.ByName[name])]);

        Assert.Equal(stage, status.Stage);
        Assert.DoesNotContain(stage.ToString(), status.Standing.En, StringComparison.Ordinal);
        Assert.All([status.Standing, .. status.Next is { } next ? [next] : Array.Empty<Domain.Cities.Names>()], words =>
        {
            Assert.Matches("^[A-Z].*[a-z]\\.$", words.En);
            Assert.Matches("^[^a-z]+。$", words.Zh);
        });
        Assert.Equal(stage is CaseStage.Merged, status.Next is null);
    }

    // What people wrote, other cases, operations, proofs: the words that the sample events carry.
    [Theory, MemberData(nameof(Events))]
    public void Nothing_that_somebody_wrote_and_no_other_case_is_told(string name)
    {
        var told = Told([.. new Life().Happened, SampleEvents.ByName[name]]).ToString();

        string[] secrets = ["parts are missing", "list 3", "it is yours", "asphalt", "not needed", "still there", "it came back", "the lamp too", "private", "pump", "TNY-", "aaaa", "40.0"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
    }

    private static PublicStatus Told(IReadOnlyList<CaseEvent> happened, DateTimeOffset? now = null) =>
        PublicStatus.Of(happened[0], isElsewhere: false, happened, ExplainedCity.Rules, now ?? Now);
}
