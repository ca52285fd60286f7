using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Reads the journal's index of limits and has each recorded by its case or operation. The index forgets a limit in the transaction
/// that records it, and nothing is recorded twice: so each fires exactly once, across any crash.
/// </summary>
public sealed class ClockGrain(ICaseReader reader, CityTime clock) : Grain, IClockGrain
{
    /// <summary>Most limits in one tick: it bounds how long a tick takes.</summary>
    private const int MostAtOnce = 512;

    public async Task<int> Tick()
    {
        var due = await reader.ReadDeadlines(await Now(), MostAtOnce, CancellationToken.None);
        var noted = await Task.WhenAll(due.Select(deadline => deadline.StreamId > 0
            ? GrainFactory.GetGrain<ICaseGrain>(deadline.StreamId).NoteTime()
            : GrainFactory.GetGrain<IOperationGrain>(deadline.StreamId).NoteTime()));
        return noted.Count(it => it);
    }

    // A machine whose clock runs ahead must not wake the city for limits that have not passed: by the common clock they must have passed too.
    private async Task<DateTimeOffset> Now()
    {
        var own = clock.GetUtcNow();
        return clock.Kind is CityTimeKind.Real && await reader.ReadCommonTime(CancellationToken.None) is { } common && common < own ? common : own;
    }
}
