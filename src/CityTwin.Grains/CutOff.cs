using CityTwin.Contracts;
using CityTwin.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>
/// Ends this silo when it alone is cut off from the journal: it would go on holding its actors, which can do nothing, while other silos could do their
/// work. When nobody reaches the journal, nobody ends.
/// </summary>
public sealed class CutOff(IGrainFactory grains, ICaseReader reader, TimeProvider time, ILogger<CutOff> log) : BackgroundService
{
    /// <summary>Spread over the silos by chance: that all of them live here is out of the question.</summary>
    private const int Witnesses = 12;

    /// <summary>A database that begins anew is back sooner, as a rule; what a silo held costs others a while to take over.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        var answered = time.GetTimestamp();
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            if (await Answers(stoppingToken))
            {
                answered = time.GetTimestamp();
            }
            else if (time.GetElapsedTime(answered) >= Patience && await OthersSeeIt() && !await Answers(stoppingToken))
            {
                // Not an orderly end: taking leave takes the database. The others notice within seconds.
                log.CutOffFromJournal();
                Environment.FailFast("The journal is out of reach from this silo while others reach it.");
            }
        }
    }

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            await reader.LastPosition(cancellation);
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    private async Task<bool> OthersSeeIt() =>
        (await Task.WhenAll(Enumerable.Range(0, Witnesses).Select(number => Asked(grains.GetGrain<IWitnessGrain>(number))))).Any(sees => sees);

    private static async Task<bool> Asked(IWitnessGrain witness)
    {
        try
        {
            return await witness.SeesJournal();
        }
        catch (Exception cause) when (cause is TimeoutException or OrleansException)
        {
            return false;
        }
    }
}
