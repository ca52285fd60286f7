using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>How much reaches a community at once, and how what is asked of it is shown back to whoever asks.</summary>
public sealed class BurdenTests : IDisposable
{
    private const string Laundry = "gbt47678.5-2026:matter:06007";
    private const string ClothesBin = "gbt47678.5-2026:matter:01059";

    private readonly Scratch scratch = new();
    private readonly PackCopy pack;
    private int reports;

    public BurdenTests()
    {
        pack = new PackCopy(Path.Combine(scratch.Folder, "pack"));
        pack.ChangeLine("process.json", "  \"steps\"", line =>
            $$"""  "burden": { "mostNewPerHour": "none", "quietFrom": "00:00", "quietTo": "00:00", "weeklyMinutes": 1000 },{{'\n'}}{{line}}""");
        pack.ChangeLine("catalogue.csv", "gbt47678.5-2026,matter,06007,", line => line.Replace(",30,12,4,working_hours,", ",,,4,working_hours,", StringComparison.Ordinal));
        pack.ChangeLine("catalogue.csv", "gbt47678.5-2026,matter,01059,", line => line.Replace(",20,72,7,calendar_days,", ",,,2,urgent_hours,", StringComparison.Ordinal));
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Of_twenty_tasks_for_one_duty_grid_five_are_pushed_fifteen_wait_together_and_safety_passes()
    {
        await using var town = await Town.Start(pack.Folder);
        var receipts = new List<Receipt>();
        for (var task = 0; task < 20; task++)
        {
            receipts.Add(await Report(town, Laundry));
        }

        var (committee, community) = (receipts[0].Lead, receipts[0].Place.Areas[^1]);
        Assert.All(receipts, receipt => Assert.Equal(committee, receipt.Lead));
        var safety = await Report(town, ClothesBin);
        Assert.Equal(committee, safety.Lead);

        var picture = (await town.Client.Burden.GetPushesAsync(new() { Organisation = committee })).Picture;
        Assert.Equal(["rule"], picture.Open.SelectMany(push => push.Tasks).Select(task => task.Sender).Distinct());
        Assert.Equal(5, picture.Open.Count(push => !push.Tasks[0].Safety));
        Assert.Equal($"{safety.CaseNumber}/1", Assert.Single(picture.Open, push => push.Tasks[0].Safety).Tasks[0].OfferId);
        Assert.Equal((15, 15), (picture.TasksWaiting, Assert.Single(picture.Waiting).Tasks.Count));

        // It is no memory of a process: a city that was killed shows the same.
        await town.Kill();
        await town.StartAgain();
        Assert.Equal(picture, (await town.Client.Burden.GetPushesAsync(new() { Organisation = committee })).Picture);

        using var watch = town.Client.Burden.WatchPushes(new() { Organisation = committee }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(picture, watch.ResponseStream.Current.Picture);
        await town.Client.Sign(receipts[0]);
        await town.Client.FinishAssists(receipts[0]);
        await town.Client.Submit(receipts[0]);
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(0, watch.ResponseStream.Current.Picture.TasksWaiting);

        // What an inspection sends back is still the demand of who asked first.
        await town.Client.Cases.ReworkCaseAsync(new() { Command = Steps.By(receipts[0], "inspection"), Reason = "still there" });
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var again = watch.ResponseStream.Current.Picture;
        var back = Assert.Single(again.Waiting.Concat(again.Open).SelectMany(push => push.Tasks), task => task.OfferId == $"{receipts[0].CaseNumber}/1");
        Assert.Equal("rule", back.Sender);

        var today = (await town.Client.City.GetCityAsync(new())).Clock.Now.ToDateTime();
        var week = Assert.Single((await town.Client.Burden.GetDemandsAsync(
            new() { Community = community, From = $"{today.AddDays(-1):yyyy-MM-dd}", To = $"{today.AddDays(2):yyyy-MM-dd}" })).Weeks);
        var asked = Assert.Single(week.Senders);
        Assert.Equal((21 * 60L, "rule", 21, true), (week.Minutes, asked.Sender, asked.Demands, asked.OverBudget));
    }

    [Fact]
    public async Task What_makes_no_sense_has_a_code()
    {
        await using var town = await Town.Start(pack.Folder);
        var burden = town.Client.Burden;

        await Refused("organisation.unknown", async () => await burden.GetPushesAsync(new() { Organisation = "nobody" }));
        await Refused("burden.no_duty_grid", async () => await burden.GetPushesAsync(new() { Organisation = "water-3490" }));
        await Refused("area.unknown", async () => await burden.GetDemandsAsync(new() { Community = "nowhere", From = "2026-03-01", To = "2026-03-08" }));
        await Refused("burden.no_community", async () => await burden.GetDemandsAsync(new() { Community = "3490", From = "2026-03-01", To = "2026-03-08" }));
        await Refused("burden.period_invalid", async () => await burden.GetDemandsAsync(new() { Community = "349001001001", From = "2026-03-08", To = "2026-03-01" }));
    }

    private static async Task Refused(string code, Func<Task> call) =>
        Assert.Equal(code, CityTwin.Client.RejectionReading.RejectionCode(await Assert.ThrowsAsync<RpcException>(call)));

    private async Task<Receipt> Report(Town town, string kind)
    {
        var bounds = (await town.Client.City.GetCityAsync(new())).Bounds;
        var position = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        return (await town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "test", SourceId = $"burden-{reports++}", Kind = kind, Position = position } })).Receipt;
    }
}
