using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the alerts of a city that has lived for a month say is what somebody finds who goes through every case, organisation and whistle.</summary>
public sealed class AlertTests(LivedTown lived) : IClassFixture<LivedTown>
{
    // Its limit is an hour, day and night.
    private const string GasManhole = "gbt47678.5-2026:matter:01011";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alerts_say_what_a_recount_of_everything_says()
    {
        var now = await Now();
        var whistle = await Whistle();
        await Report(now.AddMinutes(1), 0);
        await Report(now.AddMinutes(90), 1);
        await lived.Town.Settle();
        ListAlertsResponse alerts = new();
        IReadOnlyDictionary<(AlertKind, string), int> recount = new Dictionary<(AlertKind, string), int>();

        await Town.Until("alerts and recount are of the same moment", async () =>
        {
            recount = await Recount();
            alerts = await Ask();
            return alerts.LookedAt.ToDateTimeOffset() == await Now() && alerts.Groups.ToDictionary(group => (group.Kind, group.Area), group => group.Count).OrderBy(one => one.Key)
                .SequenceEqual(recount.OrderBy(one => one.Key));
        });

        Assert.Contains(alerts.Groups, group => group.Kind is AlertKind.Urgent);
        Assert.Contains(alerts.Groups, group => group.Kind is AlertKind.Late);
        Assert.Contains(alerts.Groups, group => group.Kind is AlertKind.Silent);
        Assert.Contains(alerts.Groups, group => group.Kind is AlertKind.Whistle && group.Items.Contains(whistle));
        var health = (await lived.Town.Client.Work.GetHandoverHealthAsync(new(), cancellationToken: Cancel)).Health;
        Assert.Equal((health.Sum(one => one.Waiting), health.Sum(one => one.Silent)), (alerts.OffersWaiting, alerts.OffersSilent));
        Assert.True(alerts.OffersSilent > 0, "No offer is silent; the test proves little.");
        Assert.All(alerts.Groups, group => Assert.Equal(Math.Min(group.Count, 20), group.Items.Distinct().Count()));
        Assert.All(alerts.Groups, group => Assert.InRange(group.Leads.Sum(lead => lead.Count), 0, group.Count));
    }

    [Fact]
    public async Task Whoever_has_the_answer_is_told_that_nothing_changed_until_something_does_and_keys_stay()
    {
        await Report((await Now()).AddMinutes(1), 2);
        await lived.Town.Settle();
        await Town.Until("the case is among the urgent ones", async () => (await Ask()).Groups.Any(group => group.Kind is AlertKind.Urgent));
        var known = await Ask();

        var again = await Ask(known.Mark);
        Assert.Equal((known.Mark, true, 0), (again.Mark, again.Unchanged, again.Groups.Count));

        await Report((await Now()).AddMinutes(1), 2.4);
        var grown = again;
        await Town.Until("the group has grown", async () => !(grown = await Ask(known.Mark)).Unchanged && Urgent(grown).Count > Urgent(known).Count);
        Assert.Equal(Urgent(known).Key, Urgent(grown).Key);
    }

    private static AlertGroup Urgent(ListAlertsResponse alerts) => alerts.Groups.First(group => group.Kind is AlertKind.Urgent);

    private async Task<ListAlertsResponse> Ask(string known = "") =>
        await lived.Town.Client.Alerts.ListAlertsAsync(new() { KnownMark = known }, cancellationToken: Cancel);

