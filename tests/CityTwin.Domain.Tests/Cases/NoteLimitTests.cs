using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class NoteLimitTests
{
    private static readonly CaseCommand Note = new CaseCommand.NoteLimit();

    [Fact]
    public void A_limit_that_passes_while_the_case_is_open_is_recorded_at_the_limit_itself() =>
        Assert.Equal(DueAt, Given(UpToHandling).At(DueAt.AddMinutes(3)).When(Note).Then(LimitPassed).OverdueAt);

    [Fact]
    public void The_limit_passes_at_its_very_instant() => Given(UpToHandling).At(DueAt).When(Note).Then(LimitPassed);

    [Fact]
    public void A_limit_that_lies_ahead_is_not_recorded() => Given(UpToHandling).At(DueAt.AddTicks(-1)).When(Note).Then();

    [Fact]
    public void It_is_recorded_exactly_once() => Given([.. UpToHandling, LimitPassed]).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_case_without_a_promise_has_no_limit() => Given(Reported).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_case_that_ended_in_time_is_not_late() => Given(UpToResolved).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_merged_case_is_not_late() => Given(Reported, Filed, MergedInto7).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_reopened_case_is_late_when_its_limit_lies_behind() =>
        Given([.. UpToResolved, Reopened]).At(DueAt.AddDays(9)).When(Note).Then(LimitPassed);

    [Fact]
    public void A_late_case_that_was_reopened_is_not_recorded_as_late_once_more() =>
        Given([.. UpToHandling, LimitPassed, Submitted, Resolved, Reopened]).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Note).ThenRefused("case.unknown");
}
