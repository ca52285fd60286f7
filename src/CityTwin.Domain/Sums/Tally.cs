using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Sums;

/// <summary>Sums of cases. Adding and taking away are exact opposites, so a changed case is one of each.</summary>
public sealed class Tally
{
    private readonly long[] byStage = new long[Enum.GetValues<CaseStage>().Length];
    private readonly Dictionary<string, long> byKind = [];
    private readonly Dictionary<DateOnly, (long Opened, long Closed)> byDay = [];

    /// <summary>Cases that are open.</summary>
    public long Open { get; private set; }

    /// <summary>Open cases whose limit has passed.</summary>
    public long Overdue { get; private set; }

    /// <summary>Open cases by kind; no entry is zero.</summary>
    public IReadOnlyDictionary<string, long> ByKind => byKind;

    /// <summary>Days on which cases were opened or ended, with how many of each.</summary>
    public IReadOnlyDictionary<DateOnly, (long Opened, long Closed)> ByDay => byDay;

    /// <summary>Open cases at a stage.</summary>
    public long At(CaseStage stage) => byStage[(int)stage];

    /// <summary>Cases opened on a day.</summary>
    public long OpenedOn(DateOnly day) => byDay.GetValueOrDefault(day).Opened;

    /// <summary>Cases that ended on a day; merged ones go on elsewhere and do not count.</summary>
    public long ClosedOn(DateOnly day) => byDay.GetValueOrDefault(day).Closed;

    /// <summary>Counts a case in (<paramref name="sign"/> 1) or out (-1).</summary>
    public void Count(CaseCard card, TimeZoneInfo zone, int sign)
    {
        if (card.IsOpen)
        {
            CountOpen(card.Stage, card.Kind, card.IsOverdue, sign);
        }

        CountDay(Clocks.LocalTime.DateOf(card.OpenedAt, zone), sign, 0);
        if (card.ClosedAt is { } closed && card.Stage is not CaseStage.Merged)
        {
            CountDay(Clocks.LocalTime.DateOf(closed, zone), 0, sign);
        }
    }

    /// <summary>Counts all of another tally in (<paramref name="sign"/> 1) or out (-1).</summary>
    public void Count(Tally other, int sign)
    {
        Open += sign * other.Open;
        Overdue += sign * other.Overdue;
        for (var stage = 0; stage < byStage.Length; stage++)
        {
            byStage[stage] += sign * other.byStage[stage];
        }

        foreach (var (kind, count) in other.byKind)
        {
            CountKind(kind, sign * count);
        }

        foreach (var (day, (opened, closed)) in other.byDay)
        {
            CountDay(day, sign * opened, sign * closed);
        }
    }

    /// <summary>Forgets days before this one.</summary>
    public void ForgetDaysBefore(DateOnly day)
    {
        foreach (var old in byDay.Keys.Where(known => known < day).ToList())
        {
            byDay.Remove(old);
        }
    }

    private void CountOpen(CaseStage stage, string kind, bool overdue, int sign)
    {
        Open += sign;
        Overdue += overdue ? sign : 0;
        byStage[(int)stage] += sign;
        CountKind(kind, sign);
    }

    private void CountKind(string kind, long change)
    {
        var count = byKind.GetValueOrDefault(kind) + change;
        if (count == 0)
        {
            byKind.Remove(kind);
        }
        else
        {
            byKind[kind] = count;
        }
    }

    private void CountDay(DateOnly day, long opened, long closed)
    {
        var count = byDay.GetValueOrDefault(day);
        count = (count.Opened + opened, count.Closed + closed);
        if (count == (0, 0))
        {
            byDay.Remove(day);
        }
        else
        {
            byDay[day] = count;
        }
    }
}
