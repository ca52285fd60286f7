using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Work of organisations. Feeds are those of the town, unless a script says otherwise.</summary>
internal sealed class FakeWork(FakeTown town) : WorkService.WorkServiceBase
{
    private readonly ConcurrentQueue<(WatchWorkResponse[] Frames, Exception? End)> lines = [];

    /// <summary>The number after which each line was asked to begin.</summary>
    public ConcurrentQueue<long> Asked { get; } = [];

    /// <summary>What was confirmed.</summary>
    public ConcurrentQueue<long> Confirmed { get; } = [];

    /// <summary>Lines of the town's own feeds break after this many entries.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>The next line sends these frames and then breaks.</summary>
    public void ThenBreak(params WatchWorkResponse[] frames) =>
        lines.Enqueue((frames, new RpcException(new Status(StatusCode.Unavailable, "The gateway goes."))));

    /// <summary>The next line sends these frames and then fails.</summary>
    public void ThenFail(RpcException failure, params WatchWorkResponse[] frames) => lines.Enqueue((frames, failure));

    /// <summary>The next line sends these frames and then says nothing more.</summary>
    public void ThenSilence(params WatchWorkResponse[] frames) => lines.Enqueue((frames, null));

    public override async Task WatchWork(WatchWorkRequest request, IServerStreamWriter<WatchWorkResponse> frames, ServerCallContext context)
    {
        Asked.Enqueue(request.AfterSequence);
        if (!lines.TryDequeue(out var line))
        {
            await Follow(request, frames, context);
            return;
        }

        foreach (var frame in line.Frames)
        {
            await frames.WriteAsync(frame, context.CancellationToken);
        }

        if (line.End is not null)
        {
            throw line.End;
        }

        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }

    public override Task<ConfirmWorkResponse> ConfirmWork(ConfirmWorkRequest request, ServerCallContext context)
    {
        Confirmed.Enqueue(request.Sequence);
        return Task.FromResult(new ConfirmWorkResponse());
    }

    public override Task<GetHandoverHealthResponse> GetHandoverHealth(GetHandoverHealthRequest request, ServerCallContext context) => Task.FromResult(
        new GetHandoverHealthResponse { Health = { request.Organisations.Select(id => new HandoverHealth { Organisation = id }) } });

    public override Task<ListWorkResponse> ListWork(ListWorkRequest request, ServerCallContext context) => Task.FromResult(new ListWorkResponse());

    public override async Task<AcceptWorkResponse> AcceptWork(AcceptWorkRequest request, ServerCallContext context) =>
        new() { Case = await Duty("taken_up", request.Command, Stage.Dispatched, WorkNotice.TakenUp, ObligationState.Accepted, Stage.Handling) };

    public override async Task<ReturnWorkResponse> ReturnWork(ReturnWorkRequest request, ServerCallContext context) => new()
    {
        Case = await Duty(
            "returned", request.Command, Stage.Dispatched, WorkNotice.ReturnAsked, ObligationState.ReturnAsked, Stage.ReturnReview,
            $"{request.Claim.Reason} {request.Claim.CounterProposal}"),
    };

    public override async Task<ReportProgressResponse> ReportProgress(ReportProgressRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("told", request.Command, Stage.Handling, _ => { }) };

    public override async Task<AskTimeResponse> AskTime(AskTimeRequest request, ServerCallContext context) =>
        new() { Case = await town.Carry("time_asked", request.Command, Stage.Handling, found => found.TimeAsked = request.Time, $"{request.Time.Kind}") };

    public override async Task<FinishWorkResponse> FinishWork(FinishWorkRequest request, ServerCallContext context)
    {
        var proofs = string.Join(',', request.Evidence.Select(proof => proof.Hash));
        return new() { Case = await Duty("finished", request.Command, Stage.Handling, WorkNotice.Done, ObligationState.Done, Stage.AwaitInspection, proofs, request.Evidence) };
    }

    private Task<Case> Duty(
        string what, CommandHeader command, Stage from, WorkNotice notice, ObligationState state, Stage to, string said = "", IEnumerable<Evidence>? proofs = null) =>
        town.Carry(what, command, from, found =>
        {
            var duty = found.Obligations[^1];
            if (duty.Organisation != command.Acting)
            {
                throw town.Refusal(StatusCode.FailedPrecondition, "work.not_yours");
            }

            (duty.State, found.Card.Stage, duty.TakenUpAt) = (state, to, FakeTown.Now);
            duty.Evidence.AddRange(proofs ?? []);
            town.Note(found, notice);
        }, said);

    private async Task Follow(WatchWorkRequest request, IServerStreamWriter<WatchWorkResponse> frames, ServerCallContext context)
    {
        for (var (sent, count) = (request.AfterSequence, 0); ;)
        {
            var changed = town.Changed;
            foreach (var item in town.Feed(request.Organisation, sent))
            {
                if (count++ == BreakAfter)
                {
                    throw new RpcException(new Status(StatusCode.Unavailable, "The gateway goes."));
                }

                sent = item.Sequence;
                await frames.WriteAsync(new WatchWorkResponse { Items = { item }, LastSequence = item.Sequence }, context.CancellationToken);
            }

            await frames.WriteAsync(new WatchWorkResponse { LastSequence = sent }, context.CancellationToken);
            await changed.WaitAsync(context.CancellationToken);
        }
    }
}
