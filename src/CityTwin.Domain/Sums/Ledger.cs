using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Sums;

/// <summary>
/// The open cases of somebody and their sums. Absorbing a card twice, or an older card after a newer one, changes nothing,
/// so a lost or repeated message costs nothing.
/// </summary>
/// <param name="zone">The city's time zone: days are local.</param>
public sealed class Ledger(TimeZoneInfo zone)
{
    /// <summary>How many days of endings are remembered beside the present one.</summary>
    public const int DaysRemembered = 2;

    private readonly Dictionary<long, CaseCard> cards = [];

    // At which version a case was let go today: an older card that comes late must not bring it back.
    private readonly Dictionary<long, long> letGo = [];
    private DateOnly latestDay;

    /// <summary>The sums.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Cards of open cases, and of cases that ended in the last days.</summary>
    public IReadOnlyDictionary<long, CaseCard> Cards => cards;

    /// <summary>Takes in how a case stands now. Returns the card that it replaces, or null; and whether anything changed.</summary>
    public (CaseCard? Before, bool Changed) Absorb(CaseCard card)
    {
        var before = cards.GetValueOrDefault(card.Id);
        if (IsOld(card, before))
        {
            return (before, false);
        }

        if (before is not null)
        {
            Tally.Count(before, zone, -1);
        }

        Tally.Count(card, zone, 1);
        cards[card.Id] = card;
        return (before, true);
    }

    /// <summary>By this card the case no longer concerns the owner. Returns whether anything changed.</summary>
    public bool LetGo(CaseCard card)
    {
        var before = cards.GetValueOrDefault(card.Id);
        if (IsOld(card, before))
        {
            return false;
        }

        letGo[card.Id] = card.Version;
        if (before is null)
        {
            return false;
        }

        cards.Remove(card.Id);

        Tally.Count(before, zone, -1);
        return true;
    }

    /// <summary>Forgets what no longer counts: endings and days that lie more than <see cref="DaysRemembered"/> before today.</summary>
    public void TurnTo(DateTimeOffset now)
    {
        var today = LocalTime.DateOf(now, zone);
        if (today <= latestDay)
        {
            return;
        }

        latestDay = today;
        letGo.Clear();
        var oldest = today.AddDays(-DaysRemembered);
        foreach (var card in cards.Values.Where(card => !card.IsOpen && LocalTime.DateOf(card.ClosedAt!.Value, zone) < oldest).ToList())
        {
            cards.Remove(card.Id);
        }

        Tally.ForgetDaysBefore(oldest);
    }

    private bool IsOld(CaseCard card, CaseCard? known) =>
        known?.Version >= card.Version || letGo.GetValueOrDefault(card.Id) >= card.Version;
}
