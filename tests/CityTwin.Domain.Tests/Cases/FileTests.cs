using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class FileTests
{
    private static readonly CaseCommand File = new CaseCommand.File("centre");

    [Fact]
    public void A_reported_case_is_accepted_and_its_clock_starts() => Given(Reported).When(File).Then(Filed);

    [Fact]
    public void The_promise_counts_from_the_report_and_the_handling_from_the_filing()
    {
        var filed = Given(Reported).At(Now.AddDays(1)).When(File).ThenAll();

        Assert.Equal((DueAt, DueAt.AddDays(1)), (filed.Promise!.DueAt, filed.Handling!.DueAt));
    }

    [Fact]
    public void Filing_again_changes_nothing() => Given(Reported, Filed).When(File).Then();

    [Fact]
    public void A_case_that_is_given_back_stands_filed_already() => Given(Reported, Filed, ToRoads, ReturnAsked, Returned).When(File).Then();

    [Fact]
    public void A_dispatched_case_cannot_be_filed_anew() => Given(Reported, Filed, ToRoads).When(File).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_declined_case_must_be_reopened_first() => Given(Reported, Rejected).When(File).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_declined_case_that_was_reopened_can_be_filed() => Given(Reported, Rejected, Appealed).When(File).Then(Filed);

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(File).ThenRefused("case.unknown");
}
