using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Cases;

/// <summary>What was found when somebody looked 核实.</summary>
public enum VerificationFinding
{
    /// <summary>It is there.</summary>
    Exists,

    /// <summary>It is not there.</summary>
    NotExists,

    /// <summary>It could not be found out.</summary>
    Unable,
}

/// <summary>Why a case is declined 不予受理: a closed list, after the ordinances on complaints of Beijing (art. 11) and Weifang (art. 19).</summary>
public enum RejectReason
{
    /// <summary><c>NOT_FOUND</c>: nothing was found at the place.</summary>
    NotFound,

    /// <summary><c>BEYOND_COMPETENCE</c>: a matter of the market or of society; the right channel is named.</summary>
    BeyondCompetence,

    /// <summary><c>EMERGENCY_LINE</c>: handed to the emergency services at once.</summary>
    EmergencyLine,

    /// <summary><c>STATUTORY_CHANNEL</c>: before a court, in arbitration, reconsideration or in the petition channel already.</summary>
    StatutoryChannel,

    /// <summary><c>NO_NEW_FACT</c>: the same fact and reason were handled lawfully before.</summary>
    NoNewFact,

    /// <summary><c>CONFIDENTIAL</c>: concerns secrets or privacy; explained.</summary>
    Confidential,

    /// <summary><c>NO_LOCATION</c>: cannot be placed.</summary>
    NoLocation,
}

/// <summary>On what ground an ended case is taken up again.</summary>
public enum ReopenGround
{
    /// <summary>A supervisor decided so.</summary>
    Supervisor,

    /// <summary>Whoever reported one of its incidents asked, by the token of that incident.</summary>
    IncidentToken,

    /// <summary>The same came back at the same place.</summary>
    Recurrence,

    /// <summary>An appeal against declining it was upheld.</summary>
    Appeal,
}

/// <summary>How satisfied a reporter is with how a case was handled.</summary>
public enum Satisfaction
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    BasicallySatisfied,

    /// <summary>不满意.</summary>
    NotSatisfied,
}

/// <summary>Why something came before a superior.</summary>
public enum RaiseReason
{
    /// <summary>Nobody took the offer up within its limit.</summary>
    NotTakenUp,

    /// <summary>It was given back too often, or to somebody who had given it back.</summary>
    ReturnLoop,
}

/// <summary>More time that was asked for.</summary>
/// <param name="Kind">Extension 延期 or suspension 挂账.</param>
/// <param name="Reason">Why; 1 to 200 characters.</param>
/// <param name="Until">Until when the case shall stand still; null for an extension.</param>
/// <param name="RequestedBy">The organisation that asked. Whoever grants it is another one.</param>
public sealed record TimeRequest(TimeKind Kind, string Reason, DateTimeOffset? Until, string RequestedBy);

/// <summary>Which kind of time.</summary>
public enum TimeKind
{
    /// <summary>延期: the original limit once more.</summary>
    Extension,

    /// <summary>挂账: the clock stands still until a date.</summary>
    Suspension,
}
