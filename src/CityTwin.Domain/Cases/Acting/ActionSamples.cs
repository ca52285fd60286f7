using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using static CityTwin.Domain.Cases.Acting.ActionInput;
using static CityTwin.Domain.Cases.Acting.CaseActionKind;

namespace CityTwin.Domain.Cases.Acting;

/// <summary>A sample of every command, by somebody about a case. Words, dates and numbers in it only have the right form.</summary>
internal sealed class ActionSamples(Case state, string acting, CityRules rules, DateTimeOffset now, ClosingFacts closing)
{
    private const string Words = "sample";

    private static readonly Evidence Proof = new(new string('0', Obligations.Evidence.HashLength), null, null);

    private readonly ActionTargets targets = new(state, rules);

    public IEnumerable<ActionPlan> All() =>
    [
        One(CaseActionKind.File, new(new CaseCommand.File(acting))),
        One(Reject, new(new CaseCommand.Reject(RejectReason.NotFound, Words, acting), RejectCode, Reason)),
        One(AskVerification, new(new CaseCommand.AskVerification(acting))),
        AnyOf(Verify, Enum.GetValues<VerificationFinding>().Select(found => new ActionTry(new CaseCommand.Verify(found, acting), Finding) { IsLastResort = true })),
        new(Dispatch, 0, targets.Organisations(id => new(new CaseCommand.Dispatch(id, acting), Organisation))),
        Own(Accept, it => new(new CaseCommand.Sign(it, acting))),
        Own(Return, it => new(new CaseCommand.AskReturn(it, new ReturnClaim(Obligations.ReturnReason.NoAuthority, Words, null), acting), ActionInput.ReturnReason, Basis) { Optional = [CounterProposal] }),
        .. Returned(UpholdReturn, it => new(new CaseCommand.UpholdReturn(it, acting))),
        .. Returned(OverrideReturn, it => new(new CaseCommand.OverrideReturn(it, Words, acting), Reason)),
        new(Designate, state.LeadObligation?.Number ?? 0, targets.Organisations(id => new(new CaseCommand.Designate(id, Words, acting), Organisation, Reason))),
        Own(Progress, it => new(new CaseCommand.Progress(it, Words, acting), Note)),
        Own(
            Finish,
            it => new(new CaseCommand.Finish(it, [], null, acting)) { Optional = [ActionInput.Evidence] },
            it => new(new CaseCommand.Finish(it, [Proof], null, acting), ActionInput.Evidence) { IsLastResort = true }),
        One(AskExtension, new(new CaseCommand.AskTime(TimeKind.Extension, Words, null, acting), Reason)),
        One(AskSuspension, new(new CaseCommand.AskTime(TimeKind.Suspension, Words, now.AddMinutes(1), acting), Until, Reason)),
        One(GrantTime, new(new CaseCommand.GrantTime(acting))),
        One(RefuseTime, new(new CaseCommand.RefuseTime(Words, acting), Reason)),
        One(Resume, new(new CaseCommand.Resume(acting))),
        One(Inspect, new(new CaseCommand.Inspect(acting))),
        One(Rework, new(new CaseCommand.Rework(Words, acting), Reason)),
        AnyOf(Close, Enum.GetValues<CloseKind>().Where(kind => kind is not CloseKind.None).Select(Closing)),
        One(Reopen, new(new CaseCommand.Reopen(ReopenGround.Supervisor, Words, null, false, acting), ActionInput.ReopenGround, Reason)),
        new(AskAssist, 0, targets.Organisations(id => new(new CaseCommand.AskAssist(id, Words, acting), Organisation, Asked))),
        .. Assists(it => new(new CaseCommand.Release(it, Words, acting), Reason)),
        One(Escalate, new(new CaseCommand.Escalate(Routing.EscalationReason.NoAuthority, acting), ActionInput.EscalationReason)),
        new(SendDown, 0, targets.Levels(id => new(new CaseCommand.SendDown(id, Words, acting), ActionInput.Level, Means))),
        One(Merge, new(new CaseCommand.Merge(0, -1, true, acting), OtherCase)),
        One(Unmerge, new(new CaseCommand.Unmerge(acting))),
        One(Split, new(new CaseCommand.Split(-1, targets.AnyKind, Words, acting), ActionInput.CaseKind, Reason)),
    ];

    private static ActionPlan One(CaseActionKind kind, ActionTry one) => new(kind, 0, [one]);

    private static ActionPlan AnyOf(CaseActionKind kind, IEnumerable<ActionTry> tries) => new(kind, 0, tries);

    private ActionTry Closing(CloseKind kind) =>
        new(new CaseCommand.Close(kind, closing.OpenChildren, closing.UsedElsewhere, acting), ActionInput.CloseKind) { IsLastResort = true };

    // The obligation of whoever acts: the open one, or the last that is over, or else the lead's.
    private ActionPlan Own(CaseActionKind kind, params IReadOnlyList<Func<int, ActionTry>> tries)
    {
        var own = state.Obligations.Where(it => it.Organisation == acting).ToList();
        var number = (own.FindLast(it => it.IsOpen) ?? own.LastOrDefault() ?? state.LeadObligation)?.Number ?? 0;
        return new(kind, number, tries.Select(make => make(number)));
    }

    private IEnumerable<ActionPlan> Returned(CaseActionKind kind, Func<int, ActionTry> make) => Each(
        kind, state.Obligations.Where(it => it.State is ObligationState.ReturnAsked), state.LeadObligation, make);

    private IEnumerable<ActionPlan> Assists(Func<int, ActionTry> make) => Each(
        Release, state.Obligations.Where(it => it.Role is DutyRole.Assist && it.IsOpen), state.Obligations.LastOrDefault(it => it.Role is DutyRole.Assist) ?? state.LeadObligation, make);

    private static IEnumerable<ActionPlan> Each(CaseActionKind kind, IEnumerable<Obligation> about, Obligation? otherwise, Func<int, ActionTry> make) =>
        about.Select(it => it.Number).DefaultIfEmpty(otherwise?.Number ?? 0).Select(number => new ActionPlan(kind, number, [make(number)]));
}
