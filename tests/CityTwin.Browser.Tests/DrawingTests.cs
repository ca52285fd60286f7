using System.Globalization;
using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>An area is drawn on the map: whom it concerns, how many cases are open in it, and a joint operation about them.</summary>
public sealed class DrawingTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private const string Lead = "urban_management-3490";

    /// <summary>Around where the map looks: north-west, north-east, south-east, south-west.</summary>
    private static readonly string[] Around =
    [
        "Shift+ArrowLeft", "Shift+ArrowUp", "Space", "Shift+ArrowRight", "Shift+ArrowRight", "Space",
        "Shift+ArrowDown", "Shift+ArrowDown", "Space", "Shift+ArrowLeft", "Shift+ArrowLeft", "Space",
    ];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_area_drawn_by_mouse_says_the_shares_and_cases_that_the_city_says()
    {
        await town.Report();
        await using var page = await Near();
        await page.DrawBegin.ClickAsync();
        await page.ClickMap(-120, 60);
        await page.ClickMap(120, 60);
        await page.ClickMap(120, -60);
        await Expect(page.DrawBar).ToHaveAttributeAsync("data-drawing", "3");
        await page.ClickMap(-120, -60, clicks: 2);

        await Expect(page.Drawn.Locator("[data-open]")).ToBeVisibleAsync();
        var ground = await page.Ground();
        Assert.Equal(4, ground.Polygon.Rings.Single().Vertices.Count);
        var shown = await page.Shares();
        var said = (await town.Town.Client.Places.AffectedAsync(new() { Geometry = ground }, cancellationToken: Cancel)).Areas.ToDictionary(area => area.Code, area => area.Share);
        Assert.NotEmpty(shown);
        Assert.All(shown, area => Assert.Equal(said[area.Key], area.Value, tolerance: 1e-9));
        await Expect(page.Drawn.Locator("[data-open]")).ToHaveTextAsync((await OpenOn(ground)).ToString(CultureInfo.InvariantCulture));
        Assert.True(await OpenOn(ground) > 0);

        // The count goes on: it is the same fence that is looked at again.
        await town.Report();
        await Expect(page.Drawn.Locator("[data-open]")).ToHaveTextAsync((await OpenOn(ground)).ToString(CultureInfo.InvariantCulture));

        // The double click closed the area and did nothing else.
        await page.Until("Math.abs(Number(location.search.match(/at=[^,]+,[^,]+,([0-9.]+)/)[1]) - 14.5) < 0.01");
    }

    [Fact]
    public async Task A_joint_operation_is_formed_from_an_area_drawn_by_keys_alone_and_is_seen_on_map_and_board()
    {
        var receipt = await town.Report();
        await using var page = await Near();
        await page.DrawBegin.FocusAsync();
        await page.Press("Enter");
        await Expect(page.Crosshair).ToBeVisibleAsync();
        foreach (var key in Around)
        {
            await page.Press(key);
        }

        await Expect(page.DrawBar).ToHaveAttributeAsync("data-drawing", "4");
        await page.Press("Enter");
        await Expect(page.Drawn.Locator("[data-open]")).ToBeVisibleAsync();
        var open = int.Parse(await page.Drawn.Locator("[data-open]").InnerTextAsync(), CultureInfo.InvariantCulture);

        await page.Joint("open").PressAsync("Enter");
        await Expect(page.Joint("class")).ToBeFocusedAsync();
        await page.Joint("class").SelectOptionAsync("4");
        await page.Joint("subject").FillAsync("噪声扰民");
        await page.Joint("send").PressAsync("Enter");
        await Expect(page.Joint("lead")).ToBeFocusedAsync();
        await page.Type(town.NameOf(Lead));
        await page.Press("Enter");
        await page.Joint("send").PressAsync("Enter");

        await Expect(page.Joint("done")).ToBeFocusedAsync();
        var number = (await page.Joint("done").GetAttributeAsync("data-formed"))!;
        var formed = (await town.Town.Client.Operations.GetOperationAsync(new() { Number = number }, cancellationToken: Cancel)).Operation;
        Assert.Equal((Lead, OperationKind.Joint, OperationClass.Demand, open), (formed.Card.Lead, formed.Card.Kind, formed.Card.Class, formed.Card.Cases.Count));
        Assert.Contains(receipt.CaseNumber, formed.Card.Cases);
        await page.Until("cityTwin.operationsDrawn > 0");

        await page.Joint("done").GetByRole(Microsoft.Playwright.AriaRole.Button).PressAsync("Enter");
        await Expect(page.Board.Locator($"[data-operation='{number}']")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_drawing_that_crosses_itself_is_not_closed_corners_are_taken_back_and_Escape_leaves()
    {
        await using var page = await Near();
        await page.DrawBegin.ClickAsync();
        await page.ClickMap(-100, 60);
        await page.ClickMap(100, 120);
        await page.ClickMap(100, 60);
        await page.ClickMap(-100, 120);

        await page.Press("Enter");
        await Expect(page.DrawBar).ToContainTextAsync("crosses itself");
        await page.Press("Backspace");
        await Expect(page.DrawBar).ToHaveAttributeAsync("data-drawing", "3");

        await page.Press("Escape");
        await Expect(page.DrawBar).ToHaveCountAsync(0);
        await Expect(page.DrawBegin).ToBeFocusedAsync();
        await Expect(page.Drawn).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_in_view_is_an_area_too_and_what_is_refused_says_its_code()
    {
        await using var page = await Near();
        await page.DrawBegin.ClickAsync();
        await page.Button("Take what is in view").ClickAsync();
        await Expect(page.Drawn.Locator("[data-area]").First).ToBeVisibleAsync();
        await page.Press("Escape");
        await Expect(page.Drawn).ToHaveCountAsync(0);

        // Far to the north, where the city is no more.
        await page.DrawBegin.PressAsync("Enter");
        for (var step = 0; step < 80; step++)
        {
            await page.Press("Shift+ArrowUp");
        }

        await page.Button("Take what is in view").ClickAsync();
        await Expect(page.Drawn.Locator("[data-refused]")).ToContainTextAsync("place.");
    }

    [Fact]
    public async Task What_goes_on_is_drawn_while_it_is_ticked_and_the_choice_is_remembered()
    {
        await Form();
        await using var page = await Near();
        await page.Until("cityTwin.operationsDrawn > 0");

        await page.Overlay("operations").Locator("input").UncheckAsync();
        await page.Until("cityTwin.operationsDrawn === 0");
        await page.Reload();
        await Expect(page.Overlay("operations").Locator("input")).Not.ToBeCheckedAsync();
        await Expect(page.Overlay("situations").Locator("input")).ToBeCheckedAsync();

        await page.Overlay("operations").Locator("input").CheckAsync();
        await page.Until("cityTwin.operationsDrawn > 0");
    }

    /// <summary>The page, near to where cases are reported.</summary>
    private async Task<OperatorPage> Near()
    {
        var bounds = (await town.Town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Bounds;
        var at = FormattableString.Invariant($"{((bounds.South + bounds.North) / 2) + 0.004:F5},{(bounds.West + bounds.East) / 2:F5},14.5");
        return await town.Open($"?lang=en&theme=light&order=newest&at={at}");
    }

    private async Task<int> OpenOn(Geometry ground)
    {
        using var watch = town.Town.Client.Live.WatchFence(new() { Fences = { new Fence { Id = "drawn", Geometry = ground } } }, cancellationToken: Cancel);
        var there = 0;
        while (await watch.ResponseStream.MoveNext(Cancel) && watch.ResponseStream.Current.Snapshot)
        {
            there += watch.ResponseStream.Current.Changes.Count;
        }

        return there;
    }

    private async Task Form()
    {
        var place = (await town.Report()).Place;
        await town.Town.Client.Operations.FormOperationAsync(
            new() { Acting = "command-centre", Kind = OperationKind.Joint, Class = OperationClass.Demand, Subject = "整治", Lead = Lead, Areas = { place.Areas[^1] } }, cancellationToken: Cancel);
    }
}
