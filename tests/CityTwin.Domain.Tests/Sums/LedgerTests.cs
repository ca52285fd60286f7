using CityTwin.Domain.Cases;
using CityTwin.Domain.Sums;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Sums;

public sealed class LedgerTests
{
    private static readonly TimeZoneInfo Zone = TinyCity.Rules.TimeZone;

    private readonly Ledger ledger = new(Zone);

    [Fact]
    public void A_new_card_changes_the_sums()
    {
        Assert.Equal((null, true), ledger.Absorb(Cards.Of(1, 1)));
        Assert.Equal(1, ledger.Tally.Open);
    }

    [Fact]
    public void The_same_card_again_changes_nothing()
    {
        ledger.Absorb(Cards.Of(1, 1));

        Assert.False(ledger.Absorb(Cards.Of(1, 1)).Changed);
        Assert.Equal(1, ledger.Tally.Open);
    }

    [Fact]
    public void An_older_card_after_a_newer_one_changes_nothing()
    {
        ledger.Absorb(Cards.Of(1, 5, CaseStage.Closed));

        Assert.False(ledger.Absorb(Cards.Of(1, 4)).Changed);
        Assert.Equal(0, ledger.Tally.Open);
    }

    [Fact]
    public void A_newer_card_takes_the_place_of_the_older_one()
    {
        var older = Cards.Of(1, 3);
        ledger.Absorb(older);

        Assert.Equal((older, true), ledger.Absorb(Cards.Of(1, 4, CaseStage.Handling)));
        Assert.Equal((0, 1), (ledger.Tally.At(CaseStage.Dispatched), ledger.Tally.At(CaseStage.Handling)));
    }

    [Fact]
    public void A_case_that_concerns_somebody_else_now_is_let_go()
    {
        ledger.Absorb(Cards.Of(1, 3));

        Assert.True(ledger.LetGo(Cards.Of(1, 4)));
        Assert.False(ledger.LetGo(Cards.Of(1, 4)));
        Assert.Equal(0, ledger.Tally.Open);
        Assert.Empty(ledger.Cards);
    }

    [Fact]
    public void An_older_card_does_not_bring_back_what_was_let_go()
    {
        ledger.Absorb(Cards.Of(1, 3));
        ledger.LetGo(Cards.Of(1, 4));

        Assert.False(ledger.Absorb(Cards.Of(1, 3)).Changed);
        Assert.Equal(0, ledger.Tally.Open);
    }

    [Fact]
    public void An_older_card_does_not_take_away_what_came_back_since()
    {
        ledger.Absorb(Cards.Of(1, 5));

        Assert.False(ledger.LetGo(Cards.Of(1, 4)));
        Assert.Equal(1, ledger.Tally.Open);
    }

    [Fact]
    public void A_case_that_comes_back_counts_again()
    {
        ledger.Absorb(Cards.Of(1, 3));
        ledger.LetGo(Cards.Of(1, 4));

        Assert.True(ledger.Absorb(Cards.Of(1, 5)).Changed);
        Assert.Equal(1, ledger.Tally.Open);
    }

    [Fact]
    public void In_whatever_order_and_however_often_cards_come_the_sums_are_those_of_the_latest() => Cards.Any.Array[0, 60].Sample(cards =>
    {
        // One card for each version of a case, as the journal gives them, then delivered in any order and repeatedly.
        var facts = cards.DistinctBy(card => (card.Id, card.Version)).ToDictionary(card => (card.Id, card.Version));
        var taken = new Ledger(Zone);
        foreach (var card in cards)
        {
            taken.Absorb(facts[(card.Id, card.Version)]);
        }

        var recount = new Tally();
        foreach (var latest in facts.Values.GroupBy(card => card.Id).Select(versions => versions.MaxBy(card => card.Version)!))
        {
            recount.Count(latest, Zone, 1);
        }

        return taken.Tally.Written() == recount.Written();
    });

    // Whoever leads by the latest card holds the case, in whatever order the cards come.
    [Fact]
    public void In_whatever_order_a_case_is_handed_on_it_is_held_by_the_last() =>
        Gen.Select(Gen.Bool.Array[1, 8], Gen.Int[0, 1_000].Array[1, 8]).Sample((mine, order) =>
        {
            var taken = new Ledger(Zone);
            var versions = Enumerable.Range(0, mine.Length).OrderBy(version => order[version % order.Length] ^ (version * 37)).ToList();
            foreach (var version in versions)
            {
                var card = Cards.Of(1, version + 1);
                _ = mine[version] ? taken.Absorb(card).Changed : taken.LetGo(card);
            }

            return taken.Tally.Open == (mine[^1] ? 1 : 0);
        });

    [Fact]
    public void Endings_of_the_last_days_are_remembered_and_older_ones_forgotten()
    {
        ledger.Absorb(Cards.Of(1, 1, CaseStage.Closed));
        ledger.Absorb(Cards.Of(2, 1));
        ledger.TurnTo(Now.AddDays(Ledger.DaysRemembered));
        Assert.Equal([1L, 2L], ledger.Cards.Keys.Order());

        ledger.TurnTo(Now.AddDays(Ledger.DaysRemembered + 1));
        Assert.Equal([2L], ledger.Cards.Keys);
        Assert.Empty(ledger.Tally.ByDay);
        Assert.Equal(1, ledger.Tally.Open);
    }

    [Fact]
    public void A_case_opened_long_ago_ends_on_its_day()
    {
        ledger.Absorb(Cards.Of(1, 1));
        ledger.TurnTo(Now.AddDays(30));
        ledger.Absorb(Cards.Of(1, 2, CaseStage.Closed, closedHour: 30 * 24));

        Assert.Equal((0, 1), (ledger.Tally.Open, ledger.Tally.ClosedOn(new DateOnly(2026, 4, 1))));
        Assert.Equal([new DateOnly(2026, 4, 1)], ledger.Tally.ByDay.Keys);
    }
}
