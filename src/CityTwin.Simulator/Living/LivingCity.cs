using CityTwin.Client;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Simulate;
using Grpc.Core;

namespace CityTwin.Simulator.Living;

/// <summary>
/// Keeps a demonstration city gently alive: a first burst of reports so that the map is not empty, then about one a
/// second, and a city that plays along in a hurry, so that cases live whole lives in minutes and numbers go both ways.
/// Uses nothing but the public interface.
/// </summary>
/// <param name="line">A line to the city; stays the caller's.</param>
/// <param name="clock">Paces what happens.</param>
/// <param name="seed">Decides what happens; how the city answers it decides the rest.</param>
public sealed class LivingCity(CallInvoker line, TimeProvider clock, int seed)
{
    /// <summary>Open cases that the city settles at, roughly.</summary>
    public const int UsualOpenCases = 300;

    // What takes people two days takes eight minutes, so that about one report a second keeps so many cases open.
    private const double UsualHaste = 350;
    private const double LeastHaste = 0.05;
    private const double MostHaste = 16;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    /// <summary>Lives until it is cancelled; a city that cannot be reached is waited for.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var city = new CityTwinClient(line, clock);

        while (true)
        {
            try
            {
                await LiveAsync(city, cancel);
            }
            catch (RpcException) when (cancel.IsCancellationRequested)
            {
                // A call that was under way says "cancelled" in its own words.
                cancel.ThrowIfCancellationRequested();
            }
            catch (RpcException failure) when (failure.IsTemporary())
            {
                await Task.Delay(RestAfterFailure, clock, cancel);
            }
        }
    }

    private async Task LiveAsync(CityTwinClient city, CancellationToken cancel)
    {
        var survey = await CitySurvey.AskAsync(city, cancel);
        using var play = await CityPlay.PrepareAsync(city, survey.Kinds, new PlayOptions { Seed = seed, Haste = UsualHaste }, clock, cancel);
        var open = new OpenCount(city, survey.City.Levels[0].Id);
        var reports = new GentleReports(city, survey, play.Take, clock, seed);

        await Runs.Together.RunAsync(
            [
                open.FollowAsync,
                async stop => await reports.SendAsync(burst: UsualOpenCases - await open.AtStartAsync(stop), stop),
                play.RunAsync,
                stop => HurryAsync(play, open, stop),
            ],
            cancel);
    }

    // The more is open, the more they hurry: so the number stays roughly where it is, whatever the hour makes of limits.
    private async Task HurryAsync(CityPlay play, OpenCount open, CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(Glance, clock, cancel);
            play.Haste = UsualHaste * Math.Clamp(Math.Pow((double)open.Now / UsualOpenCases, 2), LeastHaste, MostHaste);
        }
    }
}
