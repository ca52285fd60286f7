using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using Grpc.Core;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Services;

/// <summary>Brings a command to the case's actor and shows how the case stands then.</summary>
internal sealed class CaseDesk(RulesInForce rules, ICaseReader reader, IGrainFactory grains)
{
    private byte[]? tokenKey;

    public Task<Proto.Case> Carry(Proto.CommandHeader? header, Func<string, CaseCommand> command, ServerCallContext context) => Journaled.Call(async () =>
    {
        var id = (header?.Number ?? string.Empty).ToCaseIdOrThrow(rules.Now);
        Require(ActingName.IsSound(header!.Acting), CaseRejections.ActingInvalid);
        Require(ActingName.IsSound(header.ClientEventId), CaseRejections.ClientEventIdInvalid);
        var asked = command(header.Acting) with { ClientEventId = header.ClientEventId.Length == 0 ? null : header.ClientEventId };
        var reply = await Ask(id, asked, header.ExpectedVersion > 0 ? header.ExpectedVersion : null);
        return reply.Refused is { } refused ? throw refused.ToRpcException() : await Read(id, context.CancellationToken);
    });

    public async Task<Proto.Case> Read(long id, CancellationToken cancellation)
    {
        var card = await reader.FindCard(id, cancellation) ?? throw CaseRejections.NotThere.ToRpcException();
        var reply = await grains.GetGrain<ICaseGrain>(id).Read();

        // The actor may be a step ahead of the snapshot that was read before it was asked; its state is shown.
        return reply.State.ToProto(CaseCard.Of(id, reply.State) with { Position = card.Position }, rules.Now);
    }

    public async Task<ActionsReply> ListActions(long id, string acting, CancellationToken cancellation)
    {
        Require(ActingName.IsSound(acting), CaseRejections.ActingInvalid);
        Require(await reader.FindCard(id, cancellation) is not null, CaseRejections.NotThere);
        return await grains.GetGrain<ICaseGrain>(id).ListActions(acting);
    }

    public async Task<CaseReply> Ask(long id, CaseCommand command, long? expectedVersion)
    {
        try
        {
            return await grains.GetGrain<ICaseGrain>(id).Handle(command, expectedVersion);
        }
        catch (JournalConflictException conflict)
        {
            throw CaseRejections.VersionConflict(conflict.Actual - 1, conflict.Actual).ToRpcException();
        }
    }

    /// <summary>The incident of a case that this token belongs to.</summary>
    public async Task<Incident> IncidentOf(long id, string token, CancellationToken cancellation)
    {
        var events = await reader.ReadCase(id, cancellation);
        Require(events.Count > 0, CaseRejections.NotThere);
        return (await FindTakenIn(events, token, cancellation))?.TakenIn ?? throw CaseRejections.TokenInvalid.ToRpcException();
    }

    /// <summary>The one of these events that took in the incident that this token belongs to, or null.</summary>
    public async Task<CaseEvent?> FindTakenIn(IReadOnlyList<RecordedEvent> events, string token, CancellationToken cancellation)
    {
        tokenKey ??= await reader.FindSecret(IncidentToken.SecretName, cancellation);
        return tokenKey is not { } key ? null : events.Select(recorded => recorded.Decode())
            .FirstOrDefault(happened => happened.TakenIn is { } incident && IncidentToken.Fits(token, key, incident.Source, incident.SourceId));
    }

    /// <summary>Where a case went: itself, or the last of those that it was merged into.</summary>
    public async Task<long> WhereItWent(long id, CancellationToken cancellation)
    {
        for (var steps = 0; steps < CaseRejections.MergeChainLength && (await reader.FindCard(id, cancellation))?.MergedInto is { } into; steps++)
        {
            id = into;
        }

        return id;
    }

    private static void Require(bool holds, Domain.Decisions.Rejection refused)
    {
        if (!holds)
        {
            throw refused.ToRpcException();
        }
    }
}
