using System.Globalization;
using System.Runtime.CompilerServices;
using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Simulate;

namespace CityTwin.Simulator.Living;

/// <summary>People who report: a burst at first, then one every other second to three in two seconds, more at the busy hours of the week.</summary>
internal sealed class GentleReports(CityTwinClient city, CitySurvey survey, Action<IncidentOutcome> told, TimeProvider clock, int seed)
{
    private const double FewestPerSecond = 0.5;
    private const double MostPerSecond = 1.5;

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(survey.City.TimeZone);

    public async Task SendAsync(int burst, CancellationToken cancel)
    {
        var sender = city.OpenIntake(new IncidentSenderOptions { Retry = new RetryOptions() });
        await foreach (var answered in sender.SendAsync(ReportsAsync(burst, cancel), cancel))
        {
            foreach (var outcome in answered.Outcomes)
            {
                told(outcome);
            }
        }
    }

    private async IAsyncEnumerable<Incident> ReportsAsync(int burst, [EnumeratorCancellation] CancellationToken cancel)
    {
        var profile = Profile.Load();
        var busiest = profile.WeekdayHourShares.Max(day => day.Max());
        var ground = new CityGround(survey.Communities);
        var people = new SimulatedCity(ground, Mix.Of(profile, survey, ground, kinds: null, seed), seed);
        var idPrefix = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var dice = new Random(seed);

        foreach (var incident in people.Incidents(stream: 0, $"living-{idPrefix}"))
        {
            if (burst-- <= 0)
            {
                var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime;
                var perSecond = FewestPerSecond + ((MostPerSecond - FewestPerSecond) * profile.ShareAt(local) / busiest);
                await Task.Delay(TimeSpan.FromSeconds(-Math.Log(1 - dice.NextDouble()) / perSecond), clock, cancel);
            }

            yield return incident;
        }
    }
}
