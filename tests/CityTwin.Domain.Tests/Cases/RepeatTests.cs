using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>A call whose answer was lost is made again. Whatever it asks for then happens at most once.</summary>
public sealed class RepeatTests
{
    private static readonly CaseEvent[] Declined = [Reported, Rejected];
    private static readonly CaseEvent[] GivenBack = [Reported, Filed, ToRoads, ReturnAsked];
    private static readonly TimeRequest More = new(TimeKind.Extension, "more", null, "roads");
    private static readonly CaseEvent[] TimeAsked = [.. UpToHandling, new CaseEvent.TimeAsked(More, "roads", Now)];

    private static readonly Dictionary<string, (CaseEvent[] Given, CaseCommand Command)> Commands = new()
    {
        [nameof(CaseCommand.Report)] = ([], new CaseCommand.Report(First, TinyCity.InN1, null)),
        [nameof(CaseCommand.AskVerification)] = ([Reported], new CaseCommand.AskVerification("intake")),
        [nameof(CaseCommand.Verify)] = (
            [Reported, new CaseEvent.VerificationAsked("intake", Now)], new CaseCommand.Verify(VerificationFinding.Exists, "collector")),
        [nameof(CaseCommand.File)] = ([Reported], new CaseCommand.File("centre")),
        [nameof(CaseCommand.Reject)] = ([Reported], new CaseCommand.Reject(RejectReason.NotFound, "no", "centre")),
        [nameof(CaseCommand.Dispatch)] = ([Reported, Filed], new CaseCommand.Dispatch("roads", "centre")),
        [nameof(CaseCommand.AskAssist)] = (UpToHandling, new CaseCommand.AskAssist("parks", "help", "roads")),
        [nameof(CaseCommand.Sign)] = ([Reported, Filed, ToRoads], new CaseCommand.Sign(0, "roads")),
        [nameof(CaseCommand.AskReturn)] = ([Reported, Filed, ToRoads], new CaseCommand.AskReturn(0, NotOurs, "roads")),
        [nameof(CaseCommand.UpholdReturn)] = (GivenBack, new CaseCommand.UpholdReturn(1, "centre")),
        [nameof(CaseCommand.OverrideReturn)] = (GivenBack, new CaseCommand.OverrideReturn(0, "yours", "centre")),
        [nameof(CaseCommand.Designate)] = (GivenBack, new CaseCommand.Designate("roads", "yours", "centre")),
        [nameof(CaseCommand.Progress)] = (UpToHandling, new CaseCommand.Progress(0, "half", "roads") { ClientEventId = "p1" }),
        [nameof(CaseCommand.Finish)] = (UpToHandling, new CaseCommand.Finish(0, [], null, "roads")),
        [nameof(CaseCommand.Release)] = ([.. UpToHandling, ParksAsked], new CaseCommand.Release(2, "no", "roads")),
        [nameof(CaseCommand.AskTime)] = (UpToHandling, new CaseCommand.AskTime(TimeKind.Extension, "more", null, "roads")),
        [nameof(CaseCommand.GrantTime)] = (TimeAsked, new CaseCommand.GrantTime("centre")),
        [nameof(CaseCommand.RefuseTime)] = (TimeAsked, new CaseCommand.RefuseTime("no", "centre")),
        [nameof(CaseCommand.Resume)] = (
            [.. TimeAsked, new CaseEvent.Suspended(DueAt, More, [], "centre", Now)], new CaseCommand.Resume("centre")),
        [nameof(CaseCommand.Inspect)] = (UpToSubmitted, new CaseCommand.Inspect("inspection")),
        [nameof(CaseCommand.Rework)] = (UpToSubmitted, new CaseCommand.Rework("no", "inspection")),
        [nameof(CaseCommand.Close)] = (UpToInspected, new CaseCommand.Close(CloseKind.NotFound, 0, null, "centre")),
        [nameof(CaseCommand.Reopen)] = (Declined, new CaseCommand.Reopen(ReopenGround.Appeal, "yes", null, false, "centre")),
        [nameof(CaseCommand.Answer)] = (UpToResolved, new CaseCommand.Answer("hotline", "1", true, null)),
        [nameof(CaseCommand.Merge)] = (UpToHandling, new CaseCommand.Merge(3, 7, true, "centre")),
        [nameof(CaseCommand.Unmerge)] = ([.. UpToHandling, MergedInto7], new CaseCommand.Unmerge("centre")),
        [nameof(CaseCommand.Settle)] = (
            [.. UpToHandling, new CaseEvent.JurisdictionAsked(-7, Edge.Between([], "tiny"), [], Now)],
            new CaseCommand.Settle(-7, "parks", SettledBy.Designation, "yours", "city")),
        [nameof(CaseCommand.JoinOperation)] = (UpToHandling, new CaseCommand.JoinOperation(-9, "centre")),
        [nameof(CaseCommand.LeaveOperation)] = (
            [.. UpToHandling, new CaseEvent.JoinedOperation(-9, "centre", Now)], new CaseCommand.LeaveOperation(-9, "centre")),
        [nameof(CaseCommand.NoteTime)] = (UpToHandling, new CaseCommand.NoteTime()),
    };

    // An incident's key makes Corroborate safe; Absorb, GiveBack and SplitOff are only ever written together with Merge, Unmerge and Split.
    // Splitting twice, and going up or down twice, are two acts: their callers send the version that they have read.
    private static readonly string[] GuardedElsewhere =
    [
        nameof(CaseCommand.Corroborate), nameof(CaseCommand.Absorb), nameof(CaseCommand.GiveBack), nameof(CaseCommand.SplitOff),
        nameof(CaseCommand.Split), nameof(CaseCommand.Escalate), nameof(CaseCommand.SendDown),
    ];

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_command_happens_the_first_time_and_never_again(string name)
    {
        var (given, command) = Commands[name];
        var before = given.Aggregate(Case.Unreported, Case.Evolve);
        var at = command is CaseCommand.NoteTime ? DueAt : Now;
        var first = CaseDecider.Decide(before, command, TinyCity.Rules, at);
        var after = first.Events.Aggregate(before, Case.Evolve);

        Assert.NotEmpty(first.Events);
        Assert.Empty(CaseDecider.Decide(after, command, TinyCity.Rules, at.AddMinutes(1)).Events);
    }

    [Fact]
    public void Every_command_has_been_thought_of() => Assert.Equal(
        typeof(CaseCommand).GetNestedTypes().Select(type => type.Name).Order(),
        Commands.Keys.Concat(GuardedElsewhere).Order());
}
