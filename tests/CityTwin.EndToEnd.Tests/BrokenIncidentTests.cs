using CityTwin.Client;
using CityTwin.Domain.Tests.Incidents;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the door says to incidents that are broken: by the rules' own table, and in what only a message can get wrong.</summary>
public sealed class BrokenIncidentTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private static readonly Dictionary<string, (string Code, Action<Incident> Break)> Messages = new()
    {
        ["nothing but defaults"] = ("incident.source_invalid", sent => (sent.Source, sent.SourceId, sent.Kind, sent.Position) = ("", "", "", null)),
        ["kind of another subject"] = ("incident.kind_unknown", sent => sent.Kind = "gbt47678.5-2026:component:99999"),
        ["kind about people"] = ("incident.kind_unknown", sent => sent.Kind = "gbt47678.5-2026:matter:09003"),
        ["kind about what people express"] = ("incident.kind_unknown", sent => sent.Kind = "gbt47678.5-2026:matter:07002"),
        ["no position"] = ("incident.position_missing", sent => sent.Position = null),
        ["no crs"] = ("incident.crs_missing", sent => sent.Position.Crs = Crs.Unspecified),
        ["a crs that does not exist"] = ("incident.crs_missing", sent => sent.Position.Crs = (Crs)99),
        ["an empty position"] = ("incident.crs_missing", sent => sent.Position = new Position()),
        ["lat not a number"] = ("place.impossible", sent => sent.Position.Lat = double.NaN),
        ["lon not a number"] = ("place.impossible", sent => sent.Position.Lon = double.NaN),
        ["lat without end"] = ("place.impossible", sent => sent.Position.Lat = double.PositiveInfinity),
        ["lon without end"] = ("place.impossible", sent => sent.Position.Lon = double.NegativeInfinity),
        ["beyond the north pole"] = ("place.impossible", sent => sent.Position.Lat = 90.0001),
        ["beyond the south pole"] = ("place.impossible", sent => sent.Position.Lat = -91),
        ["beyond the date line"] = ("place.impossible", sent => sent.Position.Lon = 180.0001),
        ["lat and lon swapped"] = ("place.impossible", sent => (sent.Position.Lat, sent.Position.Lon) = (sent.Position.Lon, sent.Position.Lat)),
        ["off the coast of Africa"] = ("place.outside_city", sent => (sent.Position.Lat, sent.Position.Lon) = (0, 0)),
        ["another continent"] = ("place.outside_city", sent => (sent.Position.Lat, sent.Position.Lon) = (42.36, -71.06)),
        ["the next city, shifted"] = ("place.outside_city", sent => (sent.Position.Lat, sent.Position.Crs) = (31, Crs.Gcj02)),
        ["shifted degrees declared as GPS"] = ("place.outside_city_datum_shift", sent => (sent.Position.Lat, sent.Position.Lon) = (30.1769394, 117.616)),
        ["seconds that are no time"] = ("incident.reported_at_impossible", sent => sent.ReportedAt = new Timestamp { Seconds = long.MaxValue }),
        ["seconds before the calendar"] = ("incident.reported_at_impossible", sent => sent.ReportedAt = new Timestamp { Seconds = -62_135_596_801 }),
        ["nanoseconds below zero"] = ("incident.reported_at_impossible", sent => sent.ReportedAt = new Timestamp { Seconds = 1_000_000_000, Nanos = -1 }),
        ["a second of nanoseconds"] = ("incident.reported_at_impossible", sent => sent.ReportedAt = new Timestamp { Seconds = 1_000_000_000, Nanos = 1_000_000_000 }),
    };

    private readonly IntakeService.IntakeServiceClient intake = demo.Town.Client.Intake;

    public static TheoryData<string, string> Broken =>
        [.. BrokenIncidents.Rows, .. Messages.Select(message => (message.Key, message.Value.Code))];

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Broken.Count >= 60, $"{Broken.Count}");

    [Theory, MemberData(nameof(Broken))]
    public async Task Sent_alone_it_is_refused_with_its_code(string what, string code)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await intake.ReportIncidentAsync(new() { Incident = Break(what) }));

        Assert.Equal((StatusCode.InvalidArgument, code), (refused.StatusCode, refused.RejectionCode()));
        Assert.NotEmpty(refused.Status.Detail);
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task In_a_stream_it_is_refused_with_its_code_and_the_others_go_on(string what, string code)
    {
        using var call = intake.StreamIncidents(cancellationToken: TestContext.Current.CancellationToken);
        await call.RequestStream.WriteAsync(new() { Sequence = 7, Incidents = { Good($"before {what}"), Break(what), Good($"after {what}") } });
        await call.RequestStream.WriteAsync(new() { Sequence = 8, Incidents = { Good($"later than {what}") } });
        await call.RequestStream.CompleteAsync();

        var answers = await call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([7, 8], answers.Select(answer => answer.Sequence));
        Assert.Equal(["taken", code, "taken", "taken"], answers.SelectMany(answer => answer.Outcomes).Select(outcome => outcome.Refusal?.Code ?? "taken"));
        Assert.Equal([true, false, true, true], answers.SelectMany(answer => answer.Outcomes).Select(outcome => outcome.Receipt?.Position > 0));
    }

    [Fact]
    public async Task No_incident_at_all_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await intake.ReportIncidentAsync(new()));

        Assert.Equal((StatusCode.InvalidArgument, "incident.missing"), (refused.StatusCode, refused.RejectionCode()));
    }

    private Incident Good(string id) => new(demo.Incident(id.Length > 100 ? id[..100] : id, demo.Single)) { Position = demo.Middle.Clone() };

    private Incident Break(string what)
    {
        var sent = Good($"broken {what}");
        if (Messages.TryGetValue(what, out var message))
        {
            message.Break(sent);
            return sent;
        }

        var now = TimeProvider.System.GetUtcNow();
        var (incident, text) = BrokenIncidents.Break(what, new(sent.Source, sent.SourceId, sent.Kind, now, "phone"), now);
        return new Incident
        {
            Source = incident.Source,
            SourceId = incident.SourceId,
            Kind = incident.Kind,
            Position = sent.Position,
            ReportedAt = incident.ReportedAt.ToTimestamp(),
            Text = text ?? string.Empty,
            Channel = incident.Channel!,
        };
    }
}
