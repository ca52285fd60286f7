using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>What the office and reporters ask of the town.</summary>
internal sealed class FakeCases(FakeTown town) : CaseService.CaseServiceBase
{
    public override async Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Read(request.Number) };

    public override Task<GetCaseHistoryResponse> GetCaseHistory(GetCaseHistoryRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCaseHistoryResponse
        {
            Events = { town.Taken.Where(taken => taken.StartsWith("verified", StringComparison.Ordinal) && taken.Contains($"{request.Number}/")).Select(_ => new CaseEvent { Type = "case.verified.v1" }) },
        });

    public override async Task<AskVerificationResponse> AskVerification(AskVerificationRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("verification_asked", request.Command, Stage.Reported, found => found.Card.Stage = Stage.Verifying) };

    public override async Task<VerifyCaseResponse> VerifyCase(VerifyCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("verified", request.Command, Stage.Verifying, found => found.Card.Stage = Stage.Reported, $"{request.Finding}") };

    public override async Task<FileCaseResponse> FileCase(FileCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("filed", request.Command, Stage.Reported, found => found.Card.Stage = Stage.Filed) };

    public override async Task<RejectCaseResponse> RejectCase(RejectCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("rejected", request.Command, Stage.Reported, found => FakeTown.End(found, Stage.Rejected), $"{request.Code}") };

    public override async Task<DispatchCaseResponse> DispatchCase(DispatchCaseRequest request, ServerCallContext context) => new()
    {
        Case = await town.Carry("dispatched", request.Command, Stage.Filed, found =>
        {
            found.Card.Stage = Stage.Dispatched;
            town.Offer(found, request.Lead);
        }, request.Lead),
    };

    public override async Task<UpholdReturnResponse> UpholdReturn(UpholdReturnRequest request, ServerCallContext context) => new()
    {
        Case = await town.Carry("upheld", request.Command, Stage.ReturnReview, found =>
        {
            (found.Card.Stage, found.Card.Lead, found.Obligations[^1].State) = (Stage.Filed, "", ObligationState.Returned);
            town.Note(found, WorkNotice.Returned);
        }),
    };

    public override async Task<OverrideReturnResponse> OverrideReturn(OverrideReturnRequest request, ServerCallContext context) => new()
    {
        Case = await town.Carry("overridden", request.Command, Stage.ReturnReview, found =>
        {
            (found.Card.Stage, found.Obligations[^1].State, found.Obligations[^1].Designated) = (Stage.Dispatched, ObligationState.Offered, true);
            town.Note(found, WorkNotice.Designated);
        }),
    };

    public override async Task<GrantTimeResponse> GrantTime(GrantTimeRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("time_granted", request.Command, Stage.Handling, found => found.TimeAsked = null) };

    public override async Task<RefuseTimeResponse> RefuseTime(RefuseTimeRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("time_refused", request.Command, Stage.Handling, found => found.TimeAsked = null) };

    public override async Task<InspectCaseResponse> InspectCase(InspectCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("inspected", request.Command, Stage.AwaitInspection, found => found.Card.Stage = Stage.AwaitClose) };

    public override async Task<ReworkCaseResponse> ReworkCase(ReworkCaseRequest request, ServerCallContext context) => new()
    {
        Case = await town.Carry("sent_back", request.Command, Stage.AwaitInspection, found =>
        {
            (found.Card.Stage, found.Obligations[^1].State) = (Stage.Handling, ObligationState.Accepted);
            found.Reworks++;
            town.Note(found, WorkNotice.Again);
        }),
    };

    public override async Task<CloseCaseResponse> CloseCase(CloseCaseRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("closed", request.Command, Stage.AwaitClose, found => FakeTown.End(found, Stage.Closed), $"{request.Kind}") };

    public override async Task<ReopenCaseResponse> ReopenCase(ReopenCaseRequest request, ServerCallContext context) => new()
    {
        Case = await town.Carry("reopened", request.Command, Stage.Closed, found =>
        {
            (found.Card.Stage, found.Card.ClosedAt, found.Obligations[^1].State) = (Stage.Handling, null, ObligationState.Accepted);
            found.Reopenings++;
            town.Note(found, WorkNotice.Again);
        }, request.Token),
    };

    public override async Task<AnswerCallbackResponse> AnswerCallback(AnswerCallbackRequest request, ServerCallContext context)
    {
        var command = new CommandHeader { Number = request.Number, Acting = "reporter" };
        var answered = await town.Carry("answered", command, Stage.Closed, _ => { }, $"{request.Token} {request.Satisfaction}");
        return new AnswerCallbackResponse { Card = answered.Card };
    }
}
