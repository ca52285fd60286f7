using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Case = CityTwin.Protocol.V1.Case;
using EscalationReason = CityTwin.Domain.Routing.EscalationReason;
using RejectReason = CityTwin.Domain.Cases.RejectReason;

namespace CityTwin.Gateway.Services;

/// <summary>What is done about cases. Each call translates, asks the case's actor, and translates back.</summary>
internal sealed partial class CaseServiceV1
{
    public override async Task<AskVerificationResponse> AskVerification(AskVerificationRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.AskVerification(acting), context) };

    public override async Task<FileCaseResponse> FileCase(FileCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.File(acting), context) };

    public override async Task<RejectCaseResponse> RejectCase(RejectCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Reject(request.Code.ToDomain<RejectReason>(), request.Reason, acting), context) };

    public override async Task<DispatchCaseResponse> DispatchCase(DispatchCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Dispatch(request.Lead, acting), context) };

    public override async Task<EscalateCaseResponse> EscalateCase(EscalateCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Escalate(request.Reason.ToDomain<EscalationReason>(), acting), context) };

    public override async Task<SendCaseDownResponse> SendCaseDown(SendCaseDownRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.SendDown(request.Level, request.Means, acting), context) };

    public override async Task<AskAssistResponse> AskAssist(AskAssistRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.AskAssist(request.Organisation, request.Asked, acting), context) };

    public override async Task<ReleaseObligationResponse> ReleaseObligation(ReleaseObligationRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Release(request.Obligation, request.Reason, acting), context) };

    public override async Task<UpholdReturnResponse> UpholdReturn(UpholdReturnRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.UpholdReturn(request.Obligation, acting), context) };

    public override async Task<OverrideReturnResponse> OverrideReturn(OverrideReturnRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.OverrideReturn(request.Obligation, request.Reason, acting), context) };

    public override async Task<DesignateLeadResponse> DesignateLead(DesignateLeadRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Designate(request.Lead, request.Reason, acting), context) };

    public override async Task<GrantTimeResponse> GrantTime(GrantTimeRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.GrantTime(acting), context) };

    public override async Task<RefuseTimeResponse> RefuseTime(RefuseTimeRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.RefuseTime(request.Reason, acting), context) };

    public override async Task<ResumeCaseResponse> ResumeCase(ResumeCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Resume(acting), context) };

    public override async Task<InspectCaseResponse> InspectCase(InspectCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Inspect(acting), context) };

    public override async Task<ReworkCaseResponse> ReworkCase(ReworkCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Rework(request.Reason, acting), context) };

    public override async Task<CloseCaseResponse> CloseCase(CloseCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Close(request.Kind.ToDomain(), 0, null, acting), context) };

    public override async Task<SplitCaseResponse> SplitCase(SplitCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Split(0, request.Kind, request.Reason, acting), context) };

    public override async Task<UnmergeCaseResponse> UnmergeCase(UnmergeCaseRequest request, ServerCallContext context) =>
        new() { Case = await Carry(request.Command, acting => new CaseCommand.Unmerge(acting), context) };

    public override async Task<MergeCaseResponse> MergeCase(MergeCaseRequest request, ServerCallContext context)
    {
        var into = request.Into.ToCaseIdOrThrow(rules.Now);
        return new MergeCaseResponse { Case = await Carry(request.Command, acting => new CaseCommand.Merge(0, into, false, acting), context) };
    }

    private Task<Case> Carry(CommandHeader? header, Func<string, CaseCommand> command, ServerCallContext context) => desk.Carry(header, command, context);
}
