using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>What an operator asks of a case is answered: why here, why this one, why then, who decided.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Each_event_is_one_step_with_its_number_and_time()
    {
        var steps = new Life().Told();

        Assert.Equal([1L, 2, 3], steps.Select(step => step.Version));
        Assert.All(steps, step => Assert.Equal(Life.Monday, step.At));
        Assert.Equal([ExplainedTopic.Place, ExplainedTopic.Filing, ExplainedTopic.Routing], steps.Select(step => step.Topic));
    }

    [Fact]
    public void Why_here_tells_areas_cell_other_districts_and_what_was_converted()
    {
        var told = new Life(place: ExplainedCity.Shifted).Told()[0];

        Has(told, "Where: Tiny › Heyan Street › 青石社区; unit grid cell C1@12.-7.");
        Has(told, "Converted: sent as 40.011400, 116.016200 (GCJ-02), converted to WGS84 by gcj02-community-1, which moved it 550 m; the original is kept.");
        Has(told, "Other districts: Police district P4.");
    }

    [Fact]
    public void A_case_that_was_not_merged_says_why_it_opened_anew()
    {
        Has(new Life().Told()[0], "A case of its own: no open case of this kind within 25 m and 3 days (the merge rule of the kind).");
        Has(new Life(ExplainedCity.Lamp).Told()[0], "A case of its own: the catalogue has no merge rule for this kind, so each report opens a case.");
        Has(new Life(place: ExplainedCity.NotLocated).Told()[0], "A case of its own: a report that is not located never joins another case.");
    }

    [Fact]
    public void A_report_that_joined_tells_what_was_measured_against_the_rule() => Has(
        Life.Tell([.. new Life().Happened, SampleEvents.ByName["Corroborated"]])[^1],
        "Joined because it is of the same kind, 3.2 m from the first report (rule: at most 25 m) and 15 min apart (rule: at most 3 days).");

    [Fact]
    public void Each_tier_that_was_asked_answers_the_losers_too_and_the_winning_row_names_its_basis()
    {
        var told = new Life().Told()[2];

        Assert.Equal("Dispatched: Street Office leads, by rule; assists: Water Bureau.", told.Words.En);
        Has(told, "Community (青石社区): nobody has this duty; skipped.");
        Has(told, "Street (Heyan Street): Street Office has this duty and leads; Enforcement Squad could lead too, but stands behind in the duty matrix.");
        Has(told, "By the duty matrix: street office at level Street (Street Office) leads \"Pothole\", measure repair; basis: 小城权责清单第7项.");
    }

    [Fact]
    public void Each_clock_names_the_rule_that_made_it()
    {
        var steps = new Life().Told();

        Has(steps[0], "The promise to the public: due 2026-03-04 10:00 = 2 working days (the catalogue's limit for this kind) from 2026-03-02 10:00; only working days count.");
        Has(steps[2], "The limit for Street Office to take it up: due 2026-03-02 15:30 = 4 working hours (the pack's limit for taking up) from 2026-03-02 10:00; only working hours count.");
        Has(steps[2], "The limit for Street Office to finish is the same as the handling limit: due 2026-03-04 10:00.");
        Has(steps[2], "The limit for Water Bureau to finish: due 2026-03-03 10:00 = 1 working day (its own limit in the duty matrix) from 2026-03-02 10:00; only working days count.");
    }

    [Fact]
    public void A_due_time_that_was_recorded_stands_when_the_calendar_changes()
    {
        var told = new Life().Told(ExplainedCity.Later)[1];
        var clock = told.Details.First(detail => detail.Topic is ExplainedTopic.Clock);

        Assert.Contains("due 2026-03-04 10:00", clock.Words.En, StringComparison.Ordinal);
        Assert.Equal("The calendar was changed since and would give 2026-03-05 10:00; what was recorded stands.", Assert.Single(clock.Details).Words.En);
    }

    [Fact]
    public void Nobody_who_can_lead_is_told_with_what_each_tier_says()
    {
        var told = new Life(ExplainedCity.Gas).Told()[^1];

        var nobody = Assert.Single(told.Details, detail => detail.Topic is ExplainedTopic.Routing);
        Assert.Equal("City (Tiny): Tiny has no gas; skipped.", nobody.Details[^1].Words.En);
    }

    [Fact]
    public void A_return_tells_its_ground_who_decided_and_whom_it_went_to()
    {
        var claim = new ReturnClaim(ReturnReason.OtherArea, "list 3", "roads");
        var life = new Life().Do(new CaseCommand.AskReturn(0, claim, "office"));
        var written = Life.Written(life.Do(new CaseCommand.UpholdReturn(0, "centre")).Told(), chinese: false);

        Assert.Contains("Street Office gives it back: the place lies in somebody else's area. Basis: \"list 3\". It proposes Roads Bureau.", written, StringComparison.Ordinal);
        Assert.Contains("The return of Street Office was upheld by Command Centre. Reason: \"list 3\".", written, StringComparison.Ordinal);
        Assert.Contains("A return that is upheld counts against nobody.", written, StringComparison.Ordinal);
        Assert.Contains("Dispatched: Roads Bureau leads, as the upheld return proposed.", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_up_tells_its_reason_and_that_it_counts_against_nobody()
    {
        var told = new Life().Do(new CaseCommand.Escalate(EscalationReason.NoCapacity, "office")).Told()[^1];

        Has(told, "Reason for going up: the tier bears as much as it can (rule of this system) [NO_CAPACITY]. Going up is a step of the work and counts against nobody.");
        Assert.Contains("提级是工作步骤，不计入对任何单位的考核", Life.Written([told], chinese: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Time_that_was_granted_moves_the_clocks_step_by_step()
    {
        var life = new Life().Do(
            new CaseCommand.Sign(0, "office"),
            new CaseCommand.AskTime(TimeKind.Extension, "parts are missing", null, "office"),
            new CaseCommand.GrantTime("centre"));
        var told = life.Told()[^1];
        var moved = told.Details.First(detail => detail.Topic is ExplainedTopic.Clock);

        Assert.Equal("The handling limit moved from 2026-03-04 10:00 to 2026-03-06 10:00.", moved.Words.En);
        Assert.Equal(
            ["2 working days from 2026-03-02 10:00 → 2026-03-04 10:00.", "2 working days more, granted 2026-03-02 10:00 by Command Centre → 2026-03-06 10:00."],
            moved.Details.Select(detail => detail.Words.En));
    }

    [Fact]
    public void A_clock_that_stands_still_tells_what_is_left_and_goes_on_with_it()
    {
        var life = new Life().Do(new CaseCommand.Sign(0, "office"), new CaseCommand.Release(2, "dry by now", "office"));
        life.At(Life.Monday.AddDays(1)).Do(new CaseCommand.Finish(0, [], null, "office"));
        var stands = Life.Written([life.Told()[^1]], chinese: false);
        life.At(Life.Monday.AddDays(2)).Do(new CaseCommand.Rework("still there", "centre"));
        var again = Life.Written([life.Told()[^1]], chinese: false);

        Assert.Contains("The handling limit stands still with 1 working day left (it was due 2026-03-04 10:00).", stands, StringComparison.Ordinal);
        Assert.Contains("The handling limit moved from 2026-03-04 10:00 to 2026-03-05 10:00.", again, StringComparison.Ordinal);
        Assert.Contains("(submitted, awaiting its check), 1 working day → 2026-03-05 10:00.", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_is_told_with_whose_superior_heard_of_it()
    {
        var written = Life.Written(new Life().At(Life.Monday.AddDays(1)).Told(), chinese: true);

        Assert.Contains("超时：街道办事处的签收时限已过。", written, StringComparison.Ordinal);
        Assert.Contains("街道办事处逾期未签收，按规则报其上级：指挥中心。", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_solved_and_checked_counts_as_solved() => Has(
        Life.Tell([.. new Life().Happened, SampleEvents.ByName["Closed"]])[^1], "Only what is solved and checked counts as solved; this does not.");

    private static void Has(ExplainedStep step, string reason) => Assert.Contains(reason, step.Details.Select(detail => detail.Words.En));
}
