using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Operations;

/// <summary>An organisation that was called into an operation.</summary>
/// <param name="Number">Its number within the operation, from 1.</param>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Role">Lead 主办 or assist 协办.</param>
/// <param name="CalledAt">When it was called.</param>
public sealed record Participant(int Number, string Organisation, DutyRole Role, DateTimeOffset CalledAt)
{
    /// <summary>What is asked of it; null when the subject says enough.</summary>
    public string? Asked { get; init; }

    /// <summary>How far it has come.</summary>
    public ParticipantState State { get; init; }

    /// <summary>By when it is to acknowledge; null where the class sets no limit.</summary>
    public CaseClock? Acknowledge { get; init; }

    /// <summary>By when it is to be on site; null where the class sets no limit.</summary>
    public CaseClock? Arrive { get; init; }

    /// <summary>When it acknowledged, or null.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>When it was on site, or null.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>When it was done or released, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The superior before whom its delay came last, or null.</summary>
    public string? RaisedTo { get; init; }

    /// <summary>What it says it did; null before.</summary>
    public string? Result { get; init; }

    /// <summary>How whoever whistled evaluated it; null before.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Whether it still has something to do.</summary>
    public bool IsOpen => State is ParticipantState.Called or ParticipantState.Acknowledged or ParticipantState.OnSite;
}

/// <summary>A call to an organisation, with its clocks.</summary>
/// <param name="Number">Its number within the operation.</param>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Role">Lead or assist.</param>
/// <param name="Asked">What is asked of it; null when the subject says enough.</param>
/// <param name="Acknowledge">By when it is to acknowledge; null without a limit.</param>
/// <param name="Arrive">By when it is to be on site; null without a limit.</param>
public sealed record Call(int Number, string Organisation, DutyRole Role, string? Asked, ClockStart? Acknowledge, ClockStart? Arrive);

/// <summary>How whoever whistled evaluates one organisation (domain reference §3.1); each 0 to 100.</summary>
/// <param name="Participant">Number of the organisation within the operation.</param>
/// <param name="Efficiency">及时: how quick it came and worked.</param>
/// <param name="Handling">处置: how well it was done.</param>
/// <param name="Satisfaction">满意: how content the street is with the result.</param>
/// <param name="Initiative">主动: how far it acted of its own accord.</param>
public sealed record Evaluation(int Participant, int Efficiency, int Handling, int Satisfaction, int Initiative)
{
    /// <summary>The best mark.</summary>
    public const int Best = 100;

    /// <summary>Whether each mark is in its range.</summary>
    public bool IsSound() => new[] { Efficiency, Handling, Satisfaction, Initiative }.All(mark => mark is >= 0 and <= Best);
}
