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
    public void The_clock_counts_from_the_report_even_when_filing_comes_later()
    {
        var due = Given(Reported).At(Now.AddDays(1)).When(File).Then(((CaseEvent.Filed)Filed) with { At = Now.AddDays(1) }).Due;

        Assert.Equal(DueAt, due!.At);
    }

    [Fact]
    public void Filing_again_changes_nothing() => Given(Reported, Filed).When(File).Then();

    [Fact]
    public void A_case_that_is_given_back_stands_filed_already() => Given(Reported, Filed, ToRoads, Returned).When(File).Then();

    [Fact]
    public void A_dispatched_case_cannot_be_filed_anew() => Given(Reported, Filed, ToRoads).When(File).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_declined_case_must_be_reopened_first() => Given(Reported, Rejected).When(File).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_declined_case_that_was_reopened_can_be_filed() => Given(Reported, Rejected, Reopened).When(File).Then(Filed);

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(File).ThenRefused("case.unknown");
}
