using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Backtesting;

public sealed class HistoryReaderTests
{
    private static readonly CaseEvent[] Opening =
        [.. CaseDecider.Decide(Case.Unreported, new CaseCommand.Report(First, TinyCity.InN1, null), TinyCity.Rules, Now).Events];

    /// <summary>What may follow an opening, each with the facts that it tells.</summary>
    public static TheoryData<string, string> Stories => new()
    {
        { "Signed", "" }, { "Returned", "" }, { "Submitted", "" }, { "Reworked", "" }, { "LimitPassed", "" },
        { "Resolved", "Ended" }, { "Rejected", "Ended" }, { "MergedInto7", "Ended" }, { "Reopened", "OpenedAgain" }, { "Unmerged", "OpenedAgain" },
    };

    [Fact]
    public void An_opening_is_told_with_what_the_rules_decided()
    {
        var told = Assert.IsType<PastReport.Opened>(Assert.Single(Told(Opening)));

        Assert.Equal((1L, 1L, "2026.1", Now), (told.CaseId, told.Position, told.PackVersion, told.RecordedAt));
        Assert.Equal(new PastDecision("n1-committee", DueAt), told.Decision);
    }

    [Fact]
    public void What_people_decide_later_is_no_decision_of_the_rules()
    {
        var told = Told([.. Opening, ToRoads, Returned, Dispatched("parks")]);

        Assert.Equal("n1-committee", Assert.IsType<PastReport.Opened>(Assert.Single(told)).Decision.Lead);
    }

    [Fact]
    public void A_further_report_is_told_with_its_rule()
    {
        var told = Told([.. Opening, new CaseEvent.Corroborated(First, TinyCity.InN1, Near, null, Now)]);

        Assert.Equal(Retold.Rule, Assert.IsType<PastReport.Joined>(told[1]).By);
    }

    [Theory, MemberData(nameof(Stories))]
    public void Only_ends_and_their_undoing_are_told_of_what_follows(string happened, string tells)
    {
        var named = (CaseEvent)typeof(Happened).GetField(happened)!.GetValue(null)!;

        Assert.Equal(tells, string.Join(' ', Told([.. Opening, named]).Skip(1).Select(fact => fact.GetType().Name)));
    }

    [Fact]
    public void Cases_are_told_in_the_order_of_their_openings()
    {
        var told = new List<PastFact>();
        var reader = new HistoryReader(told.Add);
        var position = 0;
        foreach (var id in (long[])[3, 1, 2])
        {
            Array.ForEach(Opening, happened => reader.Read(++position, id, happened));
        }

        reader.End();
        reader.End();

        Assert.Equal([3, 1, 2], told.Select(fact => fact.CaseId));
        Assert.All(told, fact => Assert.Equal("n1-committee", ((PastReport.Opened)fact).Decision.Lead));
    }

    private static List<PastFact> Told(CaseEvent[] events)
    {
        var told = new List<PastFact>();
        var reader = new HistoryReader(told.Add);
        for (var index = 0; index < events.Length; index++)
        {
            reader.Read(index + 1, 1, events[index]);
        }

        reader.End();
        return told;
    }
}
