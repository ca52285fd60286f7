using CityTwin.Domain.Operations;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;
using OperationClass = CityTwin.Domain.Operations.OperationClass;
using OperationKind = CityTwin.Domain.Operations.OperationKind;

namespace CityTwin.Gateway.Services;

/// <summary>What is done about operations. Each call translates, asks the operation's actor, and translates back.</summary>
internal sealed partial class OperationServiceV1
{
    public override async Task<DraftWhistleResponse> DraftWhistle(DraftWhistleRequest request, ServerCallContext context) => new()
    {
        Operation = await desk.Open(request.Acting, request.ClientEventId, () =>
        {
            var (areas, common) = desk.AreasOrThrow(request.Areas, desk.Rules.FindOrganisation(request.Acting)?.Area ?? desk.Rules.Whole.Code);
            return new OperationCommand.DraftWhistle(request.Class.ToDomain<OperationClass>(), request.Subject, areas, common, [.. request.Wanted], request.Acting);
        }),
    };

    public override async Task<ClaimJurisdictionResponse> ClaimJurisdiction(ClaimJurisdictionRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Claim(acting)) };

    public override async Task<DenyJurisdictionResponse> DenyJurisdiction(DenyJurisdictionRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Deny(request.Basis, acting)) };

    public override async Task<DesignateJurisdictionResponse> DesignateJurisdiction(DesignateJurisdictionRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Designate(request.Organisation, request.Reason, acting)) };

    public override async Task<RevokePrecedentResponse> RevokePrecedent(RevokePrecedentRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.RevokePrecedent(request.Reason, acting)) };

    public override async Task<ApproveWhistleResponse> ApproveWhistle(ApproveWhistleRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Approve(acting)) };

    public override async Task<RefuseWhistleResponse> RefuseWhistle(RefuseWhistleRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Refuse(request.Reason, acting)) };

    public override async Task<AppealWhistleResponse> AppealWhistle(AppealWhistleRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Appeal(request.Reason, acting)) };

    public override async Task<JudgeWhistleResponse> JudgeWhistle(JudgeWhistleRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Judge(request.Class.ToDomain<OperationClass>(), request.Lead, [.. request.Assists], acting)) };

    public override async Task<EvaluateWhistleResponse> EvaluateWhistle(EvaluateWhistleRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Evaluate([.. request.Evaluations.Select(it => it.ToDomain())], acting)) };

    public override async Task<CallOrganisationResponse> CallOrganisation(CallOrganisationRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.CallIn(request.Organisation, request.AsLead, request.Asked.Length == 0 ? null : request.Asked, acting)) };

    public override async Task<ReleaseOrganisationResponse> ReleaseOrganisation(ReleaseOrganisationRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Release(request.Organisation, request.Reason, acting)) };

    public override async Task<AcknowledgeCallResponse> AcknowledgeCall(AcknowledgeCallRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Acknowledge(acting)) };

    public override async Task<ReportArrivalResponse> ReportArrival(ReportArrivalRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Arrive(acting)) };

    public override async Task<PlanOperationResponse> PlanOperation(PlanOperationRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.MakePlan(request.Plan, acting)) };

    public override async Task<FinishPartResponse> FinishPart(FinishPartRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.Finish(request.Result, acting)) };

    public override async Task<JoinCaseResponse> JoinCase(JoinCaseRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.JoinCase(request.Case.ToCaseIdOrThrow(desk.Rules), acting)) };

    public override async Task<LeaveCaseResponse> LeaveCase(LeaveCaseRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.LeaveCase(request.Case.ToCaseIdOrThrow(desk.Rules), acting)) };

    public override async Task<EndOperationResponse> EndOperation(EndOperationRequest request, ServerCallContext context) =>
        new() { Operation = await desk.Carry(request.Command, acting => new OperationCommand.End(0, request.GiveUpBecause.Length == 0 ? null : request.GiveUpBecause, acting)) };
}
