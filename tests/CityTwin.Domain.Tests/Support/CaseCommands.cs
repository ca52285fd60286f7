using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Support;

/// <summary>Everything that can be asked of a case of the tiny city, by everybody.</summary>
internal static class CaseCommands
{
    private static readonly string[] Organisations = ["roads", "parks", "n-office", "n1-committee"];

    private static readonly ReturnClaim ToParks = Happened.NotOurs with { CounterProposal = "parks" };

    public static readonly CaseCommand[] All =
    [
        new CaseCommand.Report(Happened.First, TinyCity.InN1, null),
        new CaseCommand.Corroborate(Happened.First, TinyCity.InN1, Happened.Near, null),
        new CaseCommand.AskVerification("intake"),
        new CaseCommand.Verify(VerificationFinding.Exists, "collector"),
        new CaseCommand.Verify(VerificationFinding.NotExists, "collector"),
        new CaseCommand.File("centre"),
        new CaseCommand.Reject(RejectReason.NotFound, "no", "centre"),
        new CaseCommand.Escalate(EscalationReason.Safety, "centre"),
        new CaseCommand.SendDown("community", "a crew", "centre"),
        new CaseCommand.UpholdReturn(0, "centre"),
        new CaseCommand.UpholdReturn(2, "centre"),
        new CaseCommand.OverrideReturn(0, "yours", "centre"),
        new CaseCommand.Release(2, "no", "centre"),
        new CaseCommand.Release(3, "no", "centre"),
        new CaseCommand.GrantTime("centre"),
        new CaseCommand.RefuseTime("no", "centre"),
        new CaseCommand.Resume("centre"),
        new CaseCommand.Inspect("inspection"),
        new CaseCommand.Rework("no", "inspection"),
        new CaseCommand.Close(CloseKind.Resolved, 0, null, "centre"),
        new CaseCommand.Close(CloseKind.Explained, 0, null, "centre"),
        new CaseCommand.Reopen(ReopenGround.Supervisor, "yes", null, false, "centre"),
        new CaseCommand.Reopen(ReopenGround.IncidentToken, "yes", null, false, string.Empty),
        new CaseCommand.Answer("hotline", "1", false, null),
        new CaseCommand.Merge(3, 7, true, "centre"),
        new CaseCommand.Merge(3, 8, true, "centre"),
        new CaseCommand.Unmerge("centre"),
        new CaseCommand.Absorb(5, 2, "centre"),
        new CaseCommand.Split(9, TinyCity.Lamp, "two", "centre"),
        new CaseCommand.JoinOperation(-9, "centre"),
        new CaseCommand.LeaveOperation(-9, "centre"),
        new CaseCommand.Settle(-7, "parks", SettledBy.Designation, "yours", "city"),
        new CaseCommand.Settle(-7, "roads", SettledBy.Claim, null, "rule"),
        new CaseCommand.NoteTime(),
        new CaseCommand.NoteTime(),
        .. Organisations.SelectMany(one => new CaseCommand[]
        {
            new CaseCommand.Dispatch(one, "centre"),
            new CaseCommand.Designate(one, "yours", "parks"),
            new CaseCommand.AskAssist(one, "help", "centre"),
            new CaseCommand.Sign(0, one),
            new CaseCommand.Sign(2, one),
            new CaseCommand.Sign(3, one),
            new CaseCommand.AskReturn(0, Happened.NotOurs, one),
            new CaseCommand.AskReturn(0, ToParks, one),
            new CaseCommand.AskReturn(2, Happened.NotOurs, one),
            new CaseCommand.Progress(0, "half", one),
            new CaseCommand.Finish(0, [], null, one),
            new CaseCommand.Finish(2, [], null, one),
            new CaseCommand.Finish(3, [], null, one),
            new CaseCommand.AskTime(TimeKind.Extension, "more", null, one),
            new CaseCommand.AskTime(TimeKind.Suspension, "later", Happened.Now.AddDays(20), one),
        }),
    ];
}
