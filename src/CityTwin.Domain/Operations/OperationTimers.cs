using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Operations;

/// <summary>What the clocks of an operation will say next. An operation that ended has no timer.</summary>
public static class OperationTimers
{
    /// <summary>Name of the clock of the present stage.</summary>
    public const string Stage = "stage";

    /// <summary>Name of the clock by which whoever was called acknowledges.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>Name of the clock by which whoever was called is on site.</summary>
    public const string Arrive = "arrive";

    /// <summary>The earliest timer, or null.</summary>
    public static OperationTimer? Next(Operation state)
    {
        if (!state.IsOpen)
        {
            return null;
        }

        OperationTimer? next = null;
        Consider(ref next, state.StageClock, Stage, 0);
        foreach (var called in state.Participants)
        {
            if (called.State is ParticipantState.Called)
            {
                Consider(ref next, called.Acknowledge, Acknowledge, called.Number);
            }

            if (called.State is ParticipantState.Called or ParticipantState.Acknowledged)
            {
                Consider(ref next, called.Arrive, Arrive, called.Number);
            }
        }

        return next;
    }

    private static void Consider(ref OperationTimer? next, CaseClock? clock, string name, int participant)
    {
        if (clock is { IsOverdue: false } && !(next?.At <= clock.DueAt))
        {
            next = new OperationTimer(clock.DueAt, name, participant);
        }
    }
}

/// <summary>A clock whose time will be up.</summary>
/// <param name="At">When.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="Participant">Whose, or 0.</param>
public readonly record struct OperationTimer(DateTimeOffset At, string Clock, int Participant);
