using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What an organisation does about its obligation.</summary>
internal static class DutyRules
{
    public static Decision<CaseEvent> Sign(Case state, CaseCommand.Sign command, CaseGround ground) => OfOwn(state, command, command.Obligation, duty =>
        duty.State is ObligationState.Accepted ? Decision<CaseEvent>.AlreadySo
        : duty.State is not ObligationState.Offered ? DutyRejections.WrongState(duty.State, ObligationState.Accepted)
        : duty.Role is DutyRole.Lead
            ? Step.Only(state, CaseStage.Handling, Signed(duty, command, ground))
            : Signed(duty, command, ground));

    public static Decision<CaseEvent> Progress(Case state, CaseCommand.Progress command, CaseGround ground) => OfOwn(state, command, command.Obligation, duty =>
        !Step.IsReason(command.Note) ? CaseRejections.ReasonInvalid
        : duty.State is not ObligationState.Accepted ? DutyRejections.WrongState(duty.State, ObligationState.Accepted)
        : new CaseEvent.Progressed(duty.Number, command.Note, command.Acting, ground.Now) { ClientEventId = command.ClientEventId });

    public static Decision<CaseEvent> Finish(Case state, CaseCommand.Finish command, CaseGround ground) => OfOwn(state, command, command.Obligation, duty =>
        duty.State is ObligationState.Done ? Decision<CaseEvent>.AlreadySo
        : duty.State is not ObligationState.Accepted ? DutyRejections.WrongState(duty.State, ObligationState.Done)
        : ObjectionTo(command, duty, state, ground) is { } objection ? objection
        : duty.Role is DutyRole.Assist
            ? new CaseEvent.AssistDone(duty.Number, command.Evidence, command.Acting, ground.Now) { ClientEventId = command.ClientEventId }
            : Submit(state, duty, command, ground));

    public static Decision<CaseEvent> Release(Case state, CaseCommand.Release command, CaseGround ground)
    {
        if (!Step.IsReason(command.Reason))
        {
            return CaseRejections.ReasonInvalid;
        }

        return state.FindObligation(command.Obligation) switch
        {
            null => DutyRejections.Unknown(command.Obligation),
            { State: ObligationState.Released } => Decision<CaseEvent>.AlreadySo,
            { Role: DutyRole.Lead } => DutyRejections.LeadIsNotReleased,
            { IsOpen: false } over => DutyRejections.WrongState(over.State, ObligationState.Released),
            var own when own.Organisation == command.Acting => DutyRejections.NotByItself,
            var open => new CaseEvent.Released(open.Number, command.Reason, command.Acting, ground.Now),
        };
    }

    /// <summary>Only the organisation itself acts for its obligation, and what it said before under the same id is already so.</summary>
    internal static Decision<CaseEvent> OfOwn(Case state, CaseCommand command, int number, Func<Obligation, Decision<CaseEvent>> decide)
    {
        if (state.FindObligation(number) is not { } duty)
        {
            return number == 0 ? DutyRejections.NobodyLeads : DutyRejections.Unknown(number);
        }

        return duty.Organisation != command.Acting ? DutyRejections.NotYours(duty.Organisation)
            : command.ClientEventId is { } id && duty.Heard.Contains(id) ? Decision<CaseEvent>.AlreadySo
            : decide(duty);
    }

    private static CaseEvent.Signed Signed(Obligation duty, CaseCommand command, CaseGround ground) =>
        new(command.Acting, ground.Now, duty.Number) { ClientEventId = command.ClientEventId };

    private static Rejection? ObjectionTo(CaseCommand.Finish command, Obligation duty, Case state, CaseGround ground) =>
        command.Evidence.Count > Evidence.MostAtOnce || !command.Evidence.All(it => it.IsSound()) ? DutyRejections.EvidenceInvalid
        : command.UsedElsewhere is { } hash ? DutyRejections.EvidenceUsed(hash)
        : duty.Role is DutyRole.Lead && command.Evidence.Count == 0 && ground.Rules.Process.StepsOf(ground.KindOf(state)).Proof ? DutyRejections.ProofMissing
        : null;

    private static Decision<CaseEvent> Submit(Case state, Obligation duty, CaseCommand.Finish command, CaseGround ground)
    {
        if (state.Obligations.FirstOrDefault(it => it.Role is DutyRole.Assist && it.IsOpen) is { } assist)
        {
            return DutyRejections.AssistOpen(assist.Organisation);
        }

        var submitted = new CaseEvent.Submitted(command.Acting, ground.Now, duty.Number, command.Evidence.Count == 0 ? null : command.Evidence)
        {
            ClientEventId = command.ClientEventId,
        };
        return ground.Rules.Process.StepsOf(ground.KindOf(state)).Inspects
            ? Step.Only(state, CaseStage.AwaitInspection, submitted)
            : Step.Only(state, CaseStage.AwaitInspection, submitted, new CaseEvent.Inspected(CaseCommand.Rule, ground.Now));
    }
}
