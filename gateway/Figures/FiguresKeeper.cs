using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Gateway.Live;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;

namespace CityTwin.Gateway.Figures;

/// <summary>
/// Keeps the facts behind the figures: reads the journal once, then follows its feed. It begins when the live picture is complete and
/// never works more than a part of the time, so that the city neither starts later nor runs slower for it; in a rush it falls behind,
/// and every answer says by its position how far.
/// </summary>
internal sealed class FiguresKeeper(RulesInForce rules, ICaseReader reader, LiveCity live, FiguresOptions options, ILogger<FiguresKeeper> log) : BackgroundService
{
    /// <summary>Most events read at once.</summary>
    private const int BatchSize = 1_000;

    /// <summary>After a full batch it rests so many times as long as the batch took.</summary>
    private const int Rest = 2;

    /// <summary>How often it looks for news.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private CityRules known = rules.Now;
    private FiguresPicture picture = new(rules.Now, options.Days);
    private volatile bool isBuilt;

    /// <summary>What is known now; null while the journal is still being read.</summary>
    public FiguresMoment? Now()
    {
        if (!isBuilt)
        {
            return null;
        }

        lock (gate)
        {
            return picture.Now();
        }
    }

    /// <summary>Everything up to here is known.</summary>
    public long Position
    {
        get
        {
            lock (gate)
            {
                return picture.Position;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await live.Ready.WaitAsync(stoppingToken);
        using var pace = new PeriodicTimer(Pace);
        do
        {
            try
            {
                BeginAnewUnderOtherRules();
                await Follow(stoppingToken);
                isBuilt = true;
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.FiguresStumbled(picture.Position, cause);
            }
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    // What kind of limit and which level a case belongs to was looked up in the rules: under others all of it is looked up again.
    private void BeginAnewUnderOtherRules()
    {
        if (ReferenceEquals(known, rules.Now))
        {
            return;
        }

        isBuilt = false;
        lock (gate)
        {
            known = rules.Now;
            picture = new FiguresPicture(known, options.Days);
        }
    }

    private async Task Follow(CancellationToken cancellation)
    {
        while (true)
        {
            var started = TimeProvider.System.GetTimestamp();
            var page = await reader.ReadFeed(picture.Position, BatchSize, cancellation);
            foreach (var recorded in page)
            {
                if (!recorded.IsOfCase)
                {
                    Absorb(recorded, recorded.DecodeOperation());
                    continue;
                }

                var before = picture.Misses(recorded) ? await Before(recorded, cancellation) : [];
                Absorb(recorded, recorded.Decode(), before);
            }

            if (page.Count < BatchSize)
            {
                return;
            }

            await Task.Delay(TimeProvider.System.GetElapsedTime(started) * Rest, cancellation);
        }
    }

    private async Task<IReadOnlyList<CaseEvent>> Before(RecordedEvent recorded, CancellationToken cancellation) =>
    [
        .. (await reader.ReadCase(recorded.StreamId, cancellation)).Where(earlier => earlier.Position < recorded.Position).Select(earlier => earlier.Decode()),
    ];

    private void Absorb(RecordedEvent recorded, OperationEvent happened)
    {
        lock (gate)
        {
            picture.Absorb(recorded, happened);
        }
    }

    private void Absorb(RecordedEvent recorded, CaseEvent happened, IReadOnlyList<CaseEvent> before)
    {
        lock (gate)
        {
            picture.Absorb(recorded, happened, before);
        }
    }
}
