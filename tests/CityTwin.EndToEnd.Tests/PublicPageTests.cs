using System.Net;
using CityTwin.Domain.Cases;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using RejectReason = CityTwin.Protocol.V1.RejectReason;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What anybody can ask of the city, with a browser that runs no scripts.</summary>
public sealed class PublicPageTests(DemoTown demo) : IClassFixture<DemoTown>, IDisposable
{
    private readonly Town town = demo.Town;
    private readonly PublicVisitor visitor = new(demo.Town.Page);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_token_shows_its_case_through_its_whole_life()
    {
        var (receipt, city) = (await demo.Report("public-life"), town.Client);
        var due = (await city.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case.Card.DueAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8));

        await Shows(receipt, "Dispatched", "was asked to handle it", $"To be done by {due:yyyy-MM-dd HH:mm}: the catalogue allows");
        await city.Sign(receipt);
        await Shows(receipt, "Handling", "works on it", "somebody else checks on site");
        await city.FinishAssists(receipt);
        await city.Submit(receipt);
        await Shows(receipt, "AwaitInspection", "says that it is done", "The limit stands still for now");
        await city.Cases.ReworkCaseAsync(new() { Command = Steps.By(receipt, "inspection"), Reason = "SECRET still open" });
        await Shows(receipt, "Handling", "works on it");
        await city.Submit(receipt);
        await city.Inspect(receipt);
        await Shows(receipt, "AwaitClose", "It is decided how the case ends");
        await city.Close(receipt);
        await Shows(receipt, "Closed", "solved and checked", "it can be taken up again until");
    }

    [Fact]
    public async Task The_same_is_told_in_both_languages_and_a_button_switches()
    {
        var receipt = await demo.Report("public-language");

        var (chinese, english) = (await visitor.Ask(receipt.CaseNumber, receipt.Token, "zh"), await visitor.Ask(receipt.CaseNumber, receipt.Token, "en"));

        Assert.Contains("<html lang=\"zh-CN\">", chinese.Source, StringComparison.Ordinal);
        Assert.Contains("尚未签收", chinese.Text, StringComparison.Ordinal);
        Assert.Contains("action=\"/public/status?lang=en\"", chinese.Source, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english.Source, StringComparison.Ordinal);
        Assert.Contains("action=\"/public/status?lang=zh\"", english.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/public", "zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("/public", "de, en-GB;q=0.8, zh;q=0.2", "en")]
    [InlineData("/public", null, "zh-CN")]
    [InlineData("/public?lang=en", "zh-CN", "en")]
    [InlineData("/public?lang=zh", "en", "zh-CN")]
    [InlineData("/public?lang=%3Cscript%3E", "en", "en")]
    public async Task The_first_page_speaks_the_language_that_is_asked_for(string path, string? languages, string expected)
    {
        var page = await visitor.Get(path, languages);

        Assert.Equal((HttpStatusCode.OK, expected), (page.Status, page.Headers["Content-Language"]));
        Assert.Contains($"<html lang=\"{expected}\">", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_report_follows_the_other_case_and_tells_nothing_of_it_but_how_it_stands()
    {
        var (mine, other) = (await demo.Report("public-merge"), await demo.Report("public-merge"));
        await town.Client.Cases.MergeCaseAsync(new() { Command = new() { Number = mine.CaseNumber, Acting = "centre" }, Into = other.CaseNumber });
        await town.Client.Sign(other);

        var page = await Shows(mine, "Handling", "joined with another case about the same matter");

        Assert.DoesNotContain(other.CaseNumber, page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Token, page.Source, StringComparison.Ordinal);
        await IsNotFound(other.CaseNumber, mine.Token);
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_token_get_the_same_answer()
    {
        var (mine, other) = (await demo.Report("public-wrong"), await demo.Report("public-wrong"));

        string[] answers =
        [
            await IsNotFound(mine.CaseNumber, new string('0', 32)),
            await IsNotFound(mine.CaseNumber, other.Token),
            await IsNotFound(CaseNumber.Write("LJ", 999_999_999), mine.Token),
            await IsNotFound("LJ-1-2", mine.Token),
            await IsNotFound("案件", "令牌"),
        ];

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_declined_case_says_why_and_not_what_somebody_wrote_about_it()
    {
        await using var pickyTown = await Picky();
        using var guest = new PublicVisitor(pickyTown.Page);
        var receipt = (await pickyTown.Client.Intake.ReportIncidentAsync(new() { Incident = demo.Incident("picky", demo.Single) })).Receipt;
        Assert.Contains("the city decides whether it takes it on", (await guest.Ask(receipt.CaseNumber, receipt.Token)).Text, StringComparison.OrdinalIgnoreCase);

        await pickyTown.Client.Cases.RejectCaseAsync(new()
        {
            Command = Steps.By(receipt, "shift"), Code = RejectReason.BeyondCompetence, Reason = "SECRET told by the neighbour <b>",
        });
        var page = await guest.Ask(receipt.CaseNumber, receipt.Token);

        Assert.Contains("a matter of the market or of society", page.Text, StringComparison.Ordinal);
        Assert.Contains("can appeal", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("'><img src=x onerror=alert(1)>")]
    [InlineData("{0}&#60;script&#62;")]
    [InlineData("\ud800\u202e")]
    public async Task What_is_typed_comes_back_as_text_only(string typed)
    {
        var page = await visitor.Ask(typed, typed);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("<script", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("value=\"\">", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ""), InlineData("LJ-1-3\0", "0123"), InlineData("LJ-1-3", ""), InlineData("", "0123"), InlineData("LJ-1-3", "01234567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_form_that_is_not_filled_in_is_said_so(string number, string token)
    {
        var page = await visitor.Ask(number, token);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("data-code=\"public.form_incomplete\"", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_not_read()
    {
        var page = await visitor.Ask(new string('9', 10_000), "0123");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Pages_run_no_script_are_kept_nowhere_and_send_no_address_on()
    {
        foreach (var page in new[] { await visitor.Get("/public"), await visitor.Ask("LJ-1-3", "x"), await visitor.Get("/public/nowhere") })
        {
            Assert.Equal("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", page.Headers["Content-Security-Policy"]);
            Assert.Equal(("no-store", "no-referrer", "nosniff"), (page.Headers["Cache-Control"], page.Headers["Referrer-Policy"], page.Headers["X-Content-Type-Options"]));
            Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
        }
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_said_so_and_a_reload_of_an_answer_leads_back()
    {
        var (nowhere, reloaded) = (await visitor.Get("/public/nowhere"), await visitor.Get("/public/status?lang=en"));

        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Contains("public.no_page", nowhere.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/public?lang=en"), (reloaded.Status, reloaded.Headers["Location"]));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_who_asks_later_is_answered()
    {
        var receipt = await demo.Report("public-limit");

        var pages = await Task.WhenAll(Enumerable.Range(0, 120).Select(guess => visitor.Try(receipt.CaseNumber, $"{guess:x32}")));

        var turnedAway = pages.Where(page => page.Status is HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(turnedAway);
        Assert.All(turnedAway, page =>
        {
            Assert.Equal("2", page.Headers["Retry-After"]);
            Assert.Contains("public.too_many", page.Text, StringComparison.Ordinal);
        });
        await Shows(receipt, "Dispatched");
    }

    private static async Task<Town> Picky()
    {
        var pack = new PackCopy(Directory.CreateTempSubdirectory("citytwin-picky").FullName);
        pack.ChangeLine("process.json", "  \"steps\":", _ => "  \"steps\": [{\"kinds\": \"*\", \"files\": false}]");
        return await Town.Start(pack.Folder);
    }

    private async Task<VisitedPage> Shows(Receipt receipt, string stage, params string[] words)
    {
        var page = await visitor.Ask(receipt.CaseNumber, receipt.Token);
        Assert.True(page.Status is HttpStatusCode.OK, page.Text);
        Assert.Contains($"data-stage=\"{stage}\"", page.Source, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, page.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("SECRET", page.Source, StringComparison.Ordinal);
        return page;
    }

    private async Task<string> IsNotFound(string number, string token)
    {
        var page = await visitor.Ask(number, token);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("data-code=\"public.not_found\"", page.Source, StringComparison.Ordinal);
        return page.Source.Replace($"value=\"{number}\"", string.Empty, StringComparison.Ordinal);
    }
}
