using System.Globalization;
using System.Runtime.CompilerServices;
using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Simulator.Simulate;

/// <summary>Sends a simulated city to a real gateway, with as many clients as are asked for, and counts the answers.</summary>
/// <param name="survey">What the city is like.</param>
/// <param name="options">How much, how long, and what.</param>
/// <param name="clock">Paces the incidents.</param>
/// <param name="told">Told what became of each incident; may be absent.</param>
public sealed class Simulation(CitySurvey survey, SimulateOptions options, TimeProvider clock, Action<IncidentOutcome>? told = null)
{
    private readonly RunTally tally = new(clock);
    private readonly Profile profile = Profile.Load();

    /// <summary>Answers so far, for showing how far the simulation is.</summary>
    public long Answered => tally.Answered;

    private int Lanes => options.Clients * options.Streams;

    /// <summary>Sends until time or number is reached and waits for all answers.</summary>
    /// <param name="connect">Opens a line to the city; called once for each client.</param>
    /// <param name="cancel">Stops the simulation.</param>
    public async Task<RunReport> RunAsync(Func<CityTwinClient> connect, CancellationToken cancel)
    {
        var city = BuildCity();
        var prefix = options.IdPrefix ?? clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var clients = Enumerable.Range(0, options.Clients).Select(_ => connect()).ToList();
        try
        {
            await Together.RunAsync(
                Enumerable.Range(0, Lanes).Select(Func<CancellationToken, Task> (lane) =>
                    stop => SendAsync(clients[lane % clients.Count], Outgoing(city, lane, prefix, stop), stop)),
                cancel);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }

        return tally.Report("simulate");
    }

    private SimulatedCity BuildCity()
    {
        Ground ground = options.Square is { } square ? square : new CityGround(survey.Communities);
        var mix = options.Baseline
            ? Mix.Baseline(survey.Kinds, options.Kinds)
            : Mix.Of(profile, survey, ground, options.Kinds, options.Seed);

        mix = options.Duplicates is { } duplicates ? mix with { DuplicateShare = duplicates } : mix;
        return new SimulatedCity(ground, options.Storm ? mix.During(profile.Surges[0]) : mix, options.Seed);
    }

    private Task SendAsync(CityTwinClient client, IAsyncEnumerable<Outgoing> outgoing, CancellationToken stop)
    {
        var sender = client.OpenIntake(new IncidentSenderOptions
        {
            Window = options.Window,
            BatchSize = options.BatchSize,
            LineBroke = _ => tally.LineBroke(),
        });
        return new Lane(sender, tally, clock, (_, outcome) => told?.Invoke(outcome)).RunAsync(outgoing, stop);
    }

    private async IAsyncEnumerable<Outgoing> Outgoing(
        SimulatedCity city, int lane, string prefix, [EnumeratorCancellation] CancellationToken stop)
    {
        var pacer = new Pacer(clock, options.Pace switch
        {
            Pace.Max => null,
            Pace.ProfileTime profileTime => profileTime.Factor,
            _ => 1,
        });
        var startedAt = clock.GetTimestamp();
        var left = ShareOf(lane);

        using var moments = Moments(lane).GetEnumerator();
        foreach (var incident in city.Incidents(lane, prefix))
        {
            if (left-- == 0 || clock.GetElapsedTime(startedAt) >= options.Duration || !moments.MoveNext())
            {
                break;
            }

            var dueAt = await pacer.WaitAsync(moments.Current, stop);
            incident.ReportedAt = ReportedAt(moments.Current);
            yield return new Outgoing(incident, dueAt);
        }
    }

    // -1 counts down without ever reaching the end.
    private long ShareOf(int lane) =>
        options.Incidents is { } all ? (all / Lanes) + (lane < all % Lanes ? 1 : 0) : -1;

    private IEnumerable<TimeSpan> Moments(int lane)
    {
        var dice = new Random(unchecked((options.Seed * 31) ^ lane));
        return options.Pace switch
        {
            Pace.Rate rate => Arrivals.Until(
                options.Duration, moment => rate.PerSecond / Lanes * StormRatio(moment / options.Duration), dice),
            Pace.ProfileTime profileTime => Arrivals.Until(
                options.Duration * profileTime.Factor,
                moment => profile.RateAt(LocalTime(moment)) / Lanes * StormRatio(moment / (options.Duration * profileTime.Factor)),
                dice),
            _ => Enumerable.Repeat(TimeSpan.Zero, int.MaxValue),
        };
    }

    private double StormRatio(double moment) => options.Storm ? profile.Surges[0].RatioAt(moment) : 1;

    private DateTime LocalTime(TimeSpan moment) => TimeZoneInfo.ConvertTime(
        survey.City.Clock.Now.ToDateTimeOffset() + moment, TimeZoneInfo.FindSystemTimeZoneById(survey.City.TimeZone)).DateTime;

    // Only a stepped city needs to be told the time; every other one has its own clock.
    private Timestamp? ReportedAt(TimeSpan moment) => survey.City.Clock.Kind is CityClock.Types.Kind.Stepped
        ? Timestamp.FromDateTimeOffset(survey.City.Clock.Now.ToDateTimeOffset() + moment)
        : null;
}
