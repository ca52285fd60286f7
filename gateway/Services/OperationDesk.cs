using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Spatial;
using Grpc.Core;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Services;

/// <summary>Brings a command to the operation's actor and shows how the operation stands then.</summary>
internal sealed class OperationDesk(RulesInForce rules, Atlas atlas, ICaseReader reader, IGrainFactory grains)
{
    public CityRules Rules => rules.Now;

    public Task<Proto.Operation> Carry(Proto.OperationHeader? header, Func<string, OperationCommand> command) => Journaled.Call(async () =>
    {
        var id = (header?.Number ?? string.Empty).ToOperationIdOrThrow(rules.Now);
        CheckActing(header!.Acting);
        return await Show(await grains.GetGrain<IOperationGrain>(id).Handle(command(header.Acting)));
    });

    /// <summary>The same where a refusal is no matter, such as a case that ended in this moment; then null.</summary>
    public async Task<Proto.Operation?> TryCarry(Proto.OperationHeader header, OperationCommand command)
    {
        try
        {
            return await Carry(header, _ => command);
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.FailedPrecondition)
        {
            return null;
        }
    }

    public Task<Proto.Operation> Open(string acting, string clientEventId, Func<OperationCommand> command) => Journaled.Call(async () =>
    {
        CheckActing(acting);
        if (!ActingName.IsSound(clientEventId))
        {
            throw CaseRejections.ClientEventIdInvalid.ToRpcException();
        }

        var asked = command() with { ClientEventId = clientEventId.Length == 0 ? null : clientEventId };
        return await Show(await grains.GetGrain<IOperationBookGrain>(rules.Now.City.Code).Open(asked));
    });

    public async Task<Proto.Operation> Read(long id) => await Show(await grains.GetGrain<IOperationGrain>(id).Read());

    /// <summary>These areas in the order of their codes, the area given instead when there are none, and the lowest area that holds them all.</summary>
    public (IReadOnlyList<string> Areas, string Common) AreasOrThrow(IReadOnlyCollection<string> codes, string otherwise)
    {
        IReadOnlyList<string> areas = codes.Count == 0 ? [otherwise] : [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return areas.FirstOrDefault(code => atlas.FindArea(code) is null) is { } unknown
            ? throw AreaRejections.Unknown(unknown).ToRpcException()
            : (areas, atlas.LowestCommonAncestor(areas));
    }

    private async Task<Proto.Operation> Show(OperationReply reply)
    {
        if (reply.Refused is { } refused)
        {
            throw refused.ToRpcException();
        }

        if (reply.State.Stage is OperationStage.Unopened)
        {
            throw OperationRejections.NotThere.ToRpcException();
        }

        var card = await reader.FindOperation(reply.Id, CancellationToken.None);
        var cases = reply.State.Cases.Count == 0
            ? []
            : await reader.Search(new CardQuery { Ids = reply.State.Cases, Limit = OperationRejections.MostCases }, CancellationToken.None);
        return reply.State.ToProto(OperationCard.Of(reply.Id, reply.State) with { Position = card?.Position ?? 0 }, cases, rules.Now);
    }

    private static void CheckActing(string acting)
    {
        if (!ActingName.IsSound(acting))
        {
            throw CaseRejections.ActingInvalid.ToRpcException();
        }
    }
}
