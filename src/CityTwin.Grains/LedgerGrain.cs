using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Sums;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Somebody who sums up cases: rebuilt from the journal's snapshots on activation, kept up by the feed. Holds no truth of
/// its own, so a crash or a lost message costs nothing.
/// </summary>
public abstract class LedgerGrain(RulesInForce rules, ICaseReader reader, CityTime clock) : Grain, ILedgerGrain
{
    private readonly Ledger ledger = new(rules.Now.TimeZone);
    private long upTo;

    protected CityRules Rules => rules.Now;

    protected ICaseReader Reader => reader;

    protected CityTime Clock => clock;

    protected string Code => CityKeys.CodeOf(this.GetPrimaryKeyString());

    /// <summary>Which cases are summed up.</summary>
    protected abstract CardQuery Mine { get; }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var today = LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone).AddDays(-1).ToDateTime(TimeOnly.MinValue);
        var mine = Mine with { Limit = int.MaxValue };
        Take(await reader.Search(mine with { OpenOnly = true }, cancellationToken));
        Take(await reader.Search(mine with { ClosedFrom = LocalTime.ToInstant(today, rules.Now.TimeZone) }, cancellationToken));
    }

    public async Task Absorb(CaseCard[] cards)
    {
        if (Take(cards))
        {
            await Changed();
        }
    }

    public virtual Task<SumsView> ReadSums()
    {
        ledger.TurnTo(clock.GetUtcNow());
        return Task.FromResult(SumsView.Of(ledger.Tally, upTo));
    }

    public Task<CaseCard[]> ReadWork(int limit) => Task.FromResult<CaseCard[]>(
        [.. ledger.Cards.Values.Where(card => card.IsOpen).OrderBy(card => card.DueAt ?? DateTimeOffset.MaxValue).ThenBy(card => card.Id).Take(limit)]);

    /// <summary>Whether a case still concerns the owner.</summary>
    protected virtual bool Holds(CaseCard card) => true;

    /// <summary>The sums are other than before.</summary>
    protected abstract Task Changed();

    private bool Take(IReadOnlyList<CaseCard> cards)
    {
        var changed = false;
        foreach (var card in cards)
        {
            changed |= Holds(card) ? ledger.Absorb(card).Changed : ledger.LetGo(card);
            upTo = Math.Max(upTo, card.Position);
        }

        return changed;
    }
}
