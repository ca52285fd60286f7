using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Journal;

namespace CityTwin.Gateway.Figures;

/// <summary>The facts of all cases that are held, at one position of the journal. Guarded by <see cref="FiguresKeeper"/>.</summary>
internal sealed class FiguresPicture(CityRules rules, int days)
{
    /// <summary>Cases are let go of in one sweep for so long, because each sweep looks at all of them.</summary>
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromDays(10);

    private readonly FactsOfCity city = new(rules);
    private FiguresMoment? moment;
    private DateTimeOffset sweptTo = DateTimeOffset.MinValue;

    /// <summary>Everything up to here is in the picture.</summary>
    public long Position { get; private set; }

    /// <summary>How many cases are held.</summary>
    public int Cases => city.Read.Count;

    /// <summary>Whether the case of this event was let go, so that it has to be read again.</summary>
    public bool Misses(RecordedEvent recorded) => recorded.Version > 1 && !city.Holds(recorded.CaseId);

    /// <summary>Reads the next event, after those that were before it in a case that was let go.</summary>
    public void Absorb(RecordedEvent recorded, CaseEvent happened, IEnumerable<CaseEvent> before)
    {
        foreach (var earlier in before)
        {
            city.With(recorded.CaseId, earlier);
        }

        city.With(recorded.CaseId, happened);
        (Position, moment) = (recorded.Position, null);
        if (Since() is { } since && since - sweptTo >= BetweenSweeps)
        {
            city.LetGo(since);
            sweptTo = since;
        }
    }

    /// <summary>What is known at this position.</summary>
    public FiguresMoment Now() => moment ??= new FiguresMoment(Position, CityFacts.Of(city), Since() ?? DateTimeOffset.MinValue);

    private DateTimeOffset? Since() => city.AsOf < DateTimeOffset.MinValue.AddDays(days) ? null : city.AsOf.AddDays(-days);
}

/// <summary>What is known after one event of the journal.</summary>
/// <param name="Position">Position of that event.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Since">The earliest moment from which on no case is missing.</param>
internal sealed record FiguresMoment(long Position, CityFacts Facts, DateTimeOffset Since);
