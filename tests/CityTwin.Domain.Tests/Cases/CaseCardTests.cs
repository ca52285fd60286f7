using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CaseCardTests
{
    [Fact]
    public void A_card_shows_how_the_case_stands() => Assert.Equal(
        new CaseCard(3, 5, 0, TinyCity.Pothole, CaseStage.Handling, CloseKind.None, TinyCity.InN1, "roads", 1, Now, DueAt, DueAt, null, null, Now + ((DueAt - Now) * 0.8)),
        Card([.. UpToHandling, LimitPassed]));

    [Fact]
    public void An_open_case_is_overdue_once_its_limit_has_passed()
    {
        Assert.False(Card(UpToHandling).IsOverdue);
        Assert.True(Card([.. UpToHandling, LimitPassed]).IsOverdue);
    }

    [Fact]
    public void A_case_that_ended_late_is_overdue_no_longer_but_remembers_it()
    {
        var card = Card([.. UpToHandling, LimitPassed, Submitted, Inspected, Resolved]);

        Assert.False(card.IsOverdue);
        Assert.Equal(DueAt, card.OverdueAt);
    }

    [Fact]
    public void A_merged_case_names_the_one_it_went_into() => Assert.Equal(7, Card([Reported, MergedInto7]).MergedInto);

    private static CaseCard Card(CaseEvent[] happened) => CaseCard.Of(3, happened.Aggregate(Case.Unreported, Case.Evolve));
}
