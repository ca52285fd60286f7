using CityTwin.Client;
using CityTwin.Contracts;
using CityTwin.Gateway.Tests.Support;
using CityTwin.Journal;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>The journal is away while an incident is on its way.</summary>
public sealed class LostJournalTests
{
    [Fact]
    public async Task A_report_whose_case_cannot_read_the_journal_is_settled_so_that_it_may_be_sent_again_at_once()
    {
        await using var door = await Door.Open(incidentsUnderWay: 10);
        var heard = new TaskCompletionSource<TakeOutcome>();
        door.Actors.Answer = _ => throw new JournalUnavailableException("The journal could not be read.", new IOException());
        door.Actors.Hear = answers =>
        {
            heard.TrySetResult(answers[0].Outcome);
            return Task.CompletedTask;
        };

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await door.Client.Intake.ReportIncidentAsync(
            new() { Incident = Door.Incident("1") }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("journal.unavailable", refused.RejectionCode());
        await Until.Holds("the vicinity has heard of it", () => heard.Task.IsCompleted);
        Assert.Equal(TakeOutcome.Unavailable, await heard.Task);
    }
}
