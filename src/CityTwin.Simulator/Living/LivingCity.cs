using CityTwin.Client;
using CityTwin.Simulator.Simulate;
using Grpc.Core;

namespace CityTwin.Simulator.Living;

/// <summary>
/// Keeps a demonstration city gently alive: a first burst of reports so that the map is not empty, then one to three a
/// second, and people at work who move cases along, so that numbers go both ways and stay roughly where they are.
/// Uses nothing but the public interface.
/// </summary>
/// <param name="line">A line to the city; stays the caller's.</param>
/// <param name="clock">Paces what happens.</param>
/// <param name="seed">Decides what happens; how the city answers it decides the rest.</param>
public sealed class LivingCity(CallInvoker line, TimeProvider clock, int seed)
{
    /// <summary>Open cases that the city settles at.</summary>
    public const int UsualOpenCases = 300;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(2);

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
        var cases = new OpenCases(city);
        var reports = new GentleReports(city, survey, clock, seed);
        var work = await CaseWork.PrepareAsync(city, cases, clock, seed, cancel);

        await Runs.Together.RunAsync(
            [
                cases.FollowAsync,
                async stop => await reports.SendAsync(burst: UsualOpenCases - await cases.CountAtStartAsync(stop), stop),
                work.GoOnAsync,
            ],
            cancel);
    }
}
