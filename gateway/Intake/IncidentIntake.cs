using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Gateway.Measuring;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;
using CityTwin.Spatial;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>The way of incidents into the city: checked, located, assigned in their order, then taken side by side.</summary>
public sealed class IncidentIntake(RulesInForce rules, Atlas atlas, CityTime clock, ICaseReader reader, IGrainFactory grains, ActorsOf<IGridCellGrain> cells)
{
    private readonly IncidentDesk desk = new(rules, atlas, clock);
    private readonly IVicinityGrain vicinity = grains.GetGrain<IVicinityGrain>(rules.Now.City.Code);
    private readonly ReceiptBook receipts = new(rules, reader);

    /// <summary>
    /// Begins to take incidents: when this returns, each is assigned to its case, so that whoever comes next finds it.
    /// What is left to await is the disk.
    /// </summary>
    /// <returns>One outcome for each incident, in the same order, once each is on disk or refused.</returns>
    /// <exception cref="JournalUnavailableException">The journal cannot be read.</exception>
    public async Task<Task<Proto.IncidentOutcome[]>> Begin(IReadOnlyList<Proto.Incident> incidents, CancellationToken cancellation)
    {
        var slots = incidents.Select(sent => new IntakeSlot(sent, desk.Check(sent))).ToArray();
        var batch = await Assign(slots, cancellation);
        return Finish(batch, slots, cancellation);
    }

    private async Task<IntakeBatch> Assign(IntakeSlot[] slots, CancellationToken cancellation)
    {
        try
        {
            await RecallKnown(slots, cancellation);
            var batch = new IntakeBatch(vicinity, cells, receipts, [.. slots.Where(slot => slot.IsWaiting)]);
            await batch.Assign();
            return batch;
        }
        catch (Exception cause) when (!cause.IsEndBy(cancellation))
        {
            GatewayMeter.Lost(slots.Length);
            throw;
        }
    }

    private static async Task<Proto.IncidentOutcome[]> Finish(IntakeBatch batch, IntakeSlot[] slots, CancellationToken cancellation)
    {
        await batch.Take(cancellation);
        Proto.IncidentOutcome[] outcomes = [.. slots.Select(slot => slot.Outcome)];
        GatewayMeter.Answered(outcomes);
        return outcomes;
    }

    private async Task RecallKnown(IntakeSlot[] slots, CancellationToken cancellation)
    {
        var waiting = slots.Where(slot => slot.IsWaiting).ToList();
        var known = await reader.FindIncidents([.. waiting.Select(slot => slot.Key)], cancellation);
        for (var index = 0; index < known.Count; index++)
        {
            if (known[index] is { } taken)
            {
                await receipts.Recall(waiting[index], taken, cancellation);
            }
        }
    }
}
