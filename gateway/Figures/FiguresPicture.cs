using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Supervision;
using CityTwin.Journal;

namespace CityTwin.Gateway.Figures;

/// <summary>The facts of all cases that are held, at one position of the journal. Guarded by <see cref="FiguresKeeper"/>.</summary>
internal sealed class FiguresPicture(CityRules rules, int days)
{
    /// <summary>How often cases are let go of within the days that are held: each time all of them are looked at.</summary>
    private const int Sweeps = 40;

    /// <summary>Cases of which nothing was heard for so long a part of those days are laid to rest, usually a month.</summary>
    private const int RestPart = 13;

    private readonly TimeSpan betweenSweeps = TimeSpan.FromDays(days) / Sweeps;
    private readonly FactsOfCity city = new(rules);
    private FiguresMoment? moment;
    private DateTimeOffset sweptTo = DateTimeOffset.MinValue;

    /// <summary>Everything up to here is in the picture.</summary>
    public long Position { get; private set; }

    /// <summary>How many cases are held.</summary>
    public int Cases => city.Read.Count;

    /// <summary>Whether the case of this event was laid to rest or let go, so that it has to be read again.</summary>
    public bool Misses(RecordedEvent recorded) => recorded.Version > 1 && !city.Holds(recorded.StreamId);

    /// <summary>Reads the next event, after those that were before it in a case that goes on again.</summary>
    public void Absorb(RecordedEvent recorded, CaseEvent happened, IReadOnlyList<CaseEvent> before)
    {
        if (before.Count > 0)
        {
            city.Again(recorded.StreamId, before);
        }

        city.With(recorded.StreamId, happened);
        (Position, moment) = (recorded.Position, null);
        if (Since() is { } since && since - sweptTo >= betweenSweeps)
        {
            city.LetGo(since);
            city.LayToRest(city.AsOf - (TimeSpan.FromDays(days) / RestPart));
            sweptTo = since;
        }
    }

    /// <summary>Reads the next event of an operation.</summary>
    public void Absorb(RecordedEvent recorded, OperationEvent happened)
    {
        var before = city.Whistles.Read.Count;
        city.Whistles.With(recorded.StreamId, happened);

        // Most of what happens to operations is counted nowhere; then what was made of all facts still holds.
        (Position, moment) = (recorded.Position, city.Whistles.Read.Count > before || moment is null ? null : moment with { Position = recorded.Position });
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
