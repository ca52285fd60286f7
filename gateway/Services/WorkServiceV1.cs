using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using ReturnReason = CityTwin.Domain.Obligations.ReturnReason;
using TimeKind = CityTwin.Domain.Cases.TimeKind;

namespace CityTwin.Gateway.Services;

/// <summary>What organisations do about their obligations. Each call translates, asks the case's actor, and translates back.</summary>
internal sealed partial class WorkServiceV1(RulesInForce rules, ICaseReader reader, IGrainFactory grains, CaseDesk desk, LiveCity live) : WorkService.WorkServiceBase
{
    public override async Task<AcceptWorkResponse> AcceptWork(AcceptWorkRequest request, ServerCallContext context) =>
        new() { Case = await desk.Carry(request.Command, acting => new CaseCommand.Sign(request.Obligation, acting), context) };

    public override async Task<ReturnWorkResponse> ReturnWork(ReturnWorkRequest request, ServerCallContext context)
    {
        var reason = request.Claim?.Reason.ToDomain<ReturnReason>() ?? throw DutyRejections.ReturnReasonMissing.ToRpcException();
        var proposal = request.Claim.CounterProposal.Length == 0 ? null : request.Claim.CounterProposal;
        var claim = new Domain.Obligations.ReturnClaim(reason, request.Claim.Basis, proposal);
        return new ReturnWorkResponse { Case = await desk.Carry(request.Command, acting => new CaseCommand.AskReturn(request.Obligation, claim, acting), context) };
    }

    public override async Task<ReportProgressResponse> ReportProgress(ReportProgressRequest request, ServerCallContext context) =>
        new() { Case = await desk.Carry(request.Command, acting => new CaseCommand.Progress(request.Obligation, request.Note, acting), context) };

    public override async Task<FinishWorkResponse> FinishWork(FinishWorkRequest request, ServerCallContext context)
    {
        var evidence = request.Evidence.Select(proof => proof.ToDomain()).ToList();
        return new FinishWorkResponse { Case = await desk.Carry(request.Command, acting => new CaseCommand.Finish(request.Obligation, evidence, null, acting), context) };
    }

    public override async Task<AskTimeResponse> AskTime(AskTimeRequest request, ServerCallContext context)
    {
        var kind = request.Time?.Kind.ToDomain<TimeKind>() ?? throw TimeRejections.KindMissing.ToRpcException();
        var until = request.Time.Until?.ToDateTimeOffset();
        return new AskTimeResponse { Case = await desk.Carry(request.Command, acting => new CaseCommand.AskTime(kind, request.Time.Reason, until, acting), context) };
    }

    public override Task<ListWorkResponse> ListWork(ListWorkRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        CheckOrganisation(request.Organisation);
        var limit = request.Limit switch
        {
            0 => 100,
            > 0 and <= WorkLimits.Listed => request.Limit,
            _ => throw PageRejections.SizeInvalid(WorkLimits.Listed),
        };
        var open = await reader.ReadObligations(request.Organisation, limit, context.CancellationToken);
        var work = await Task.WhenAll(open.OrderBy(row => row.OfferedAt).Select(async row =>
        {
            var (card, duty) = await Show(row.CaseId, row.Number, context.CancellationToken);
            return new OpenWork { Card = card, Obligation = duty };
        }));
        return new ListWorkResponse { Work = { work } };
    });

    private async Task<(Protocol.V1.CaseCard Card, Protocol.V1.Obligation? Duty)> Show(long caseId, int obligation, CancellationToken cancellation)
    {
        var shown = await desk.Read(caseId, cancellation);
        return (shown.Card, shown.Obligations.FirstOrDefault(duty => duty.Number == obligation));
    }

    private void CheckOrganisation(string id)
    {
        if (id != Superiors.City && rules.Now.FindOrganisation(id) is null)
        {
            throw WorkLimits.OrganisationUnknown(id);
        }
    }
}
