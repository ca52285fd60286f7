using System.Threading.Channels;
using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Tests.Fakes;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Client;

public sealed class IncidentSenderTests
{
    private readonly CancellationToken cancel = Until.TooLong();

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Every_incident_is_answered_exactly_once_and_in_order_although_the_line_breaks(int window)
    {
        await using var city = await FakeCity.OpenAsync();
        city.Intake.BreakBefore.UnionWith([1, 4, 11]);
        city.Intake.BreakAfter.UnionWith([7, 9, 30]);
        var broken = 0;
        using var client = city.Connect();
        var sender = client.OpenIntake(new() { Window = window, BatchSize = 10, LineBroke = _ => broken++ });

        var answers = await sender.SendAsync(Incidents(500), cancel).ToListAsync(cancel);

        Assert.Equal(Ids(500), answers.SelectMany(answer => answer.Outcomes).Select(outcome => outcome.SourceId));
        Assert.Equal(Ids(500), city.Intake.Taken.Select(incident => incident.SourceId));
        Assert.Equal(6, broken);
        Assert.True(city.Intake.Sent > 500, "Nothing was sent again.");
    }

    [Fact]
    public async Task No_more_messages_are_under_way_than_the_window_holds()
    {
        await using var city = await FakeCity.OpenAsync();
        var mayAnswer = new TaskCompletionSource();
        city.Intake.MayAnswer = mayAnswer.Task;
        using var client = city.Connect();
        var (pulled, fourPulled) = (0, new TaskCompletionSource());

        async IAsyncEnumerable<IReadOnlyList<Incident>> Source()
        {
            foreach (var incident in Incidents(20).ToBlockingEnumerable())
            {
                if (++pulled == 4)
                {
                    fourPulled.SetResult();
                }

                yield return [incident];
                await Task.Yield();
            }
        }

        var sending = client.OpenIntake(new() { Window = 4 }).SendBatchesAsync(Source(), cancel).ToListAsync(cancel);
        await fourPulled.Task.WaitAsync(cancel);
        Assert.Equal(4, pulled);

        mayAnswer.SetResult();
        Assert.Equal(20, (await sending).Count);
    }

    [Fact]
    public async Task A_single_incident_does_not_wait_for_a_message_to_fill()
    {
        await using var city = await FakeCity.OpenAsync();
        using var client = city.Connect();
        var source = Channel.CreateUnbounded<Incident>();
        await using var answers = client.OpenIntake().SendAsync(source.Reader.ReadAllAsync(cancel), cancel).GetAsyncEnumerator(cancel);

        source.Writer.TryWrite(Incident(1));

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("1", Assert.Single(answers.Current.Outcomes).SourceId);
        Assert.True(answers.Current.Latency > TimeSpan.Zero);
    }

    [Fact]
    public async Task Refusals_come_back_beside_receipts()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Intake.Answer = incident => incident.SourceId == "2"
            ? new IncidentOutcome { Refusal = new Refusal { Code = "place.outside_city", Message = "It lies outside." } }
            : null;
        using var client = city.Connect();

        var answer = await client.OpenIntake().SendAsync(Incidents(3), cancel).SingleAsync(cancel);

        Assert.Equal(["", "place.outside_city", ""], answer.Outcomes.Select(outcome => outcome.Refusal?.Code ?? ""));
    }

    [Fact]
    public async Task A_stream_that_is_refused_itself_is_not_tried_again_and_says_why()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Intake.Refusal = new Google.Rpc.Status
        {
            Code = (int)StatusCode.InvalidArgument,
            Message = "A message carries at most 1,000 incidents.",
            Details = { Any.Pack(new ErrorInfo { Domain = "citytwin", Reason = "intake.batch_too_large" }) },
        }.ToRpcException();
        using var client = city.Connect();

        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await client.OpenIntake().SendAsync(Incidents(1), cancel).ToListAsync(cancel));

        Assert.Equal("intake.batch_too_large", refused.RejectionCode());
    }

    [Fact]
    public async Task A_city_that_cannot_be_reached_is_given_up_in_the_end()
    {
        string address;
        await using (var gone = await FakeCity.OpenAsync())
        {
            address = gone.Address;
        }

        using var client = new CityTwinClient(address);
        var sender = client.OpenIntake(new() { Retry = new() { GiveUpAfter = TimeSpan.Zero } });

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await sender.SendAsync(Incidents(1), cancel).ToListAsync(cancel));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Fact]
    public async Task What_was_sent_is_still_answered_when_the_source_fails()
    {
        await using var city = await FakeCity.OpenAsync();
        using var client = city.Connect();
        var answered = 0;

        async IAsyncEnumerable<Incident> Source()
        {
            yield return Incident(1);
            await Task.Yield();
            throw new InvalidDataException("The file is broken.");
        }

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var answer in client.OpenIntake(new() { BatchSize = 1 }).SendAsync(Source(), cancel))
            {
                answered += answer.Outcomes.Count;
            }
        });

        Assert.Equal(1, answered);
    }

    [Theory]
    [InlineData("127.0.0.1:8081")]
    [InlineData("ftp://127.0.0.1")]
    public void An_address_without_http_is_refused_with_an_example(string address) =>
        Assert.Contains(CityTwinClient.DefaultAddress, Assert.Throws<ArgumentException>(() => new CityTwinClient(address)).Message);

    private static Incident Incident(int number) => new() { Source = "test", SourceId = $"{number}", Kind = "test:matter:pothole" };

    private static IAsyncEnumerable<Incident> Incidents(int count) => Enumerable.Range(1, count).Select(Incident).ToAsyncEnumerable();

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(1, count).Select(number => $"{number}");
}
