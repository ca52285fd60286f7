using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// Those who look on site and those who decide: they watch the open cases, file and dispatch what rules left open, check, review what
/// is given back, grant time, and close. None of them handles anything.
/// </summary>
internal sealed class InspectionOffice(PlayGround ground)
{
    private const int Desks = 4;
    private const int MostTries = 8;

    private readonly Agenda<OfficeDeed> agenda = new(ground.Time);

    /// <summary>Works until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancel)
    {
        var acts = new OfficeActs(ground, new LeadFinder(ground));
        return Together.RunAsync([FollowAsync, .. Enumerable.Repeat<Func<CancellationToken, Task>>(stop => WorkAsync(acts, stop), Desks)], cancel);
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        await foreach (var frame in ground.Asking.City.WatchCases(new CaseFilter { OpenOnly = true }).ReadAsync(cancel))
        {
            ground.Time.Hear(frame.Clock.Now.ToDateTimeOffset());
            foreach (var card in frame.Changes)
            {
                Take(card);
            }
        }
    }

    private void Take(CaseCard card)
    {
        var deed = new OfficeDeed(card.Number, card.Stage);
        if (deed.Usual is { } usual)
        {
            agenda.Put(deed.Id, ground.Time.Now + (usual * ground.Fate.Around(0.6, card.Number, $"{card.Stage}")), deed);
        }
    }

    private async Task WorkAsync(OfficeActs acts, CancellationToken cancel)
    {
        while (true)
        {
            var deed = await agenda.NextAsync(cancel);
            if (await acts.DoAsync(deed, cancel))
            {
                Again(deed);
            }
        }
    }

    private void Again(OfficeDeed deed)
    {
        if (deed.Tries < MostTries)
        {
            agenda.Put(deed.Id, ground.Time.Now + (deed.Usual!.Value * Math.Pow(1.7, deed.Tries)), deed with { Tries = deed.Tries + 1 });
        }
        else
        {
            ground.Tally.GaveUp();
        }
    }
}
