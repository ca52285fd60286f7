using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;
using ReopenGround = CityTwin.Protocol.V1.ReopenGround;

namespace CityTwin.Gateway.Services;

/// <summary>What is found on site, and what reporters have to say, by the tokens of their incidents.</summary>
internal sealed partial class CaseServiceV1
{
    public override async Task<VerifyCaseResponse> VerifyCase(VerifyCaseRequest request, ServerCallContext context)
    {
        var finding = request.Finding.ToDomain<Domain.Cases.VerificationFinding>() ?? throw CaseRejections.FindingMissing.ToRpcException();
        return new VerifyCaseResponse { Case = await Carry(request.Command, acting => new CaseCommand.Verify(finding, acting), context) };
    }

    /// <summary>A reporter asks by the token of an incident, wherever its case went since.</summary>
    public override Task<ReopenCaseResponse> ReopenCase(ReopenCaseRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var ground = request.Ground.ToDomain<Domain.Cases.ReopenGround>() ?? Domain.Cases.ReopenGround.Supervisor;
        var header = request.Command ?? new CommandHeader();
        if (request.Ground is ReopenGround.IncidentToken)
        {
            var id = header.Number.ToCaseIdOrThrow(rules.Now);
            await desk.IncidentOf(id, request.Token, context.CancellationToken);
            header = new CommandHeader(header) { Number = CaseNumber.Write(rules.Now.City.Prefix, await desk.WhereItWent(id, context.CancellationToken)) };
        }

        long? recurred = request.Ground is ReopenGround.Recurrence ? request.Recurred.ToCaseIdOrThrow(rules.Now) : null;
        return new ReopenCaseResponse
        {
            Case = await desk.Carry(header, acting => new CaseCommand.Reopen(ground, request.Reason, recurred, RecurredFits: false, acting), context),
        };
    });

    public override Task<AnswerCallbackResponse> AnswerCallback(AnswerCallbackRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var id = request.Number.ToCaseIdOrThrow(rules.Now);
        var incident = await desk.IncidentOf(id, request.Token, context.CancellationToken);
        var answer = new CaseCommand.Answer(
            incident.Source, incident.SourceId, request.Solved, request.Satisfaction.ToDomain<Domain.Cases.Satisfaction>());
        var reply = await desk.Ask(id, answer, expectedVersion: null);
        return reply.Refused is { } refused
            ? throw refused.ToRpcException()
            : new AnswerCallbackResponse { Card = (await desk.Read(id, context.CancellationToken)).Card };
    });
}
