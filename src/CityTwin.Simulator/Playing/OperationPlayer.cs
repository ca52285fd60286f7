using System.Globalization;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation does across borders beside its cases; a street whistles now and then.</summary>
internal sealed class OperationPlayer(PlayGround ground, string me, string role, bool whistles)
{
    private const int MostTries = 10;

    private static readonly TimeSpan BetweenWhistles = TimeSpan.FromDays(4);
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromHours(1);

    private readonly Agenda<OperationDeed> agenda = new(ground.Time);
    private readonly OperationPlan plan = new(ground, me);
    private readonly OperationActs acts = new(ground, me, role);
    private readonly Random dice = ground.Fate.DiceOf($"{me}/whistle");

    /// <summary>Takes in what its feed tells about an operation.</summary>
    public void Take(WorkItem item)
    {
        foreach (var (at, deed) in plan.Of(item))
        {
            agenda.Put(deed.Id, at, deed);
        }
    }

    /// <summary>Acts until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (whistles && ground.Time.Waits)
        {
            PutWhistle();
        }

        while (true)
        {
            var deed = await agenda.NextAsync(cancel);
            if (await acts.DoAsync(deed, cancel) && deed.Tries < MostTries)
            {
                agenda.Put(deed.Id, ground.Time.Now + (BeforeNextTry * Math.Pow(1.5, deed.Tries)), deed with { Tries = deed.Tries + 1 });
            }

            if (deed.Step is OperationStep.Whistle)
            {
                PutWhistle();
            }
        }
    }

    private void PutWhistle()
    {
        var deed = new OperationDeed(OperationStep.Whistle, string.Create(CultureInfo.InvariantCulture, $"{me}-{dice.Next()}"));
        agenda.Put(deed.Id, ground.Time.Now - (BetweenWhistles * Math.Log(1 - dice.NextDouble())), deed);
    }
}
