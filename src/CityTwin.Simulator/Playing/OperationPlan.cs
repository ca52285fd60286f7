using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation means to do when it is told of an operation, and when. Follows from the seed and the operation alone.</summary>
internal sealed class OperationPlan(PlayGround ground, string me)
{
    private const double SilentShare = 0.1;
    private const double LateShare = 0.1;
    private const double UndecidedShare = 0.05;

    private static readonly TimeSpan Usual = TimeSpan.FromHours(4);

    /// <summary>The deeds with their moments in people's time; none when nothing is expected.</summary>
    public IReadOnlyList<(DateTimeOffset At, OperationDeed Deed)> Of(WorkItem item)
    {
        var (told, number, begin) = (item.Operation, item.Operation.Number, ground.Time.MomentOf(item.At.ToDateTimeOffset()));
        (DateTimeOffset, OperationDeed) In(double share, OperationStep step) =>
            (begin + (Given(told) * (share * ground.Fate.Around(0.4, number, $"{me}{step}"))), new OperationDeed(step, number));

        return item.Notice switch
        {
            WorkNotice.ClaimAsked when !Happens(SilentShare, number, "silent") => [In(0.3, OperationStep.Answer)],
            WorkNotice.Raised when told.Stage is OperationStage.Designating && !Happens(UndecidedShare, number, "undecided") => [In(0.3, OperationStep.Designate)],
            WorkNotice.WhistleToJudge => [In(0.3, OperationStep.Judge)],
            WorkNotice.WhistleRefused => [In(0.2, OperationStep.Appeal)],
            WorkNotice.Called => [
                In(Happens(LateShare, number, "late") ? 0.2 : 0.02, OperationStep.Acknowledge), In(0.05, OperationStep.Arrive),
                In(0.15, OperationStep.Plan), In(0.6, OperationStep.Finish)],
            WorkNotice.AllDone => [In(0.3, OperationStep.Conclude)],
            _ => [],
        };
    }

    private bool Happens(double share, string number, string step) => ground.Fate.Happens(share, number, me + step);

    // What is left of the time that the stage is given.
    private static TimeSpan Given(OperationCard card) =>
        card.DueAt is { } due && card.OpenedAt is { } opened && due.ToDateTimeOffset() - opened.ToDateTimeOffset() is var span && span > TimeSpan.Zero ? span : Usual;
}
