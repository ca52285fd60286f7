using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// A department or office: sums the cases it leads, and knows how hand-over to it goes. A case that was handed on leaves its sums.
/// </summary>
public sealed class OrganisationGrain(RulesInForce rules, ICaseReader reader, CityTime clock)
    : LedgerGrain(rules, reader, clock), IOrganisationGrain
{
    /// <summary>Over how much city time hand-over is counted.</summary>
    private static readonly TimeSpan Counted = TimeSpan.FromDays(30);

    /// <summary>A stream that has not told for so long is no longer alive.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Most entries that are counted.</summary>
    private const int MostCounted = 200_000;

    // Streams are alive in real time, whatever clock the city follows.
    private readonly TimeProvider real = TimeProvider.System;
    private readonly Dictionary<string, long> streams = [];
    private (long Last, HandoverFigures Figures)? counted;
    private long highestSent;
    private long confirmed;

    public Task Streams(string stream, long sent)
    {
        streams[stream] = real.GetTimestamp();
        highestSent = Math.Max(highestSent, sent);
        return Task.CompletedTask;
    }

    public Task HasEnded(string stream)
    {
        streams.Remove(stream);
        return Task.CompletedTask;
    }

    public Task Confirm(long sequence)
    {
        confirmed = Math.Max(confirmed, sequence);
        return Task.CompletedTask;
    }

    public async Task<HandoverView> ReadHandover()
    {
        var now = Clock.GetUtcNow();
        var last = await Reader.LastWork(Code, CancellationToken.None);
        if (counted is not { } known || known.Last != last)
        {
            var entries = await Reader.ReadWorkSince(Code, now - Counted, MostCounted, CancellationToken.None);
            counted = (last, HandoverFigures.Of(entries.Where(it => it.IsOfCase).Select(it => (it.StreamId, it.Obligation, it.Kind, it.At))));
        }

        var waiting = (await Reader.ReadObligations(Code, int.MaxValue, CancellationToken.None)).Where(it => it.State is ObligationState.Offered).ToList();
        var connected = streams.Values.Any(told => real.GetElapsedTime(told) < Patience);
        return new HandoverView(
            counted.Value.Figures, waiting.Count, waiting.Count(it => it.TakeUpBy <= now), connected, last, highestSent, confirmed);
    }

    protected override CardQuery Mine => new() { Leads = [Code] };

    protected override bool Holds(CaseCard card) => card.Lead == Code;

    protected override Task Changed() => Task.CompletedTask;
}
