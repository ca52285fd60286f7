using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Obligations, clocks and grounds as the protocol shows them, and back.</summary>
internal static class DutyMapping
{
    public static Proto.Obligation ToProto(this Obligation duty, long caseId, CityRules rules) => new()
    {
        Number = duty.Number,
        OfferId = $"{CaseNumber.Write(rules.City.Prefix, caseId)}/{duty.Number}",
        Organisation = duty.Organisation,
        Role = duty.Role.ToProtoWord<Proto.DutyRole>(),
        Asked = duty.Asked ?? string.Empty,
        State = duty.State.ToProtoWord<Proto.ObligationState>(),
        OfferedAt = duty.OfferedAt.ToTimestamp(),
        TakenUpAt = duty.TakenUpAt.ToProto(),
        EndedAt = duty.EndedAt.ToProto(),
        Designated = duty.Designated,
        RaisedTo = duty.RaisedTo ?? string.Empty,
        ReturnClaim = duty.Return is not { } claim ? null : new Proto.ReturnClaim
        {
            Reason = claim.Reason.ToProtoWord<Proto.ReturnReason>(), Basis = claim.Basis, CounterProposal = claim.CounterProposal ?? string.Empty,
        },
        Clocks = { new[] { duty.TakeUp, duty.Clock }.OfType<CaseClock>().Select(clock => clock.ToProto(duty.Number, rules)) },
        Evidence = { duty.Evidence.Select(ToProto) },
    };

    public static Proto.Clock ToProto(this CaseClock clock, int obligation, CityRules rules) => new()
    {
        Name = clock.Running.Name,
        Obligation = obligation,
        StartedAt = clock.Running.StartedAt.ToTimestamp(),
        DueAt = clock.DueAt.ToTimestamp(),
        Standing = clock.IsStanding,
        Phase = clock.Said.ToProtoWord<Proto.ClockPhase>(),
        Because = { clock.Told(rules).Because.Select(step => step.ToProto()) },
    };

    public static Proto.RouteGrounds ToProto(this RouteGrounds grounds) => new()
    {
        By = grounds.By,
        PackVersion = grounds.PackVersion ?? string.Empty,
        Rule = grounds.Rule ?? string.Empty,
        Reason = grounds.Reason ?? string.Empty,
        NotAsked = { grounds.NotAsked?.Select(ToProto) ?? [] },
        Notes =
        {
            grounds.Notes?.Select(note => new Proto.TierNote
            {
                Level = note.Level, Area = note.Area ?? string.Empty, Outcome = note.Outcome.Code(), Candidates = { note.Candidates.Select(ToProto) },
            }) ?? [],
        },
    };

    public static Proto.TimeRequest ToProto(this TimeRequest asked) => new()
    {
        Kind = asked.Kind.ToProtoWord<Proto.TimeKind>(), Reason = asked.Reason, Until = asked.Until.ToProto(), RequestedBy = asked.RequestedBy,
    };

    public static Evidence ToDomain(this Proto.Evidence evidence) =>
        new(evidence.Hash, evidence.CapturedAt?.ToDateTimeOffset(), evidence.AtPlace);

    private static Proto.Evidence ToProto(Evidence evidence) =>
        new() { Hash = evidence.Hash, CapturedAt = evidence.CapturedAt.ToProto(), AtPlace = evidence.AtPlace };

    private static Proto.RouteCandidate ToProto(Candidate candidate) => new()
    {
        OrganisationKind = candidate.OrganisationKind,
        Organisation = candidate.Organisation ?? string.Empty,
        Outcome = candidate.Outcome.Code(),
        Detail = candidate.Detail ?? string.Empty,
    };
}
