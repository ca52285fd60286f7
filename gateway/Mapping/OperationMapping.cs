using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Operations across borders as the protocol shows them, and back.</summary>
internal static class OperationMapping
{
    /// <summary>The id behind a number, or a refusal that says what is wrong.</summary>
    public static long ToOperationIdOrThrow(this string number, CityRules rules) =>
        OperationNumber.TryRead(rules.City.Prefix, number, out var id) ? id : throw OperationRejections.NumberInvalid.ToRpcException();

    public static Proto.OperationCard ToProto(this OperationCard card, string prefix) => new()
    {
        Number = OperationNumber.Write(prefix, card.Id),
        Version = card.Version,
        Position = card.Position,
        Kind = card.Kind.ToProtoWord<Proto.OperationKind>(),
        Class = card.Class.ToProtoWord<Proto.OperationClass>(),
        Stage = (Proto.OperationStage)(int)card.Stage,
        Subject = card.Subject,
        Convener = card.Convener,
        Superior = card.Superior,
        Lead = card.Lead ?? string.Empty,
        CommonArea = card.Common,
        Areas = { card.Areas },
        Cases = { card.Cases.Select(one => CaseNumber.Write(prefix, one)) },
        OpenedAt = card.OpenedAt.ToTimestamp(),
        DueAt = card.DueAt.ToProto(),
        EndedAt = card.EndedAt.ToProto(),
        End = card.End is { } end ? end.ToProtoWord<Proto.OperationEnd>() : Proto.OperationEnd.Unspecified,
    };

    public static Proto.Operation ToProto(this Operation state, OperationCard card, IReadOnlyList<CaseCard> cases, CityRules rules) => new()
    {
        Card = card.ToProto(rules.City.Prefix),
        Claimants = { state.Claimants.Select(ToProto) },
        Participants = { state.Participants.Select(it => it.ToProto(rules)) },
        StageClock = state.StageClock?.ToProto(0, rules),
        Plan = state.Plan ?? string.Empty,
        SettledBy = state.SettledBy is { } by ? by.ToProtoWord<Proto.SettledBy>() : Proto.SettledBy.Unspecified,
        Precedent = state.Precedent is { } precedent ? (precedent with { Operation = card.Id }).ToProto(rules.City.Prefix) : null,
        Edge = state.Opening!.Edge?.Key ?? string.Empty,
        PackVersion = state.Opening.PackVersion,
        Wanted = { state.Opening.Wanted ?? [] },
        Cases = { cases.Select(one => one.ToProto(rules.City.Prefix)) },
        Situation = state.Opening.Situation ?? string.Empty,
    };

    public static Proto.Precedent ToProto(this Precedent precedent, string prefix) => new()
    {
        Edge = precedent.Edge,
        Kind = precedent.Kind,
        Organisation = precedent.Organisation,
        Operation = OperationNumber.Write(prefix, precedent.Operation),
        Since = precedent.Since.ToTimestamp(),
        RevokedAt = precedent.RevokedAt.ToProto(),
    };

    public static Evaluation ToDomain(this Proto.Evaluation evaluation) =>
        new(evaluation.Participant, evaluation.Efficiency, evaluation.Handling, evaluation.Satisfaction, evaluation.Initiative);

    private static Proto.Claimant ToProto(Claimant claimant) => new()
    {
        Organisation = claimant.Organisation,
        Area = claimant.Area,
        Metres = claimant.Metres,
        State = claimant.State.ToProtoWord<Proto.ClaimState>(),
        Basis = claimant.Basis ?? string.Empty,
        AnsweredAt = claimant.AnsweredAt.ToProto(),
    };

    private static Proto.Participant ToProto(this Participant part, CityRules rules) => new()
    {
        Number = part.Number,
        Organisation = part.Organisation,
        Role = part.Role.ToProtoWord<Proto.DutyRole>(),
        Asked = part.Asked ?? string.Empty,
        State = part.State.ToProtoWord<Proto.ParticipantState>(),
        CalledAt = part.CalledAt.ToTimestamp(),
        AcknowledgedAt = part.AcknowledgedAt.ToProto(),
        ArrivedAt = part.ArrivedAt.ToProto(),
        EndedAt = part.EndedAt.ToProto(),
        Clocks = { new[] { part.Acknowledge, part.Arrive }.OfType<CaseClock>().Select(clock => clock.ToProto(part.Number, rules)) },
        RaisedTo = part.RaisedTo ?? string.Empty,
        Result = part.Result ?? string.Empty,
        Evaluation = part.Evaluation is not { } it ? null : new Proto.Evaluation
        {
            Participant = it.Participant, Efficiency = it.Efficiency, Handling = it.Handling, Satisfaction = it.Satisfaction, Initiative = it.Initiative,
        },
    };
}
