using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation means to do about an obligation, and when. Follows from the seed and the obligation alone.</summary>
internal sealed class WorkPlan(PlayGround ground)
{
    private const double ReturnShare = 0.04;
    private const double ForgottenShare = 0.03;
    private const double TellShare = 0.35;
    private const double AskTimeShare = 0.05;

    private static readonly TimeSpan UsualTakeUp = TimeSpan.FromHours(4);

    private readonly Fate fate = ground.Fate;

    /// <summary>The deeds with their moments in people's time; none when nothing is expected of the organisation.</summary>
    /// <param name="card">The case.</param>
    /// <param name="duty">The obligation as it stands.</param>
    /// <param name="heardAt">When the organisation was told, city time.</param>
    public IReadOnlyList<(DateTimeOffset At, WorkDeed Deed)> Of(CaseCard card, Obligation duty, DateTimeOffset heardAt)
    {
        WorkDeed Deed(WorkStep step, int round = 0) => new(step, card.Number, duty.Number, round);

        switch (duty.State)
        {
            case ObligationState.Offered:
                var offered = Deed(!duty.Designated && fate.Happens(ReturnShare, duty.OfferId, "return") ? WorkStep.GiveBack : WorkStep.TakeUp);
                return [(Begin(duty, heardAt) + TakingUp(duty), offered)];

            case ObligationState.Accepted:
                var round = duty.Evidence.Count;
                var begin = ground.Time.MomentOf(round == 0 && duty.TakenUpAt is { } taken ? taken.ToDateTimeOffset() : heardAt);
                var takes = Handling(card, duty, round);
                List<(DateTimeOffset, WorkDeed)> deeds = [(begin + takes, Deed(WorkStep.Finish, round))];
                if (fate.Happens(TellShare, duty.OfferId, $"tell{round}"))
                {
                    deeds.Add((begin + (takes * 0.4), Deed(WorkStep.Tell, round)));
                }

                if (duty.Role is DutyRole.Lead && round == 0 && fate.Happens(AskTimeShare, duty.OfferId, "time"))
                {
                    deeds.Add((begin + (takes * 0.6), Deed(WorkStep.AskTime)));
                }

                // In their order: where nobody waits, what is put on the agenda first is done first.
                return [.. deeds.OrderBy(deed => deed.Item1)];

            default:
                return [];
        }
    }

    private DateTimeOffset Begin(Obligation duty, DateTimeOffset heardAt) =>
        ground.Time.MomentOf(Clock(duty, "take_up")?.StartedAt?.ToDateTimeOffset() ?? duty.OfferedAt?.ToDateTimeOffset() ?? heardAt);

    private TimeSpan TakingUp(Obligation duty)
    {
        var given = Clock(duty, "take_up") is { } clock ? SpanOf(clock) : UsualTakeUp;
        return fate.Happens(ForgottenShare, duty.OfferId, "forgotten")
            ? given * (1.1 + fate.Chance(duty.OfferId, "how long"))
            : HandlingTimes.TakingUp(given, sigma => fate.Around(sigma, duty.OfferId, "take up"));
    }

    // Whoever assists is waited for; whoever does it again has most of it behind them.
    private TimeSpan Handling(CaseCard card, Obligation duty, int round)
    {
        TimeSpan? limit = Clock(duty, "obligation") is { } clock ? SpanOf(clock) : null;
        var takes = ground.Times.Handling(card.Kind, limit, sigma => fate.Around(sigma, duty.OfferId, $"handling{round}"));
        return takes * (duty.Role is DutyRole.Assist ? 0.5 : 1) * (round > 0 ? 0.3 : 1);
    }

    private static Clock? Clock(Obligation duty, string name) => duty.Clocks.FirstOrDefault(one => one.Name == name);

    private static TimeSpan SpanOf(Clock clock) => clock is { StartedAt: { } start, DueAt: { } due } ? due.ToDateTimeOffset() - start.ToDateTimeOffset() : UsualTakeUp;
}
