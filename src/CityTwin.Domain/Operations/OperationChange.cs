using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Operations;

/// <summary>What events make of an operation, and what they tell organisations.</summary>
/// <param name="Before">The operation before.</param>
/// <param name="After">The operation after.</param>
/// <param name="Notices">Whom they tell what, in order.</param>
public sealed record OperationChange(Operation Before, Operation After, IReadOnlyList<WorkNotice> Notices)
{
    /// <summary>The change that these events make.</summary>
    public static OperationChange Of(Operation before, IReadOnlyList<OperationEvent> events)
    {
        var (state, notices) = (before, new List<WorkNotice>());
        for (var index = 0; index < events.Count; index++)
        {
            state = Operation.Evolve(state, events[index]);
            foreach (var (organisation, participant, kind) in Told(state, events[index]))
            {
                notices.Add(new WorkNotice(organisation, participant, kind, index));
            }
        }

        return new OperationChange(before, state, notices);
    }

    private static IEnumerable<(string Organisation, int Participant, WorkNoticeKind Kind)> Told(Operation after, OperationEvent happened) => happened switch
    {
        OperationEvent.Opened e => [
            .. (e.Opening.Claimants ?? []).Select(it => (it.Organisation, 0, WorkNoticeKind.ClaimAsked)),
            .. (e.Opening.Calls ?? []).Select(Called)],
        OperationEvent.Settled => after.Claimants.Select(it => (it.Organisation, 0, WorkNoticeKind.JurisdictionSettled)),
        OperationEvent.Approved => [(after.Superior, 0, WorkNoticeKind.WhistleToJudge)],
        OperationEvent.Appealed => [(after.Superior, 0, WorkNoticeKind.WhistleToJudge)],
        OperationEvent.Refused => [(after.Opening!.Convener, 0, WorkNoticeKind.WhistleRefused)],
        OperationEvent.Judged e => e.Calls.Select(Called),
        OperationEvent.Called e => e.Calls.Select(Called),
        OperationEvent.Released e => [Of(after, e.Participant, WorkNoticeKind.Released)],
        OperationEvent.Planned => Open(after, WorkNoticeKind.PlanMade),
        OperationEvent.PartDone e when after.Stage is OperationStage.Done => [
            Of(after, e.Participant, WorkNoticeKind.Done), (after.Opening!.Convener, 0, WorkNoticeKind.AllDone)],
        OperationEvent.PartDone e => [Of(after, e.Participant, WorkNoticeKind.Done)],
        OperationEvent.Evaluated e => [
            .. e.Evaluations.Select(it => Of(after, it.Participant, WorkNoticeKind.Evaluated)), (after.Opening!.Convener, 0, WorkNoticeKind.Evaluated)],
        OperationEvent.Raised e => [(e.To, e.Participant, WorkNoticeKind.Raised)],
        OperationEvent.Ended { Kind: OperationEnd.GivenUp } => Open(after, WorkNoticeKind.Released),
        _ => [],
    };

    private static IEnumerable<(string Organisation, int Participant, WorkNoticeKind Kind)> Open(Operation after, WorkNoticeKind kind) =>
        after.Participants.Where(it => it.IsOpen).Select(it => (it.Organisation, it.Number, kind));

    private static (string Organisation, int Participant, WorkNoticeKind Kind) Called(Call call) => (call.Organisation, call.Number, WorkNoticeKind.Called);

    private static (string Organisation, int Participant, WorkNoticeKind Kind) Of(Operation after, int number, WorkNoticeKind kind) =>
        (after.FindParticipant(number)!.Organisation, number, kind);
}