    private async Task<DateTimeOffset> Now() => (await lived.Town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Clock.Now.ToDateTimeOffset();

    /// <summary>As the page counted before the gateway did: through every open case, by the words of the contract alone.</summary>
    private async Task<IReadOnlyDictionary<(AlertKind Kind, string Area), int>> Recount()
    {
        var client = lived.Town.Client;
        var now = await Now();
        var urgent = (await client.City.GetCatalogueAsync(new(), cancellationToken: Cancel)).Kinds
            .Where(kind => kind.Limit.EndsWith("urgent_hours", StringComparison.Ordinal) || kind.Limit.EndsWith("urgent_minutes", StringComparison.Ordinal)).Select(kind => kind.Key).ToHashSet();
        var found = new List<(AlertKind Kind, string Area)>();
        await foreach (var card in OpenCases())
        {
            var kind = card.OverdueAt is { } late ? (now - late.ToDateTimeOffset() < TimeSpan.FromHours(1) ? AlertKind.Late : AlertKind.Unspecified)
                : card.DueAt?.ToDateTimeOffset() - now is { } left && left > TimeSpan.Zero && left <= TimeSpan.FromHours(1) ? (urgent.Contains(card.Kind) ? AlertKind.Urgent : AlertKind.Due)
                : AlertKind.Unspecified;
            found.Add((kind, DistrictOf(card.Place.Areas[^1])));
        }

        var areas = (await client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations.ToDictionary(one => one.Id, one => one.Area);
        var health = (await client.Work.GetHandoverHealthAsync(new(), cancellationToken: Cancel)).Health;
        found.AddRange(health.Where(one => one.Silent > 0).Select(one => (AlertKind.Silent, DistrictOf(areas[one.Organisation]))));
        var situations = (await client.Situations.ListSituationsAsync(new() { OpenOnly = true, Limit = 1_000 }, cancellationToken: Cancel)).Situations;
        found.AddRange(situations.Select(one => (AlertKind.Situation, DistrictOf(one.Burst?.CommonArea ?? one.Proposal.CommonArea))));
        foreach (var card in (await client.Operations.ListOperationsAsync(new() { OpenOnly = true, Kinds = { OperationKind.Whistle } }, cancellationToken: Cancel)).Operations)
        {
            var participants = (await client.Operations.GetOperationAsync(new() { Number = card.Number }, cancellationToken: Cancel)).Operation.Participants;
            var isLate = card.DueAt?.ToDateTimeOffset() <= now || participants.Any(one => one.State is ParticipantState.Called
                && (one.RaisedTo.Length > 0 || one.Clocks.FirstOrDefault(clock => clock.Name == "acknowledge")?.DueAt?.ToDateTimeOffset() <= now));
            found.Add((isLate ? AlertKind.Whistle : AlertKind.Unspecified, DistrictOf(card.CommonArea)));
        }

        return found.Where(one => one.Kind is not AlertKind.Unspecified).CountBy(one => one).ToDictionary();
    }

    // Codes of this city begin with that of the area above: 3490 the city, 349001 a district, 349001001 a street.
    private static string DistrictOf(string area) => area.Length > 6 ? area[..6] : area;

    private async IAsyncEnumerable<CaseCard> OpenCases()
    {
        var token = string.Empty;
        do
        {
            var page = await lived.Town.Client.Cases.ListCasesAsync(new() { Filter = new() { OpenOnly = true }, PageSize = 1_000, PageToken = token }, cancellationToken: Cancel);
            foreach (var card in page.Cases)
            {
                yield return card;
            }

            token = page.NextPageToken;
        }
        while (token.Length > 0);
    }

    private async Task Report(DateTimeOffset at, double place)
    {
        var bounds = (await lived.Town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Bounds;
        var position = new Position { Lat = ((bounds.South + bounds.North) / 2) + (place * 0.001), Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        await lived.Town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "alert-test", SourceId = $"{at:O}", Kind = GasManhole, Position = position, ReportedAt = Timestamp.FromDateTimeOffset(at) } }, cancellationToken: Cancel);
    }

    /// <summary>A street whistles and its district judges: whoever is called does not answer.</summary>
    private async Task<string> Whistle()
    {
        var operations = lived.Town.Client.Operations;
        var organisations = (await lived.Town.Client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations;
        var street = organisations.First(one => one.Kind == "street_office");
        var district = organisations.Single(one => one.Kind == "district_office" && street.Area.StartsWith(one.Area, StringComparison.Ordinal)).Id;
        var number = (await operations.DraftWhistleAsync(new() { Acting = street.Id, Class = OperationClass.Emergency, Subject = "主管爆裂" }, cancellationToken: Cancel)).Operation.Card.Number;
        await operations.ApproveWhistleAsync(new() { Command = new() { Number = number, Acting = street.Id } }, cancellationToken: Cancel);
        await operations.JudgeWhistleAsync(
            new() { Command = new() { Number = number, Acting = district }, Class = OperationClass.Emergency, Lead = "water-3490" }, cancellationToken: Cancel);
        return number;
    }
}
