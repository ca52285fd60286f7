using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the public page says of the city's promises is what the city counts.</summary>
public sealed class PublicPromisesTests(LivedTown lived) : IClassFixture<LivedTown>
{
    [Fact]
    public async Task What_is_promised_stands_beside_what_was_kept()
    {
        using var visitor = new PublicVisitor(lived.Town.Page);
        VisitedPage? page = null;
        await Town.Until("the figures are counted", async () => !(page = await visitor.Get("/public?lang=en")).Text.Contains("still being counted", StringComparison.Ordinal));

        // Counted by the same formula from the same thirty days, ending with the day before today, over the wire.
        var now = (await lived.Town.Client.City.GetCityAsync(new())).Clock.Now.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8));
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        var figures = (await lived.Town.Client.Figures.GetFiguresAsync(new()
        {
            Question = new()
            {
                From = Timestamp.FromDateTimeOffset(midnight.AddDays(-30)),
                To = Timestamp.FromDateTimeOffset(midnight), Grouping = FigureGrouping.Kind,
            },
        })).Figures;
        var groups = (await lived.Town.Client.City.GetCatalogueAsync(new())).Kinds.ToDictionary(kind => kind.Key, kind => kind.Group);
        var shares = figures.Groups.GroupBy(group => groups[group.Kind], group => group.Indicators.Single(one => one.Id == "handling.on_time"));
        var told = shares.Select(group => (Part: group.Sum(one => one.Numerator), Of: group.Sum(one => one.Denominator))).Where(share => share is { Part: >= 5, Of: >= 5 }).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, share => Assert.Contains(
            $"<td class=\"number\">{share.Part:N0}</td><td class=\"number\">{share.Of:N0}</td>", page!.Source, StringComparison.Ordinal));
        Assert.Contains("urgent hours", page!.Text, StringComparison.Ordinal);
    }
}
