using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Sums;
using CityTwin.Gateway.Live.Map;

namespace CityTwin.Gateway.Live;

/// <summary>Open cases and the sums of every area, at one position of the journal. Guarded by <see cref="LiveCity"/>.</summary>
internal sealed class LivePicture(CityRules rules)
{
    private readonly Ledger ledger = new(rules.TimeZone);
    private readonly Dictionary<string, Tally> tallies = rules.Areas.ToDictionary(area => area.Code, _ => new Tally());

    /// <summary>Everything up to here is in the picture.</summary>
    public long Position { get; set; }

    /// <summary>Open cases, and those that ended in the last days.</summary>
    public IEnumerable<CaseCard> Cards => ledger.Cards.Values;

    public IEnumerable<CaseCard> Open => ledger.Cards.Values.Where(card => card.IsOpen);

    /// <summary>The open cases as maps look through them.</summary>
    public OpenDots Dots { get; } = new();

    public Tally SumsOf(string area) => tallies[area];

    public MapChange Absorb(CaseCard card)
    {
        var (before, changed) = ledger.Absorb(card);
        if (!changed)
        {
            return default;
        }

        foreach (var area in card.Place.Areas)
        {
            if (tallies.TryGetValue(area, out var tally))
            {
                if (before is not null)
                {
                    tally.Count(before, rules.TimeZone, -1);
                }

                tally.Count(card, rules.TimeZone, 1);
            }
        }

        return Dots.Put(card);
    }

    public void TurnTo(DateTimeOffset now)
    {
        ledger.TurnTo(now);
        var oldest = LocalTime.DateOf(now, rules.TimeZone).AddDays(-Ledger.DaysRemembered);
        foreach (var tally in tallies.Values)
        {
            tally.ForgetDaysBefore(oldest);
        }
    }
}
