using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;
using Grpc.Core;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// An organisation: a client with a feed of its own. It takes up, gives back, tells, asks for time and finishes; now and then it does
/// not answer for a while.
/// </summary>
internal sealed class OrganisationPlayer
{
    private const int MostTries = 8;

    /// <summary>The kind of organisation that whistles in the demo city.</summary>
    private const string Whistling = "street_office";

    private static readonly WorkDeed Confirm = new(WorkStep.Confirm);
    private static readonly WorkDeed Tidy = new(WorkStep.Tidy);
    private static readonly TimeSpan ConfirmsAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TidiesEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan BeforeNextTryInSteppedCity = TimeSpan.FromMilliseconds(50);

    private readonly PlayGround ground;
    private readonly string me;
    private readonly Agenda<WorkDeed> agenda;
    private readonly WorkPlan plan;
    private readonly WorkActs acts;
    private readonly OperationPlayer operations;
    private readonly Spells silences;
    private readonly Random dice;
    private readonly Remembered done = new();

    public OrganisationPlayer(PlayGround ground, Organisation organisation, string role)
    {
        (this.ground, me) = (ground, organisation.Id);
        operations = new OperationPlayer(ground, me, role, whistles: organisation.Kind == Whistling);
        agenda = new Agenda<WorkDeed>(ground.Time);
        plan = new WorkPlan(ground);
        acts = new WorkActs(ground, me, role);
        dice = ground.Fate.DiceOf(me);
        silences = new Spells(ground.Time.Now, apart: TimeSpan.FromDays(6), length: TimeSpan.FromHours(5), new Random(dice.Next()));
    }

    /// <summary>Plays until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        // The feed begins where it ends now; what is open by then is listed.
        var health = await ground.Asking.City.Work.GetHandoverHealthAsync(new() { Organisations = { me } }, cancellationToken: cancel);
        var feed = new FeedFollower(ground, me, health.Health[0].LastSequence, new Random(dice.Next()));
        agenda.Put(Tidy.Id, ground.Time.Now, Tidy);
        await Together.RunAsync([stop => feed.FollowAsync(Take, stop), stop => ActAsync(feed, stop), operations.RunAsync], cancel);
    }

    private void Take(WorkItem item)
    {
        ground.Time.Hear(item.At.ToDateTimeOffset());
        if (item.Operation is not null)
        {
            operations.Take(item);
        }
        else
        {
            Plan(item.Card, item.Obligation, item.At.ToDateTimeOffset());
        }

        agenda.Put(Confirm.Id, ground.Time.Now + ground.Time.OfReal(ConfirmsAfter), Confirm);
    }

    private void Plan(CaseCard card, Obligation? duty, DateTimeOffset heardAt)
    {
        if (duty?.Organisation != me)
        {
            return;
        }

        foreach (var (at, deed) in plan.Of(card, duty, heardAt))
        {
            if (!done.Holds(deed.Id))
            {
                agenda.Put(deed.Id, at, deed);
            }
        }
    }

    private async Task ActAsync(FeedFollower feed, CancellationToken cancel)
    {
        while (true)
        {
            var deed = await agenda.NextAsync(cancel);
            silences.GoOn(ground.Time.Now);
            if (deed.Step is WorkStep.Confirm)
            {
                await feed.ConfirmAsync(cancel);
            }
            else if (ground.Time.Waits && silences.Start <= ground.Time.Now)
            {
                agenda.Put(deed.Id, silences.End, deed);
            }
            else if (deed.Step is WorkStep.Tidy)
            {
                await TidyAsync(cancel);
            }
            else
            {
                await DoAsync(deed, cancel);
            }
        }
    }

    private async Task DoAsync(WorkDeed deed, CancellationToken cancel)
    {
        var (isDone, wait) = await acts.DoAsync(deed, cancel);
        if (isDone)
        {
            done.Add(deed.Id);
        }
        else if (wait is { } pause && deed.Tries < MostTries)
        {
            if (!ground.Time.Waits)
            {
                await Task.Delay(BeforeNextTryInSteppedCity * Math.Pow(2, deed.Tries), cancel);
            }

            agenda.Put(deed.Id, ground.Time.Now + (pause * Math.Pow(1.7, deed.Tries)), deed with { Tries = deed.Tries + 1 });
        }
        else if (wait is not null)
        {
            ground.Tally.GaveUp();
        }
    }

    /// <summary>Looks whether something was left lying: what was open before, and what was given up.</summary>
    private async Task TidyAsync(CancellationToken cancel)
    {
        try
        {
            var open = await ground.Asking.City.Work.ListWorkAsync(new ListWorkRequest { Organisation = me, Limit = 1000 }, cancellationToken: cancel);
            foreach (var one in open.Work)
            {
                Plan(one.Card, one.Obligation, ground.Time.CityNow);
            }
        }
        catch (RpcException broken) when (!cancel.IsCancellationRequested)
        {
            ground.Tally.Refused($"line.{broken.StatusCode}");
        }

        if (ground.Time.Waits)
        {
            agenda.Put(Tidy.Id, ground.Time.Now + TidiesEvery, Tidy);
        }
    }
}
