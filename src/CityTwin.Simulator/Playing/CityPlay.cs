using CityTwin.Client;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;
using CityTwin.Simulator.Simulate;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// A city that plays along through the public interface: organisations that work, an office that checks and closes, people who answer.
/// The same seed does the same wherever the city answers the same, in whatever order things come.
/// </summary>
public sealed class CityPlay : IDisposable
{
    private readonly PlayOptions options;
    private readonly TimeProvider clock;
    private readonly PlayGround ground;
    private readonly Callbacks callbacks;
    private readonly string lowestLevel;
    private readonly CancellationTokenSource ending = new();

    private CityPlay(PlayGround ground, string lowestLevel, PlayOptions options, TimeProvider clock)
    {
        (this.ground, this.lowestLevel, this.options, this.clock) = (ground, lowestLevel, options, clock);
        callbacks = new Callbacks(ground);
    }

    /// <summary>How many times faster than people the players act; can be changed while they play.</summary>
    public double Haste
    {
        get => ground.Time.Haste;
        set => ground.Time.Haste = value;
    }

    /// <summary>Asks a city who is who. Nothing is played yet, but receipts are kept from now on.</summary>
    /// <param name="city">A line to the city; stays the caller's.</param>
    /// <param name="kinds">The kinds of its catalogue.</param>
    /// <param name="options">Who plays, and how.</param>
    /// <param name="clock">Measures real time.</param>
    /// <param name="cancel">Ends the questions.</param>
    public static async Task<CityPlay> PrepareAsync(
        CityTwinClient city, IReadOnlyList<Kind> kinds, PlayOptions options, TimeProvider clock, CancellationToken cancel)
    {
        var tally = new PlayTally();
        var organisations = await city.City.ListOrganisationsAsync(new ListOrganisationsRequest(), cancellationToken: cancel);
        var about = await city.City.GetCityAsync(new GetCityRequest(), cancellationToken: cancel);
        var ground = new PlayGround(
            new Asking(city, tally, clock), new PlayTime(about.Clock, clock, options.Haste), tally, new Fate(options.Seed),
            new HandlingTimes(kinds, Profile.Load()), organisations.Organisations);
        return new CityPlay(ground, about.Levels[^1].Id, options, clock);
    }

    /// <summary>What was done so far.</summary>
    public PlayReport Report() => ground.Tally.Report();

    /// <summary>Keeps what reporters need: what became of an incident that was sent.</summary>
    public void Take(IncidentOutcome outcome)
    {
        if (options.Roles.HasFlag(PlayRoles.Callbacks))
        {
            callbacks.Take(outcome);
        }
    }

    /// <summary>Sends a simulated city and plays along; without a time of its own the play ends when all is sent.</summary>
    /// <param name="simulation">Sends.</param>
    /// <param name="connect">Opens a line to the city; called once for each client that sends.</param>
    /// <param name="cancel">Stops both.</param>
    public async Task<RunReport> RunWithAsync(Simulation simulation, Func<CityTwinClient> connect, CancellationToken cancel)
    {
        RunReport? sent = null;
        await Together.RunAsync([SendAsync, RunAsync], cancel);
        return sent! with { Play = Report() };

        async Task SendAsync(CancellationToken stop)
        {
            sent = await simulation.RunAsync(connect, stop);
            if (options.Duration is null)
            {
                End();
            }
        }
    }

    /// <summary>Plays until it is ended, until the time that was asked for is over, or until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, ending.Token);
        try
        {
            await Together.RunAsync([.. Players(), EndInTimeAsync], stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // It is over.
        }
    }

    /// <summary>Ends the play.</summary>
    public void End() => ending.Cancel();

    /// <summary>Ends the play.</summary>
    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private IEnumerable<Func<CancellationToken, Task>> Players()
    {
        foreach (var one in ground.Organisations)
        {
            var isLowest = one.Level == lowestLevel;
            if (options.Roles.HasFlag(isLowest ? PlayRoles.Communities : PlayRoles.Departments))
            {
                yield return new OrganisationPlayer(ground, one, isLowest ? "communities" : "departments").RunAsync;
            }
        }

        if (options.Roles.HasFlag(PlayRoles.Inspectors))
        {
            yield return new InspectionOffice(ground).RunAsync;
        }

        if (options.Roles.HasFlag(PlayRoles.Callbacks))
        {
            yield return callbacks.RunAsync;
        }
    }

    private async Task EndInTimeAsync(CancellationToken cancel)
    {
        var (began, cityBegan) = (clock.GetTimestamp(), ground.Time.CityNow);
        TimeSpan Played() => ground.Time.Waits ? ground.Time.CityNow - cityBegan : clock.GetElapsedTime(began);
        while (options.Duration is not { } duration || Played() < duration)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
        }

        End();
    }
}
