using System.Globalization;
using CityTwin.Domain.Obligations;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The organisations' own systems are killed and started again at random, as real processes, while their city goes on.</summary>
[Trait("pace", "slow")]
public sealed class DepartmentCrashTests
{
    private const int Kills = 50;
    private const int Seed = 12345;

    // A week of the city passes in two and a half minutes, or in the fifty that DEPARTMENT_CRASH_SPEED=200 asks for.
    private static readonly int Speed = int.Parse(Environment.GetEnvironmentVariable("DEPARTMENT_CRASH_SPEED") ?? "4000", CultureInfo.InvariantCulture);

    // How many times longer everything takes than at the usual speed.
    private static readonly double Stretch = 4_000.0 / Speed;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3) * Stretch;

    // Longer than the four working hours within which an offer is to be taken up, nights and lunch included.
    private static readonly TimeSpan Silence = TimeSpan.FromHours(40) / Speed;

    [Fact]
    public async Task Fifty_kills_of_the_organisations_lose_no_offer_take_none_up_twice_and_show_the_silence()
    {
        await using var town = await Town.Start(
            Repository.Linjiang, "--Clock:Kind=Driven", "--Clock:Start=2026-03-02T01:00:00Z", $"--Clock:Speed={Speed}");
        var sending = TownProcess.RunToEnd(
            Patience, Cli, "simulate", "--rate", Plain(5 / Stretch), "--incidents", "400", "--minutes", Plain(3 * Stretch), "--address", town.Address);

        var dice = new Random(Seed);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using (var organisations = TownProcess.Spawn(Cli, Playing(town, kill)))
            {
                await Pass(TimeSpan.FromMilliseconds(dice.Next(300, 3_500)) * Stretch);
                await organisations.Kill();
            }

            if (kill == Kills / 2)
            {
                await ShowsSilence(town);
            }
        }

        Assert.Equal(0, (await sending).ExitCode);
        await using var last = TownProcess.Spawn(Cli, Playing(town, Kills + 1));
        await Town.Until("nothing that was offered waits any more", async () => (await Health(town)).Sum(one => one.Waiting) == 0, Patience);
        await last.Kill();
        await EveryOfferWasTakenUpOnce(town);
        await town.Verify();
    }

    private static string Cli => Repository.Program("src/CityTwin.Cli", "citytwin.dll");

    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Playing(Town town, int seed) =>
        ["simulate", "--incidents", "0", "--play", "departments,communities", "--play-for", "60d", "--seed", $"{seed}", "--address", town.Address];

    private static async Task<IReadOnlyList<HandoverHealth>> Health(Town town) => (await town.Client.Work.GetHandoverHealthAsync(new())).Health;

    private static async Task ShowsSilence(Town town)
    {
        await Town.Until("offers are open past their limit, and nobody watches", async () =>
        {
            var health = await Health(town);
            return health.Sum(one => one.Silent) > 0 && health.All(one => !one.Connected);
        }, Patience);
        await Pass(Silence);
        Assert.Contains(await Health(town), one => one is { Silent: > 0, Waiting: > 0 });
    }

    // The city's time passes by itself; there is no condition to wait for but that it did.
    private static async Task Pass(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    private static async Task EveryOfferWasTakenUpOnce(Town town)
    {
        using var reader = new SqliteReader(town.Journal);
        var (taken, none) = (0, TestContext.Current.CancellationToken);
        foreach (var organisation in (await town.Client.City.ListOrganisationsAsync(new())).Organisations)
        {
            var feed = await reader.ReadWork(organisation.Id, 0, int.MaxValue, none);
            Assert.Equal(Enumerable.Range(1, feed.Count).Select(number => (long)number), feed.Select(entry => entry.Sequence));
            foreach (var duty in feed.GroupBy(entry => (entry.StreamId, entry.Obligation)).Where(duty => duty.Any(entry => entry.Kind is WorkNoticeKind.Offered)))
            {
                var takenUp = duty.Count(entry => entry.Kind is WorkNoticeKind.TakenUp);
                var wentElsewhere = duty.Any(entry => entry.Kind is WorkNoticeKind.ReturnAsked or WorkNoticeKind.Released);
                Assert.True(takenUp == 1 || (takenUp == 0 && wentElsewhere), $"{organisation.Id}: obligation {duty.Key} was taken up {takenUp} times.");
                taken += takenUp;
            }
        }

        Assert.True(taken >= 100, $"Only {taken} offers were taken up; the test proves little.");
    }
}
