using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Cases that take every step the workflow has, and refuse every other.</summary>
internal sealed class FakeCases : CaseService.CaseServiceBase
{
    private readonly ConcurrentDictionary<string, CaseCard> cards = [];
    private int unavailable;

    /// <summary>The steps that were taken, such as <c>Sign</c>.</summary>
    public ConcurrentQueue<string> Steps { get; } = [];

    /// <summary>Steps that the workflow does not have.</summary>
    public ConcurrentQueue<string> Wrong { get; } = [];

    /// <summary>The next commands that cannot be taken because the journal cannot be written.</summary>
    public int Unavailable
    {
        get => unavailable;
        set => unavailable = value;
    }

    public void Put(IEnumerable<CaseCard> open)
    {
        foreach (var card in open)
        {
            cards[card.Number] = card;
        }
    }

    public override Task<FileCaseResponse> FileCase(FileCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new FileCaseResponse { Case = Step("File", request.Command, Stage.Reported, Stage.Filed) });

    public override Task<RejectCaseResponse> RejectCase(RejectCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new RejectCaseResponse { Case = Step("Reject", request.Command, Stage.Reported, Stage.Rejected) });

    public override Task<DispatchCaseResponse> DispatchCase(DispatchCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new DispatchCaseResponse { Case = Step("Dispatch", request.Command, Stage.Filed, Stage.Dispatched, request.Lead) });

    public override Task<ReturnCaseResponse> ReturnCase(ReturnCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new ReturnCaseResponse { Case = Step("Return", request.Command, Stage.Dispatched, Stage.Filed, lead: "") });

    public override Task<SignCaseResponse> SignCase(SignCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new SignCaseResponse { Case = Step("Sign", request.Command, Stage.Dispatched, Stage.Handling) });

    public override Task<SubmitCaseResponse> SubmitCase(SubmitCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new SubmitCaseResponse { Case = Step("Submit", request.Command, Stage.Handling, Stage.AwaitInspection) });

    public override Task<ReworkCaseResponse> ReworkCase(ReworkCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new ReworkCaseResponse { Case = Step("Rework", request.Command, Stage.AwaitInspection, Stage.Handling) });

    public override Task<CloseCaseResponse> CloseCase(CloseCaseRequest request, ServerCallContext context) =>
        Task.FromResult(new CloseCaseResponse { Case = Step("Close", request.Command, Stage.AwaitInspection, Stage.Closed) });

    private Case Step(string step, CommandHeader command, Stage from, Stage to, string? lead = null)
    {
        if (Interlocked.Decrement(ref unavailable) >= 0)
        {
            throw Refused(StatusCode.Unavailable, "journal.unavailable");
        }

        var card = cards[command.Number].Clone();
        if (card.Stage != from || card.Version != command.ExpectedVersion || (to is Stage.Dispatched && lead is not { Length: > 0 }))
        {
            Wrong.Enqueue(step);
            throw Refused(StatusCode.FailedPrecondition, "case.wrong_stage");
        }

        (card.Stage, card.Lead) = (to, lead ?? card.Lead);
        card.Version++;
        card.ClosedAt = to is Stage.Closed or Stage.Rejected ? new Timestamp() : null;
        cards[command.Number] = card;
        Steps.Enqueue(step);
        return new Case { Card = card };
    }

    private static RpcException Refused(StatusCode status, string code) => new Google.Rpc.Status
    {
        Code = (int)status,
        Message = "No.",
        Details = { Any.Pack(new ErrorInfo { Domain = "citytwin", Reason = code }) },
    }.ToRpcException();
}
