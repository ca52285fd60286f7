using System.Diagnostics;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Operations;

/// <summary>What each event makes of an operation.</summary>
public sealed partial record Operation
{
    /// <summary>The operation after one more event.</summary>
    public static Operation Evolve(Operation state, OperationEvent happened)
    {
        var after = state.Apply(happened);
        return after with
        {
            Version = state.Version + 1,
            StageClock = happened.StageClock is { } start ? CaseClock.Of(OperationTimers.Stage, start) : after.Stage == state.Stage ? after.StageClock : null,
        };
    }

    private Operation Apply(OperationEvent happened) => happened switch
    {
        OperationEvent.Opened e => Open(e),
        OperationEvent.Claimed e => Answer(e.Organisation, it => it with { State = ClaimState.Claimed, Basis = null, AnsweredAt = e.At }),
        OperationEvent.Denied e => Answer(e.Organisation, it => it with { State = ClaimState.Denied, Basis = e.Basis, AnsweredAt = e.At }),
        OperationEvent.Settled e => Settle(e),
        OperationEvent.PrecedentRevoked e => this with { Precedent = Precedent! with { RevokedAt = e.At } },
        OperationEvent.Approved => this with { Stage = OperationStage.Approved },
        OperationEvent.Refused e => this with { Stage = OperationStage.Refused, EndedAt = e.At },
        OperationEvent.Appealed e => this with { Stage = OperationStage.Approved, EndedAt = null, Superior = e.To, IsAppealed = true },
        OperationEvent.Judged e => Call(e.Calls, e.At) with { Stage = OperationStage.Underway, Class = e.Class },
        OperationEvent.Called e => Call(e.Calls, e.At),
        OperationEvent.Released e => Change(e.Participant, it => it with { State = ParticipantState.Released, EndedAt = e.At }),
        OperationEvent.Acknowledged e => Change(e.Participant, it => it with { State = ParticipantState.Acknowledged, AcknowledgedAt = e.At }),
        OperationEvent.Arrived e => Change(
            e.Participant, it => it with { State = ParticipantState.OnSite, ArrivedAt = e.At, AcknowledgedAt = it.AcknowledgedAt ?? e.At }),
        OperationEvent.Planned e => this with { Stage = OperationStage.Planned, Plan = e.Plan },
        OperationEvent.PartDone e => Finish(e),
        OperationEvent.Evaluated e => e.Evaluations.Aggregate(
            this, (state, evaluation) => state.Change(evaluation.Participant, it => it with { Evaluation = evaluation })),
        OperationEvent.CaseJoined e => this with { Cases = [.. Cases, e.Case] },
        OperationEvent.CaseLeft e => this with { Cases = [.. Cases.Where(it => it != e.Case)] },
        OperationEvent.Raised { Reason: OperationRaise.Unclaimed } e => this with { Stage = OperationStage.Designating, Superior = e.To },
        OperationEvent.Raised { Participant: 0 } e => this with { Superior = e.To },
        OperationEvent.Raised e => Change(e.Participant, it => it with { RaisedTo = e.To }),
        OperationEvent.ClockSpoke e => Speak(e),
        OperationEvent.Ended e => this with { Stage = OperationStage.Ended, EndedAt = e.At, End = e.Kind },
        _ => throw new UnreachableException($"Operation does not know {happened.GetType().Name}."),
    };

    private Operation Open(OperationEvent.Opened e)
    {
        var opening = e.Opening;
        var opened = this with
        {
            Opening = opening, Class = opening.Class, Superior = opening.Superior, OpenedAt = e.At,
            Claimants = opening.Claimants ?? [], Cases = opening.Cases ?? [],
            Stage = opening.Kind switch
            {
                OperationKind.Boundary => OperationStage.Claiming,
                OperationKind.Whistle => OperationStage.Drafted,
                _ => OperationStage.Underway,
            },
        };
        return opening.Calls is { } calls ? opened.Call(calls, e.At) : opened;
    }

    private Operation Settle(OperationEvent.Settled e) => this with
    {
        Stage = OperationStage.Ended, EndedAt = e.At, End = OperationEnd.Settled, SettledOn = e.Organisation, SettledBy = e.By,
        Precedent = e.By is Operations.SettledBy.Designation && Opening is { Edge: { } edge, CaseKind: { } kind }
            ? new Precedent(edge.Key, kind, e.Organisation, Operation: 0, e.At)
            : null,
    };

    // Whoever leads from now on takes the place of the lead before.
    private Operation Call(IReadOnlyList<Call> calls, DateTimeOffset at)
    {
        var released = calls.Any(call => call.Role is DutyRole.Lead)
            ? Participants.Select(it => it is { Role: DutyRole.Lead, IsOpen: true } ? it with { State = ParticipantState.Released, EndedAt = at } : it)
            : Participants;
        return this with
        {
            CalledAt = CalledAt ?? at,
            Participants =
            [
                .. released,
                .. calls.Select(call => new Participant(call.Number, call.Organisation, call.Role, at)
                {
                    Asked = call.Asked,
                    Acknowledge = CaseClock.Of(OperationTimers.Acknowledge, call.Acknowledge),
                    Arrive = CaseClock.Of(OperationTimers.Arrive, call.Arrive),
                }),
            ],
        };
    }

    private Operation Finish(OperationEvent.PartDone e)
    {
        var done = Change(e.Participant, it => it with { State = ParticipantState.Done, EndedAt = e.At, Result = e.Result });
        return Lead?.Number == e.Participant ? done with { Stage = OperationStage.Done } : done;
    }

    private Operation Speak(OperationEvent.ClockSpoke e) => e.Clock switch
    {
        OperationTimers.Stage => this with { StageClock = StageClock! with { Said = ClockPhase.Due } },
        OperationTimers.Acknowledge => Change(e.Participant, it => it with { Acknowledge = it.Acknowledge! with { Said = ClockPhase.Due } }),
        _ => Change(e.Participant, it => it with { Arrive = it.Arrive! with { Said = ClockPhase.Due } }),
    };

    private Operation Answer(string organisation, Func<Claimant, Claimant> answer) =>
        this with { Claimants = [.. Claimants.Select(it => it.Organisation == organisation ? answer(it) : it)] };

    private Operation Change(int number, Func<Participant, Participant> change) =>
        this with { Participants = [.. Participants.Select(it => it.Number == number ? change(it) : it)] };
}
