using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Case = CityTwin.Protocol.V1.Case;

namespace CityTwin.Gateway.Services;

/// <summary>What is done about cases. Each call translates, asks the case's actor, and translates back.</summary>
internal sealed partial class CaseServiceV1
{
    public override async Task<FileCaseResponse> FileCase(FileCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.File(acting), context) };

    public override async Task<RejectCaseResponse> RejectCase(RejectCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Reject(request.Reason, acting), context) };

    public override async Task<DispatchCaseResponse> DispatchCase(DispatchCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Dispatch(request.Lead, acting), context) };

    public override async Task<SignCaseResponse> SignCase(SignCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Sign(acting), context) };

    public override async Task<ReturnCaseResponse> ReturnCase(ReturnCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Return(request.Reason, acting), context) };

    public override async Task<SubmitCaseResponse> SubmitCase(SubmitCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Submit(acting), context) };

    public override async Task<ReworkCaseResponse> ReworkCase(ReworkCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Rework(request.Reason, acting), context) };

    public override async Task<CloseCaseResponse> CloseCase(CloseCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Close(request.Kind.ToDomain(), acting), context) };

    public override async Task<ReopenCaseResponse> ReopenCase(ReopenCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Reopen(request.Reason, acting), context) };

    public override async Task<MergeCaseResponse> MergeCase(MergeCaseRequest request, ServerCallContext context)
    {
        var into = request.Into.ToCaseIdOrThrow(rules);
        return new MergeCaseResponse { Case = await Carry(request.Command, acting => new CaseCommand.Merge(0, into, false, acting), context) };
    }

    public override async Task<UnmergeCaseResponse> UnmergeCase(UnmergeCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Unmerge(acting), context) };

    private Task<Case> Carry(CommandHeader? header, Func<string, CaseCommand> command, ServerCallContext context) => Journaled.Call(async () =>
    {
        var id = (header?.Number ?? string.Empty).ToCaseIdOrThrow(rules);
        var acting = header!.Acting;
        if (acting.Length > CaseRejections.ActingLength || acting.Any(char.IsControl))
        {
            throw CaseRejections.ActingInvalid.ToRpcException();
        }

        var reply = await Ask(id, command(acting), header.ExpectedVersion > 0 ? header.ExpectedVersion : null);
        return reply.Refused is { } refused ? throw refused.ToRpcException() : await Read(id, context.CancellationToken);
    });

    private async Task<CaseReply> Ask(long id, CaseCommand command, long? expectedVersion)
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
}
