using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Gateway.Tests.Support;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>A case ends while an incident is on its way to it.</summary>
public sealed class EndedCaseTests
{
    private const long Ended = 1;
    private const long Next = 2;

    /// <summary>How long the vicinity takes to hear of the end: whoever asks it meanwhile is given the ended case again.</summary>
    private static readonly TimeSpan Hearing = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task The_incident_is_assigned_anew_only_when_the_vicinity_has_heard_of_the_end()
    {
        await using var door = await Door.Open();
        var (asked, heard, askedTooEarly) = (0, false, new TaskCompletionSource());
        door.Actors.CaseFor = () =>
        {
            if (++asked > 1 && !heard)
            {
                askedTooEarly.TrySetResult();
            }

            return heard ? Next : Ended;
        };
        door.Actors.Answer = caseId => Task.FromResult(caseId == Ended ? new TakeAnswer(TakeOutcome.CaseEnded) : PretendedActors.Taken);
        door.Actors.Hear = async answers =>
        {
            await Task.WhenAny(askedTooEarly.Task, Task.Delay(Hearing, TestContext.Current.CancellationToken));
            heard = answers.Any(answer => answer.Outcome is TakeOutcome.CaseEnded) || heard;
        };

        var receipt = (await door.Client.Intake.ReportIncidentAsync(new() { Incident = Door.Incident("1") })).Receipt;

        Assert.False(askedTooEarly.Task.IsCompleted, "It was assigned anew while the vicinity still took the case for open.");
        Assert.Equal(2, door.Actors.Assigned);
        Assert.Equal(CaseNumber.Write("LJ", Next), receipt.CaseNumber);
    }
}
