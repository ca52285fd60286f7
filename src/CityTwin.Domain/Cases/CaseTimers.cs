using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Cases;

/// <summary>What the clocks of a case will say next. A case of which all is said, or that ended, has no timer.</summary>
public static class CaseTimers
{
    /// <summary>Name of the clock of handling.</summary>
    public const string Handling = "handling";

    /// <summary>Name of the clock of the present stage.</summary>
    public const string Stage = "stage";

    /// <summary>Name of the clock by which an offer is to be taken up.</summary>
    public const string TakeUp = "take_up";

    /// <summary>Name of the clock of an obligation.</summary>
    public const string Obligation = "obligation";

    /// <summary>Name of the end of a suspension.</summary>
    public const string Suspension = "suspension";

    /// <summary>The earliest timer, or null.</summary>
    public static CaseTimer? Next(Case state)
    {
        if (!state.Stage.IsOpen())
        {
            return null;
        }

        CaseTimer? next = null;
        Consider(ref next, state.Promise, RunningClock.Promise, 0);
        Consider(ref next, state.Handling, Handling, 0);
        ConsiderDueOnly(ref next, state.StageClock, Stage, 0);
        foreach (var obligation in state.Obligations)
        {
            if (obligation.State is ObligationState.Offered)
            {
                ConsiderDueOnly(ref next, obligation.TakeUp, TakeUp, obligation.Number);
            }

            // An obligation that is due with the case is spoken for by the handling clock.
            if (obligation.IsOpen && obligation.Clock?.DueAt != state.Handling?.DueAt)
            {
                Consider(ref next, obligation.Clock, Obligation, obligation.Number);
            }
        }

        if (state is { Stage: CaseStage.Suspended, SuspendedUntil: { } until })
        {
            Consider(ref next, new CaseTimer(until, Suspension, 0, ClockPhase.Due));
        }

        return next;
    }

    private static void Consider(ref CaseTimer? next, CaseClock? clock, string name, int obligation)
    {
        if (clock is { Said: < ClockPhase.Late } && clock.BeginOf(clock.Said + 1) is { } at)
        {
            Consider(ref next, new CaseTimer(at, name, obligation, clock.Said + 1));
        }
    }

    private static void ConsiderDueOnly(ref CaseTimer? next, CaseClock? clock, string name, int obligation)
    {
        if (clock is { IsOverdue: false, DueAt: { } at })
        {
            Consider(ref next, new CaseTimer(at, name, obligation, ClockPhase.Due));
        }
    }

    private static void Consider(ref CaseTimer? next, CaseTimer timer)
    {
        if (next is null || timer.At < next.Value.At)
        {
            next = timer;
        }
    }
}

/// <summary>Something that a clock will say.</summary>
/// <param name="At">When.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="Obligation">Whose, or 0.</param>
/// <param name="Phase">What it says.</param>
public readonly record struct CaseTimer(DateTimeOffset At, string Clock, int Obligation, ClockPhase Phase);
