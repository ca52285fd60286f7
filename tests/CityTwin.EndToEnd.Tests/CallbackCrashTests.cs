using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;
using CloseKind = CityTwin.Protocol.V1.CloseKind;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The city dies between the closing of a case and the answer to its callback 回访, while its clocks run.</summary>
[Trait("pace", "slow")]
public sealed class CallbackCrashTests
{
    private const int Cases = 4;
    private const int Seed = 15;

    // Two urgent hours pass in about seven seconds: the limits of the case that nobody handles pass while the city dies and comes back.
    private const int Speed = 1_000;

    [Fact]
    public async Task A_kill_between_closing_and_callback_loses_and_doubles_nothing_and_each_clock_speaks_once()
    {
        await using var town = await Town.Start(
            Repository.Linjiang, "--Clock:Kind=Driven", "--Clock:Start=2026-03-02T01:00:00Z", $"--Clock:Speed={Speed}");
        var dice = new Random(Seed);
        var unhandled = await Report(town, 0);
        for (var number = 1; number <= Cases; number++)
        {
            var receipt = await Report(town, number);
            await town.Client.Sign(receipt);
            await town.Client.FinishAssists(receipt);
            await town.Client.Submit(receipt);
            await town.Client.Inspect(receipt);

            await KillDuring(town, dice, () => town.Client.Close(receipt));
            await KillDuring(town, dice, async () => await town.Client.Cases.AnswerCallbackAsync(
                new() { Number = receipt.CaseNumber, Token = receipt.Token, Solved = true, Satisfaction = Satisfaction.Satisfied }));

            await HappenedOnce(town, receipt);
        }

        await Town.Until("the clock of the case that nobody handles has said everything", async () => (await Spoken(town, unhandled)).Any(said => said.Contains("late", StringComparison.OrdinalIgnoreCase)));
        var spoken = await Spoken(town, unhandled);
        Assert.Equal(spoken.Distinct(), spoken);
        await town.Verify();
    }

    private static async Task<Receipt> Report(Town town, int number)
    {
        var bounds = (await town.Client.City.GetCityAsync(new())).Bounds;
        var kind = (await town.Client.City.GetCatalogueAsync(new())).Kinds.First(kind => kind.Limit == "2 urgent_hours").Key;
        var position = new Position { Lat = ((bounds.South + bounds.North) / 2) + (0.002 * number), Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        return (await town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "test", SourceId = $"callback-{number}", Kind = kind, Position = position } })).Receipt;
    }

    /// <summary>Asks, kills the city at a random moment of that, and asks again until it is answered, as a client that retries does.</summary>
    private static async Task KillDuring(Town town, Random dice, Func<Task> ask)
    {
        var asked = ask();
        using (var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(dice.Next(1, 30))))
        {
            await moment.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        await town.Kill();
        try
        {
            await asked;
        }
        catch (RpcException)
        {
            // Whether it was written is unknown: that is the point.
        }

        await town.StartAgain();
        await Town.Until("the city answers again", async () =>
        {
            try
            {
                await ask();
                return true;
            }
            catch (RpcException refused) when (refused.StatusCode is StatusCode.Unavailable)
            {
                return false;
            }
        });
    }

    private static async Task HappenedOnce(Town town, Receipt receipt)
    {
        var found = (await town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case.Card;
        Assert.Equal((Stage.Closed, CloseKind.Resolved), (found.Stage, found.CloseKind));
        var history = (await town.Client.Cases.GetCaseHistoryAsync(new() { Number = receipt.CaseNumber })).Events;
        Assert.Equal(Enumerable.Range(1, history.Count).Select(version => (long)version), history.Select(happened => happened.Version));
        Assert.Single(history, happened => happened.Type.StartsWith("case.closed.", StringComparison.Ordinal));
        Assert.Single(history, happened => happened.Type.StartsWith("case.answered.", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Spoken(Town town, Receipt receipt) =>
    [
        .. (await town.Client.Cases.GetCaseHistoryAsync(new() { Number = receipt.CaseNumber })).Events
            .Where(happened => happened.Type.StartsWith("case.clock_spoke.", StringComparison.Ordinal))
            .Select(happened => happened.DataJson),
    ];
}
