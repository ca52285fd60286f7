using System.Diagnostics;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cases;

/// <summary>What each event makes of a case.</summary>
public sealed partial record Case
{
    /// <summary>The case after one more event.</summary>
    public static Case Evolve(Case state, CaseEvent happened)
    {
        var after = state.Apply(happened);
        return after with
        {
            Version = state.Version + 1,
            StageClock = happened.StageClock is not null ? CaseClock.Of(CaseTimers.Stage, happened.StageClock) : after.Stage == state.Stage ? after.StageClock : null,
        };
    }

    private Case Apply(CaseEvent happened) => happened switch
    {
        CaseEvent.Reported e => Begin(e.Incident, e.Place, e.PackVersion, e.Promise) with { Incidents = 1 },
        CaseEvent.SplitOff e => Begin(e.Origin, e.Place, e.PackVersion, e.Promise) with { Parent = e.Parent, Depth = e.Depth },
        CaseEvent.Corroborated => this with { Incidents = Incidents + 1 },
        CaseEvent.VerificationAsked => this with { Stage = CaseStage.Verifying },
        CaseEvent.Verified e => this with { Stage = CaseStage.Reported, Finding = e.Finding },
        CaseEvent.Filed e => this with { Stage = CaseStage.Filed, Handling = CaseClock.Of(CaseTimers.Handling, e.Handling), Grounds = e.Grounds },
        CaseEvent.Rejected e => this with { Stage = CaseStage.Rejected, ClosedAt = e.At },
        CaseEvent.Dispatched e => Dispatch(e),
        CaseEvent.AssistAsked e => Offer(e.Offer, e.Acting, e.At),
        CaseEvent.Signed e => Sign(e),
        CaseEvent.ReturnAsked e => AskReturn(e),
        CaseEvent.Returned e => Return(e),
        CaseEvent.Designated e => Designate(e),
        CaseEvent.Raised { Reason: RaiseReason.ReturnLoop } e => this with { RaisedTo = e.To },
        CaseEvent.Raised e => Change(e.Obligation, it => it with { RaisedTo = e.To }),
        CaseEvent.Progressed e => Change(e.Obligation, it => it, e),
        CaseEvent.AssistDone e => Change(e.Obligation, it => Finish(it, e.Evidence, e.At), e),
        CaseEvent.Released e => Change(e.Obligation, it => it.Release(e.Acting, e.At)),
        CaseEvent.Submitted e => Change(e.Obligation, it => Finish(it, e.Evidence ?? [], e.At), e) with
        {
            Stage = CaseStage.AwaitInspection, IsInspected = false, TimeAsked = null,
            Handling = Handling?.Stand(e.At, null, "submitted", e.Acting),
        },
        CaseEvent.TimeAsked e => Change(0, it => it, e) with { TimeAsked = e.Request },
        CaseEvent.TimeRefused => this with { TimeAsked = null },
        CaseEvent.Extended e => Extend(e),
        CaseEvent.Suspended e => Clocks(clock => clock.Stand(e.At, e.Until, "suspension", e.Acting), e.Moves) with
        {
            Stage = CaseStage.Suspended, TimeAsked = null, SuspendedUntil = e.Until,
        },
        CaseEvent.Resumed e => GoOn(e.At, e.Moves) with { Stage = CaseStage.Handling },
        CaseEvent.Inspected => this with { Stage = CaseStage.AwaitClose, IsInspected = true },
        CaseEvent.Reworked e => Again(e.At, e.Moves) with { Stage = CaseStage.Handling, Reworks = Reworks + 1 },
        CaseEvent.Closed e => this with { Stage = CaseStage.Closed, CloseKind = e.Kind, ClosedAt = e.At, UnhappyAnswers = 0, Answers = [] },
        CaseEvent.Reopened e => Again(e.At, e.Moves) with
        {
            Stage = CaseWorkflow.StageAfterReopening(Stage), CloseKind = CloseKind.None, ClosedAt = null, Reopenings = Reopenings + 1,
        },
        CaseEvent.Merged e => All(it => it.IsOpen ? it.Release(e.Acting, e.At) with { BeforeMerge = it.State } : it) with
        {
            Stage = CaseStage.Merged, StageBeforeMerge = Stage, MergedInto = e.Into, ClosedAt = e.At,
        },
        CaseEvent.Unmerged => All(it => it.BeforeMerge is { } before ? it with { State = before, BeforeMerge = null, EndedAt = null, ReleasedBy = null } : it) with
        {
            Stage = StageBeforeMerge, MergedInto = null, ClosedAt = null,
        },
        CaseEvent.Absorbed e => this with { Incidents = Incidents + e.Incidents },
        CaseEvent.GaveBack e => this with { Incidents = Incidents - e.Incidents },
        CaseEvent.SplitInto e => this with { Children = [.. Children, e.Child] },
        CaseEvent.Answered e => this with
        {
            Answers = [.. Answers, $"{e.Source}/{e.SourceId}"],
            UnhappyAnswers = UnhappyAnswers + (e.Solved is false || e.Satisfaction is Cases.Satisfaction.NotSatisfied ? 1 : 0),
        },
        CaseEvent.JurisdictionAsked e => this with { JurisdictionAskedIn = e.Operation, Operations = [.. Operations, e.Operation] },
        CaseEvent.JurisdictionSettled e => SettleOn(e),
        CaseEvent.JoinedOperation e => this with { Operations = [.. Operations, e.Operation] },
        CaseEvent.LeftOperation e => this with { Operations = [.. Operations.Where(it => it != e.Operation)] },
        CaseEvent.ClockSpoke e => Speak(e),
        _ => throw new UnreachableException($"Case does not know {happened.GetType().Name}."),
    };

    private Case Begin(Incident origin, Place place, string packVersion, ClockStart? promise) => this with
    {
        Stage = CaseStage.Reported, Opening = origin, Place = place, PackVersion = packVersion, Promise = CaseClock.Of(RunningClock.Promise, promise),
    };

    private Case Speak(CaseEvent.ClockSpoke e) => e.Clock switch
    {
        RunningClock.Promise => this with { Promise = Promise! with { Said = e.Phase } },
        CaseTimers.Handling when Handling is null => this with { OverdueAt = e.Phase is ClockPhase.Due ? e.At : OverdueAt },
        CaseTimers.Handling => this with
        {
            Handling = Handling with { Said = e.Phase }, OverdueAt = e.Phase is ClockPhase.Due ? e.At : OverdueAt,
        },
        CaseTimers.Stage => this with { StageClock = StageClock! with { Said = e.Phase } },
        CaseTimers.TakeUp => Change(e.Obligation, it => it with { TakeUp = it.TakeUp! with { Said = e.Phase } }),
        _ => Change(e.Obligation, it => it with { Clock = it.Clock! with { Said = e.Phase } }),
    };
}
