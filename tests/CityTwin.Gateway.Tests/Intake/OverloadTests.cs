using CityTwin.Client;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>Too much at once, as a client sees it.</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task Single_incidents_are_turned_away_while_too_many_are_under_way_and_streams_go_on()
    {
        await using var door = await Door.Open(incidentsUnderWay: 3);
        var disk = new TaskCompletionSource();
        door.Actors.Answer = async _ =>
        {
            await disk.Task;
            return PretendedActors.Taken;
        };

        using var stream = door.OpenStream();
        await stream.RequestStream.WriteAsync(Door.Message("1", "2", "3"));
        await Until.Holds("three incidents are under way", () => door.Actors.Asked == 3);

        var refused = await Assert.ThrowsAsync<RpcException>(() => Report(door, "single"));
        Assert.Equal((StatusCode.ResourceExhausted, "intake.overloaded"), (refused.StatusCode, refused.RejectionCode()));
        Assert.Equal(IntakeLimits.RetryDelay, refused.RetryDelay());
        Assert.EndsWith(".", refused.Status.Detail, StringComparison.Ordinal);

        await stream.RequestStream.WriteAsync(Door.Message("4", "5"));
        await Until.Holds("the stream's next message is under way too", () => door.Actors.Asked == 5);

        disk.SetResult();
        Assert.Equal(["1", "2", "3"], await NextTaken(stream));
        Assert.Equal(["4", "5"], await NextTaken(stream));
        Assert.NotEmpty((await Report(door, "single")).Receipt.CaseNumber);
    }

    [Fact]
    public async Task A_refused_incident_or_message_is_no_longer_under_way()
    {
        await using var door = await Door.Open(incidentsUnderWay: 1);
        await Assert.ThrowsAsync<RpcException>(async () => await door.Client.Intake.ReportIncidentAsync(new()));

        using var stream = door.OpenStream();
        await stream.RequestStream.WriteAsync(Door.Message([.. Enumerable.Range(0, 1_001).Select(id => $"{id}")]));
        await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.NotEmpty((await Report(door, "single")).Receipt.CaseNumber);
    }

    [Fact]
    public async Task A_message_that_fails_on_its_way_is_no_longer_under_way()
    {
        await using var door = await Door.Open(incidentsUnderWay: 1);
        door.Actors.Answer = _ => throw new InvalidDataException("a defect");
        using var stream = door.OpenStream();
        await stream.RequestStream.WriteAsync(Door.Message("1"));
        var failed = await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.Unknown, failed.StatusCode);

        door.Actors.Answer = _ => Task.FromResult(PretendedActors.Taken);
        Assert.NotEmpty((await Report(door, "single")).Receipt.CaseNumber);
    }

    private static async Task<ReportIncidentResponse> Report(Door door, string id) =>
        await door.Client.Intake.ReportIncidentAsync(new() { Incident = Door.Incident(id) }, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> NextTaken(AsyncDuplexStreamingCall<StreamIncidentsRequest, StreamIncidentsResponse> stream)
    {
        Assert.True(await stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        return stream.ResponseStream.Current.Outcomes.Where(outcome => outcome.Receipt is not null).Select(outcome => outcome.SourceId);
    }
}
